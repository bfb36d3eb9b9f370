import { printPosition } from "../grid/address";
import type { PrintedTotal } from "../model/business-case";
import { lineFigure } from "../model/line-figure";
import { Decimal, zero } from "../money/decimal";
import type { BlockAt } from "./block";
import { addUp, takeAway } from "./figure";
import { lessOf, sumOf, toCell } from "./formula";
import { isReducing, type LineKind } from "../model/line";
import type { WholeKey } from "./model-keys";
import { downLines, downServices, levelsIn, undecidedWord } from "./model-lines";
import { drawModelRow, firstYearColumn, modelHeader, type ModelRow, worth, type YearCell } from "./model-row";
import { baseName } from "./model-services";
import { kindsIn, type ModelSheet } from "./model-sheet";
import { kindRowWords, rowWords } from "./model-words";
import { kindWords } from "./words";

/** The rows of the whole budget, level by year, by their keys. */
export type WholeRows = ReadonlyMap<WholeKey, ModelRow>;

/** The row of the sheet a key stands in. */
export const wholeRowOf = ({ whole, places }: ModelSheet, key: WholeKey): number => places.whole + whole.indexOf(key);

/** Works out the whole budget: what it is, what is added and taken away, what pays for it and what is still to find. */
export const wholeRows = (sheet: ModelSheet): WholeRows => {
  const rows = new Map<WholeKey, ModelRow>();
  for (const key of sheet.whole) rows.set(key, wholeRow(key, rows, sheet));
  return rows;
};

/** The whole budget as a table. */
export const wholeTable = (sheet: ModelSheet, rows: WholeRows): BlockAt =>
  tableOf("Crosscast_model_whole_table", sheet, [...rows.values()]);

const tableOf =
  (name: string, { context, model }: ModelSheet, rows: readonly ModelRow[]): BlockAt =>
  (top) => ({
    rows: [modelHeader(context), ...rows.map((row) => drawModelRow(row, context))],
    tables: [
      {
        name,
        range: { top, left: 1, bottom: top + rows.length, right: firstYearColumn + model.starts.length - 1 },
        isForPublication: true,
      },
    ],
  });

const wholeRow = (key: WholeKey, rows: WholeRows, sheet: ModelSheet): ModelRow => {
  const { model, hasBase, whole } = sheet;
  const at = (of: WholeKey, year: number) => ({ row: wholeRowOf(sheet, of), column: firstYearColumn + year });
  const value = (of: WholeKey, year: number): Decimal | string => worth(rows.get(of)?.years[year]) ?? zero;
  const shows = (of: WholeKey, year: number): boolean => worth(rows.get(of)?.years[year]) !== undefined;
  const row = (name: string, kind: string, role: ModelRow["role"], cell: (year: number) => YearCell): ModelRow => ({
    service: rowWords.whole,
    name,
    kind,
    role,
    years: model.starts.map((_, year) => cell(year)),
  });
  const sumOfRows = (from: WholeKey, to: WholeKey, year: number): YearCell => ({
    formula: sumOf({
      top: at(from, year).row,
      bottom: at(to, year).row,
      left: at(from, year).column,
      right: at(from, year).column,
    }),
    value: addUp(whole.slice(whole.indexOf(from), whole.indexOf(to) + 1).map((one) => value(one, year))),
  });
  const less = (from: WholeKey, taken: WholeKey, year: number): YearCell =>
    shows(from, year) && shows(taken, year)
      ? { formula: lessOf(at(from, year), at(taken, year)), value: takeAway(value(from, year), value(taken, year)) }
      : undefined;
  const isGiven = (year: number): boolean => model.base.length === 0 || hasBase[year] === true;
  const before = (of: WholeKey): WholeKey => whole[whole.indexOf(of) - 1] ?? of;
  const first: WholeKey = whole[0] ?? "revised";
  switch (key) {
    case "base":
      return row(baseName(sheet, sheet.services), rowWords.baseKind, "amount", (year) =>
        isGiven(year) ? baseCell(sheet, year) : undefined,
      );
    case "pressure":
    case "investment":
    case "reversal":
    case "saving":
    case "income":
      return row(kindRowWords[key], kindWords[key], "amount", (year) => kindCell(key, year, sheet));
    case "requirement":
      return row(rowWords.requirement, "", "subtotal", (year) =>
        isGiven(year) ? sumOfRows("base", before("requirement"), year) : undefined,
      );
    case "revised":
      return row(model.base.length === 0 ? rowWords.net : rowWords.revised, rowWords.revisedKind, "total", (year) =>
        isGiven(year)
          ? sumOfRows(whole.includes("requirement") ? "requirement" : first, before("revised"), year)
          : undefined,
      );
    case "undecided":
      return {
        ...row(rowWords.undecided, "", "amount", (year) => ({
          formula: `COUNTIF(${downLines(sheet, firstYearColumn + year)},"${undecidedWord}")`,
          value: new Decimal(sheet.lines.filter(({ effect }) => effect.levels[year] === undefined).length),
        })),
        isCount: true,
      };
    case "funding":
      return fundingRow(sheet, row);
    case "gap-before":
      return row(rowWords.gapBefore, "", "subtotal", (year) =>
        less(whole.includes("requirement") ? "requirement" : "base", "funding", year),
      );
    case "gap-after":
      return row(rowWords.gapAfter, "", "total", (year) => less("revised", "funding", year));
    case "target":
      return targetRow(sheet, row);
    case "identified": {
      const reduces = kindsIn(whole).filter((kind) => isReducing({ kind }));
      const [from, to] = [reduces[0] ?? "saving", reduces.at(-1) ?? "saving"];
      return row(rowWords.identified, "", "amount", (year) => {
        const column = firstYearColumn + year;
        const total = addUp(reduces.map((kind) => value(kind, year)));
        return {
          formula: `-${sumOf({ top: at(from, year).row, bottom: at(to, year).row, left: column, right: column })}`,
          value: typeof total === "string" ? total : total.negated().plus(zero),
        };
      });
    }
    case "remaining":
      return row(rowWords.remaining, "", "total", (year) => less("target", "identified", year));
    default:
      return fundingLineRow(Number(key.split(" ")[1]), sheet, row);
  }
};

type RowMaker = (name: string, kind: string, role: ModelRow["role"], cell: (year: number) => YearCell) => ModelRow;

const baseCell = (sheet: ModelSheet, year: number): YearCell => ({
  formula: `SUMIFS(${downServices(sheet, firstYearColumn + year)},${downServices(sheet, 3)},$C${wholeRowOf(sheet, "base")})`,
  value: addUp(sheet.services.flatMap(({ base }) => base?.values[year] ?? [])),
});

const kindCell = (kind: LineKind, year: number, sheet: ModelSheet): YearCell => ({
  formula: `SUMIFS(${downLines(sheet, firstYearColumn + year)},${downLines(sheet, 3)},$C${wholeRowOf(sheet, kind)})`,
  value: addUp(
    levelsIn(
      sheet.lines.filter(({ line }) => line.kind === kind),
      year,
    ),
  ),
});

const fundingRow = (sheet: ModelSheet, row: RowMaker): ModelRow => {
  const { funding } = sheet.model;
  const printed = funding === undefined ? [] : printedYears(funding.total, funding.isMinus, sheet);
  if (funding !== undefined && funding.lines.length > 0) {
    const [top, bottom] = [wholeRowOf(sheet, "funding 0"), wholeRowOf(sheet, "funding") - 1];
    const lines = funding.lines.map((line) => printedYears(line, funding.isMinus, sheet));
    return row(rowWords.funding, "Funding", "subtotal", (year) => {
      if (printed[year] === undefined) return undefined;
      const column = firstYearColumn + year;
      return {
        formula: sumOf({ top, bottom, left: column, right: column }),
        value: addUp(lines.flatMap((line) => worth(line[year]) ?? [])),
      };
    });
  }
  return row(rowWords.funding, "Funding", "subtotal", (year) => printed[year]);
};

const fundingLineRow = (index: number, sheet: ModelSheet, row: RowMaker): ModelRow => {
  const { funding } = sheet.model;
  const line = funding?.lines[index];
  const printed = line === undefined || funding === undefined ? [] : printedYears(line, funding.isMinus, sheet);
  return row(`Funding: ${line?.row.name.trim() ?? ""}`, "Funding", "amount", (year) => printed[year]);
};

const targetRow = (sheet: ModelSheet, row: RowMaker): ModelRow => {
  const { target } = sheet.model;
  if (target === undefined) return row(rowWords.target, "Target", "amount", () => undefined);
  const printed = printedYears(target.target, target.isMinus, sheet);
  const isAnnual = target.target.table.presentation.value === "incremental";
  return row(rowWords.target, "Target", "amount", (year) => (isAnnual ? soFar(printed, year) : printed[year]));
};

/** Yearly steps added up; nothing where one of them is not a live figure. */
const soFar = (steps: readonly YearCell[], year: number): YearCell => {
  const first = steps.findIndex((step) => step !== undefined);
  const list = first < 0 || first > year ? [] : steps.slice(first, year + 1);
  const figures = list.flatMap((step) => (step !== undefined && "formula" in step ? [step] : []));
  const [from, to] = [figures[0]?.formula, figures.at(-1)?.formula];
  const parts = /^(-?)(.*!)([A-Z]+\d+)((?:[*/]1000)*)$/.exec(from ?? "");
  const end = /([A-Z]+\d+)(?:[*/]1000)*$/.exec(to ?? "")?.[1];
  if (figures.length === 0 || figures.length !== list.length || parts === null || end === undefined) return undefined;
  const [, sign = "", on = "", start = "", scale = ""] = parts;
  return { formula: `${sign}SUM(${on}$${start}:${end})${scale}`, value: addUp(figures.map(({ value }) => value)) };
};

/** A row of the user's own year by year, live, in our unit; an amount printed as minus is turned. */
const printedYears = (
  { row, table }: PrintedTotal,
  isMinus: boolean,
  { context, model }: ModelSheet,
): readonly YearCell[] =>
  model.starts.map((start): YearCell => {
    const index = table.columns.findIndex(({ meaning }) => meaning.kind === "year" && meaning.year.start === start);
    const column = table.columns[index];
    const reading = row.amounts[index];
    if (column === undefined || reading === undefined) return undefined;
    const at = { sheet: table.sheet, row: row.row, column: column.column };
    const unit = column.unit?.value ?? table.unit.value;
    const year = { year: { start }, printed: "", at, reading, ...(unit === undefined ? {} : { unit }) };
    const figure = lineFigure(
      { kind: "investment", sign: "savings-positive" },
      year,
      context.cellAt(at),
      context.style.unit,
    );
    if (figure.kind === "missing") return { words: figure.text };
    const value = typeof figure.value === "string" || !isMinus ? figure.value : figure.value.negated().plus(zero);
    if (figure.kind === "typed") return Decimal.isDecimal(value) ? { typed: value } : undefined;
    const scale = (figure.thousands < 0 ? "/1000" : "*1000").repeat(Math.abs(figure.thousands));
    return { formula: `${isMinus ? "-" : ""}${toCell(at)}${scale}`, value };
  });

/** What is not in force before the first year, so that the first year's level is a change itself. */
const isEffect = (key: WholeKey): boolean =>
  key === "target" || key === "identified" || key === "remaining" || kindsIn([key]).length > 0;

/** The whole budget as changes from the year before; of amounts that stood before the first year its change is not known. */
export const changeTable = (sheet: ModelSheet, rows: WholeRows): BlockAt =>
  tableOf(
    "Crosscast_model_change_table",
    sheet,
    [...rows].flatMap(([key, row]) => (key === "undecided" ? [] : [changeRow(key, row, sheet)])),
  );

const changeRow = (key: WholeKey, row: ModelRow, sheet: ModelSheet): ModelRow => ({
  ...row,
  years: row.years.map((cell, year): YearCell => {
    const [now, before] = [worth(cell), worth(row.years[year - 1])];
    if (now === undefined) return undefined;
    if (
      before === undefined &&
      !(year === 0 && (isEffect(key) || (key === "revised" && sheet.model.base.length === 0)))
    )
      return undefined;
    const at = { row: wholeRowOf(sheet, key), column: firstYearColumn + year };
    return {
      formula: `SUM(${printPosition(at)})-SUM(${printPosition({ ...at, column: at.column - 1 })})`,
      value: takeAway(now, before ?? zero),
    };
  }),
});
