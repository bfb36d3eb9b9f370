import { printPosition, printRange, printRef } from "../grid/address";
import { Decimal } from "../money/decimal";
import type { Finding } from "../model/finding";
import { stack, type BlockAt } from "./block";
import { blankCell, inputCell, linkCell, liveCell, textCell } from "./cells";
import type { Calculation, Piece, TextFigure } from "./check-figures";
import { checkLabel, type CheckList, formulaOf, groupPieces, type ListedCheck, textFigureKey, workedOut } from "./check-list";
import { lengthOf, longestFormula, sumOf } from "./formula";
import { countResults, type CountCells, type ResultCounts, statusParts } from "./master-status";
import { amountFormatWith, countFormat } from "./number-formats";
import { pageOf } from "./page";
import type { PlanContext } from "./plan-context";
import { rowHeight } from "./row-heights";
import type { PlanCell, PlanRow, SheetPlan } from "./sheet-plan";
import { printDate, severityWords, verdictWords } from "./words";

const widths: readonly number[] = [12, 46, 40, 24, 9, 13, 13, 13, 11, 10, 13];
const width = widths.length;
const firstCountRow = 6;

/** Where the master status stands on Checks. */
export const masterAt = { row: 2, column: 1 } satisfies { row: number; column: number };

/** Every printed figure with its difference, then every other finding; the master status in words on top. */
export const planChecks = (context: PlanContext, list: CheckList): SheetPlan => {
  const counts = countResults(list);
  const layout = layOut(list);
  const cells = countCells();
  const block = stack(
    () => ({
      rows: [
        { cells: [textCell("title", "Checks")] },
        {
          cells: [
            liveCell(masterRole(list), {
              formula: countOrder.flatMap((count, index) => (count === "all" ? [] : [`B${firstCountRow + index}`])).join("&"),
              value: masterWords(list),
            }),
          ],
        },
        {
          cells: [
            textCell(
              "note",
              "Each figure is in the unit and the sign of the sheet it stands on. A difference within the tolerance is what the printed decimals can explain.",
            ),
          ],
        },
        { cells: [textCell("heading", "Results")] },
      ],
    }),
    countsTable(list, counts, cells, layout),
    section("Printed figures", list.checks.length, checksTable(context, list, layout)),
    section("Figures read from words", list.textFigures.length, textFiguresTable(context, list)),
    section("Parts of longer sums", layout.chunks.length, chunksTable(context, list, layout)),
    section("Agreeing figures not listed", list.counted.length, countedTable(list)),
    section(list.checks.length > 0 ? "Other findings" : "Findings", list.findings.length, findingsTable(list.findings)),
  )(1);
  const refreshed = printDate(context.facts.refreshed);
  return {
    marker: context.names.checks.marker,
    name: context.names.checks.name,
    widths,
    rows: block.rows,
    tables: block.tables ?? [],
    names: block.names ?? [],
    highlights: block.highlights ?? [],
    choices: [],
    page: pageOf(block.rows, { title: "Checks", refreshed, width, landscape: true }),
  };
};

/** Good when every printed figure agrees and there is no other error; the words say the same. */
export const masterRole = (list: CheckList): "status-good" | "status-warning" | "status-bad" => {
  const { differs, incomplete, errors } = countResults(list);
  if (differs + errors > 0) return "status-bad";
  return incomplete > 0 ? "status-warning" : "status-good";
};

/** The master status as Checks shows it now. */
export const masterWords = (list: CheckList): string => {
  const parts = statusParts(countResults(list), countCells());
  return countOrder.map((count) => (count === "all" ? "" : parts[count].value)).join("");
};

const countOrder: readonly (keyof ResultCounts)[] = ["agrees", "rounding", "differs", "incomplete", "all", "errors"];

const countCells = (): CountCells => {
  const at = (index: number): string => `C${firstCountRow + index}`;
  return { agrees: at(0), rounding: at(1), differs: at(2), incomplete: at(3), all: at(4), errors: at(5) };
};

interface Layout {
  readonly firstCheck: number;
  readonly firstText: number;
  readonly firstChunk: number;
  readonly firstCounted: number;
  readonly firstFinding: number;
  readonly chunks: readonly { readonly check: number; readonly pieces: readonly Piece[] }[];
}

/** A section is a gap, a heading, a header row and its rows; one without rows is left out. */
const layOut = (list: CheckList): Layout => {
  const chunks = list.checks.flatMap(({ calculation }, check) =>
    chunksOf(calculation).map((pieces) => ({ check, pieces })),
  );
  const counts = [list.checks.length, list.textFigures.length, chunks.length, list.counted.length, list.findings.length];
  let next = firstCountRow + countOrder.length;
  const firsts = counts.map((count) => {
    const first = next + 3;
    if (count > 0) next = first + count;
    return first;
  });
  const [firstCheck = 0, firstText = 0, firstChunk = 0, firstCounted = 0, firstFinding = 0] = firsts;
  return { firstCheck, firstText, firstChunk, firstCounted, firstFinding, chunks };
};

/** A calculation too long for one formula in groups that are summed; none for one that fits. */
const chunksOf = (calculation: Calculation): readonly (readonly Piece[])[] => {
  if (calculation.kind !== "pieces") return [];
  const whole = formulaOf(calculation.pieces, calculation.thousands, () => "F99999");
  return lengthOf(whole) <= longestFormula ? [] : groupPieces(calculation.pieces);
};

const section =
  (heading: string, count: number, table: BlockAt): BlockAt =>
  (top) =>
    count === 0
      ? { rows: [] }
      : stack(() => ({ rows: [{ cells: [] }, { cells: [textCell("heading", heading)] }] }), table)(top);

const header = (...texts: readonly (readonly [PlanCell["role"], string])[]): PlanRow => ({
  cells: texts.map(([role, text]) => textCell(role, text)),
});

const countsTable =
  (list: CheckList, counts: ResultCounts, cells: CountCells, layout: Layout): BlockAt =>
  (top) => {
    const parts = statusParts(counts, cells);
    const results = printRange({ top: layout.firstCheck, bottom: layout.firstCheck + Math.max(1, list.checks.length) - 1, left: 11, right: 11 }, true);
    const severities = printRange({ top: layout.firstFinding, bottom: layout.firstFinding + Math.max(1, list.findings.length) - 1, left: 5, right: 5 }, true);
    const rest = (column: number): string =>
      list.counted.length === 0
        ? ""
        : `+${sumOf({ top: layout.firstCounted, bottom: layout.firstCounted + list.counted.length - 1, left: column, right: column })}`;
    const counting: Readonly<Record<keyof ResultCounts, string>> = {
      agrees: `COUNTIF(${results},A${firstCountRow})${rest(6)}`,
      rounding: `COUNTIF(${results},A${firstCountRow + 1})${rest(7)}`,
      differs: `COUNTIF(${results},A${firstCountRow + 2})`,
      incomplete: `COUNTIF(${results},A${firstCountRow + 3})`,
      all: `SUM(C${firstCountRow}:C${firstCountRow + 3})`,
      errors: `COUNTIF(${severities},"Error")`,
    };
    const none: Readonly<Record<keyof ResultCounts, boolean>> = {
      agrees: list.checks.length + list.counted.length === 0,
      rounding: list.checks.length + list.counted.length === 0,
      differs: list.checks.length === 0,
      incomplete: list.checks.length === 0,
      all: false,
      errors: list.findings.length === 0,
    };
    return {
      rows: [
        header(["column-header", "Result"], ["column-header", "In words"], ["amount-header", "Count"]),
        ...countOrder.map((count): PlanRow => ({
          cells: [
            textCell("label", countLabels[count]),
            count === "all" ? blankCell() : liveCell("text", parts[count]),
            none[count]
              ? { role: "amount", content: { kind: "amount", amount: new Decimal(0) }, format: countFormat }
              : liveCell("amount", { formula: counting[count], value: new Decimal(counts[count]) }, countFormat),
          ],
        })),
      ],
      tables: [{ name: "Crosscast_results_table", range: { top, left: 1, bottom: top + countOrder.length, right: 3 } }],
    };
  };

const countLabels: Readonly<Record<keyof ResultCounts, string>> = {
  agrees: verdictWords.agrees,
  rounding: verdictWords.rounding,
  differs: verdictWords.differs,
  incomplete: verdictWords.incomplete,
  all: "All",
  errors: "Other errors",
};

const checksTable =
  ({ style }: PlanContext, list: CheckList, layout: Layout): BlockAt =>
  (top) => {
    const textRows = textFigureRows(list, layout);
    const chunkRows = new Map<number, number[]>();
    layout.chunks.forEach(({ check }, index) => {
      chunkRows.set(check, [...(chunkRows.get(check) ?? []), layout.firstChunk + index]);
    });
    const bottom = top + list.checks.length;
    const results = { top: top + 1, bottom, left: 11, right: 11 };
    return {
      rows: [
        header(
          ["column-header", "No"],
          ["column-header", "What is checked"],
          ["column-header", "How it is worked out"],
          ["column-header", "Where"],
          ["column-header", "Unit"],
          ["amount-header", "Stated"],
          ["amount-header", "Calculated"],
          ["amount-header", "Difference"],
          ["amount-header", "Tolerance"],
          ["amount-header", "Decimal places"],
          ["column-header", "Result"],
        ),
        ...list.checks.map((check, index) => checkRow(check, index, { row: top + 1 + index, style, textRows, chunkRows })),
      ],
      tables: [{ name: "Crosscast_checks_table", range: { top, left: 1, bottom, right: width } }],
      highlights: [
        { range: results, word: "Differs", role: "status-bad" },
        { range: results, word: "Incomplete", role: "status-warning" },
        { range: results, word: "Rounding", role: "status-warning" },
      ],
    };
  };

const textFigureRows = ({ textFigures }: CheckList, { firstText }: Layout): ReadonlyMap<string, number> =>
  new Map(textFigures.map((figure, index) => [textFigureKey(figure), firstText + index]));

interface RowPlace {
  readonly row: number;
  readonly style: PlanContext["style"];
  readonly textRows: ReadonlyMap<string, number>;
  readonly chunkRows: ReadonlyMap<number, readonly number[]>;
}

const checkRow = (check: ListedCheck, index: number, { row, style, textRows, chunkRows }: RowPlace): PlanRow => {
  const { tieOut, stated, calculation, places, difference, result, unit } = check;
  const format = amountFormatWith(style, Math.min(places, 3));
  const typedAt = (figure: TextFigure): string => `F${textRows.get(textFigureKey(figure)) ?? 0}`;
  const chunks = chunkRows.get(index);
  const what = checkLabel(tieOut);
  const how = workedOut(tieOut);
  const at = printRef(tieOut.at);
  return {
    height: rowHeight([
      { text: what, width: widths[1] ?? 46 },
      { text: how, width: widths[2] ?? 40 },
      { text: at, width: widths[3] ?? 24 },
    ]),
    cells: [
      { role: "text", content: { kind: "text", text: String(index + 1) } },
      textCell("text", what),
      textCell("text", how),
      linkCell(at, tieOut.at),
      textCell("text", unit),
      liveCell("amount", { formula: formulaOf([stated], 0, typedAt), value: stated.kind === "cells" ? stated.value : stated.figure.value }, format),
      calculatedCell(calculation, format, { typedAt, chunks }),
      liveCell("amount", { formula: `IFERROR(ROUND(F${row}-G${row},J${row}),"n/a")`, value: difference ?? "n/a" }, format),
      inputCell(tieOut.tolerance, toleranceFormat(tieOut.tolerance)),
      inputCell(new Decimal(places), countFormat),
      liveCell("text", {
        formula: `IFERROR(CHOOSE(1+(ABS(H${row})>0)+(ABS(H${row})>I${row}),"Agrees","Rounding","Differs"),"Incomplete")`,
        value: verdictWords[result],
      }),
    ],
  };
};

const toleranceFormat = (tolerance: Decimal): string => {
  const decimals = Math.min(6, tolerance.decimalPlaces());
  return decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`;
};

const calculatedCell = (
  calculation: Calculation,
  format: string,
  { typedAt, chunks }: { readonly typedAt: (figure: TextFigure) => string; readonly chunks: readonly number[] | undefined },
): PlanCell => {
  if (calculation.kind === "unknown") return textCell("input-text", "Not known");
  if (calculation.kind === "typed") return inputCell(calculation.value, format);
  const { pieces, thousands, value } = calculation;
  const [first, last] = [chunks?.[0], chunks?.at(-1)];
  if (first === undefined || last === undefined) {
    return liveCell("amount", { formula: formulaOf(pieces, thousands, typedAt), value }, format);
  }
  return liveCell("amount", { formula: `SUM(F${first}:F${last})${"*1000".repeat(thousands)}`, value }, format);
};

const textFiguresTable =
  ({ style }: PlanContext, { textFigures }: CheckList): BlockAt =>
  (top) => ({
    rows: [
      header(
        ["column-header", "No"],
        ["column-header", "Printed"],
        ["column-header", "Why it is typed here"],
        ["column-header", "Where"],
        ["column-header", "Unit"],
        ["amount-header", "Figure"],
      ),
      ...textFigures.map(({ at, printed, value, inSentence }, index): PlanRow => ({
        height: rowHeight([{ text: printRef(at), width: widths[3] ?? 24 }]),
        cells: [
          textCell("text", String(index + 1)),
          textCell("text", printed),
          textCell("text", inSentence ? "It stands in a sentence" : "The sheet holds it as text"),
          linkCell(printRef(at), at),
          textCell("text", inSentence ? "£" : ""),
          inputCell(value, amountFormatWith(style, Math.min(3, value.decimalPlaces()))),
        ],
      })),
    ],
    tables: [{ name: "Crosscast_words_table", range: { top, left: 1, bottom: top + textFigures.length, right: 6 } }],
  });

const chunksTable =
  ({ style }: PlanContext, list: CheckList, layout: Layout): BlockAt =>
  (top) => {
    const textRows = textFigureRows(list, layout);
    const typedAt = (figure: TextFigure): string => `F${textRows.get(textFigureKey(figure)) ?? 0}`;
    return {
      rows: [
        header(
          ["column-header", "No"],
          ["column-header", "Part of the sum for"],
          ["column-header", "Why it is apart"],
          ["column-header", "Where"],
          ["column-header", "Unit"],
          ["amount-header", "Amount"],
        ),
        ...layout.chunks.map(({ check, pieces }, index): PlanRow => {
          const listed = list.checks[check];
          const at = listed?.tieOut.at ?? { sheet: "", row: 1, column: 1 };
          return {
            cells: [
              textCell("text", String(index + 1)),
              textCell("text", `Check ${check + 1}`),
              textCell("text", "To keep each formula short"),
              linkCell(printPosition(at), at),
              textCell("text", listed?.unit ?? ""),
              liveCell("amount", { formula: formulaOf(pieces, 0, typedAt), value: pieceSum(pieces) }, amountFormatWith(style, Math.min(3, listed?.places ?? 0))),
            ],
          };
        }),
      ],
      tables: [{ name: "Crosscast_parts_table", range: { top, left: 1, bottom: top + layout.chunks.length, right: 6 } }],
    };
  };

const pieceSum = (pieces: readonly Piece[]): Decimal | string => {
  let total = new Decimal(0);
  for (const piece of pieces) {
    const value = piece.kind === "cells" ? piece.value : piece.figure.value;
    if (typeof value === "string") return value;
    total = total.plus(value.times(piece.sign));
  }
  return total;
};

const countedTable =
  ({ counted }: CheckList): BlockAt =>
  (top) => ({
    rows: [
      header(
        ["column-header", "No"],
        ["column-header", "Table"],
        ["column-header", "Why they are not listed"],
        ["column-header", "Where"],
        ["column-header", "Unit"],
        ["amount-header", "Agree"],
        ["amount-header", "Within rounding"],
      ),
      ...counted.map(({ table, agree, rounding }, index): PlanRow => ({
        cells: [
          textCell("text", String(index + 1)),
          textCell("text", table?.title?.text ?? table?.id ?? "Sentences"),
          textCell("text", "More than 2,000 printed figures"),
          table === undefined ? blankCell() : linkCell(table.id, { sheet: table.sheet, row: table.range.top, column: table.range.left }),
          textCell("text", table?.unit.value ?? ""),
          inputCell(new Decimal(agree), countFormat),
          inputCell(new Decimal(rounding), countFormat),
        ],
      })),
    ],
    tables: [{ name: "Crosscast_counted_table", range: { top, left: 1, bottom: top + counted.length, right: 7 } }],
  });

const findingsTable =
  (findings: readonly Finding[]): BlockAt =>
  (top) => {
    const bottom = top + findings.length;
    const severity = { top: top + 1, bottom, left: 5, right: 5 };
    return {
      rows: [
        header(
          ["column-header", "Code"],
          ["column-header", "What"],
          ["column-header", "What to do"],
          ["column-header", "Where"],
          ["column-header", "Severity"],
        ),
        ...findings.map(({ code, message, remedy, cells: [at], severity: one }): PlanRow => ({
          height: rowHeight([
            { text: message, width: widths[1] ?? 46 },
            { text: remedy, width: widths[2] ?? 40 },
            { text: at === undefined ? "" : printRef(at), width: widths[3] ?? 24 },
          ]),
          cells: [
            textCell("text", code),
            textCell("text", message),
            textCell("text", remedy),
            at === undefined ? blankCell() : linkCell(printRef(at), at),
            textCell("text", severityWords[one]),
          ],
        })),
      ],
      tables: [{ name: "Crosscast_findings_table", range: { top, left: 1, bottom, right: 5 } }],
      highlights: [
        { range: severity, word: "Error", role: "status-bad" },
        { range: severity, word: "Warning", role: "status-warning" },
      ],
    };
  };
