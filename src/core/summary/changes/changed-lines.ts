import { type CellRef, printPosition, printRef } from "../../grid/address";
import type { Cell } from "../../grid/cell";
import type { Line } from "../../model/line";
import { lineFigure } from "../../model/line-figure";
import type { LineChange, YearChange } from "../../model/versions/line-change";
import type { LikelyRename } from "../../model/versions/likely-renames";
import { isNegatedIn, type Measure } from "../../model/versions/measure";
import { type Decimal, sum, zero } from "../../money/decimal";
import type { BlockAt } from "../block";
import { blankCell, inputCell, linkCell, liveCell, textCell } from "../cells";
import { sumOf, toCell } from "../formula";
import { amountFormat } from "../number-formats";
import { rowHeight } from "../row-heights";
import type { PlanCell, PlanRow } from "../sheet-plan";
import { headerRow } from "../table-section";
import { aspectWords, lineLabel } from "./change-words";
import type { ChangesLayout } from "./changes-layout";

/** What the word in the column "Change" says; totals pick lines by it. */
export const changeStatus = {
  new: "New",
  gone: "Gone",
  changed: "Changed",
  unchanged: "Unchanged",
  betweenYears: "Between years",
};

interface LinesSource {
  readonly layout: ChangesLayout;
  readonly measure: Measure;
  /** A cell of the new version. */
  readonly cellAt: (at: CellRef) => Cell | undefined;
  readonly likely: readonly LikelyRename[];
  readonly tableName: string;
}

/** The table of lines: old figures as they were recorded, new ones live, and what is between them. */
export const changedLines =
  (changes: readonly LineChange[], source: LinesSource): BlockAt =>
  (top) => ({
    rows: [header(source.layout), ...changes.map((change, index) => changeRow(change, top + 1 + index, source))],
    tables: [
      {
        name: source.tableName,
        range: { top, left: 1, bottom: top + changes.length, right: source.layout.columns.source },
      },
    ],
  });

const header = ({ widths, place, years, suffix, hasUndecided }: ChangesLayout): PlanRow =>
  headerRow(
    widths,
    ["Line", "Change", "Reference", ...(place === undefined ? [] : [place.header, `${place.header} before`])],
    [
      ...["Old", "New", "Change"].flatMap((word) => years.map((year) => `${word} ${year.header}${suffix}`)),
      ...["Old total", "New total", "Change in total"].map((word) => word + suffix),
      ...(hasUndecided ? [`To be confirmed${suffix}`] : []),
    ],
    ["What changed", "Source"],
  );

const changeRow = (change: LineChange, row: number, source: LinesSource): PlanRow => {
  const { layout } = source;
  const { columns, years, place, style, hasUndecided } = layout;
  const { old, now } = change;
  const line = now ?? old;
  const format = amountFormat(style);
  const cells = years.map(({ start }, index) =>
    yearCells(change, start, { row, old: columns.old + index, now: columns.now + index }, source),
  );
  const total = (from: number, values: readonly (Decimal | undefined)[]): PlanCell =>
    liveCell(
      "amount",
      {
        formula: sumOf({ top: row, bottom: row, left: from, right: from + years.length - 1 }),
        value: sum(values.map((value) => value ?? zero)),
      },
      format,
    );
  const words = wordsOf(change, source.likely);
  const at = line?.years[0]?.at;
  const name = line?.name ?? "";
  const from = at === undefined ? "" : printRef(at) + (now === undefined ? " of the old version" : "");
  const places =
    place === undefined ? [] : [now ?? old, old ?? now].map((one) => (one === undefined ? "" : place.nameOf(one)));
  return {
    height: rowHeight([
      { text: name, width: 38 },
      { text: words, width: 44 },
      ...places.map((text) => ({ text, width: 18 })),
      { text: from, width: 22 },
    ]),
    cells: [
      textCell("text", name),
      textCell("text", statusOf(change)),
      textCell("text", line?.reference ?? ""),
      ...places.map((text) => textCell("text", text)),
      ...cells.map((cell) => cell.old),
      ...cells.map((cell) => cell.now),
      ...cells.map((cell) => cell.change),
      total(
        columns.old,
        cells.map((cell) => cell.values.old),
      ),
      total(
        columns.now,
        cells.map((cell) => cell.values.now),
      ),
      total(
        columns.difference,
        cells.map((cell) => cell.values.change),
      ),
      ...(hasUndecided ? [undecidedCell(row, columns, cells, format)] : []),
      textCell("text", words),
      at === undefined || now === undefined ? textCell("text", from) : linkCell(from, at),
    ],
  };
};

/** The line's status as its group sees it: one whose years mean something else now is gone from one group and new in another. */
const statusOf = ({ outcome, aspects }: LineChange): string =>
  aspects.some(({ kind }) => kind === "between-years") ? changeStatus.betweenYears : changeStatus[outcome];

interface YearCells {
  readonly old: PlanCell;
  readonly now: PlanCell;
  readonly change: PlanCell;
  readonly values: { readonly old?: Decimal; readonly now?: Decimal; readonly change?: Decimal };
}

const yearCells = (
  { years, now }: LineChange,
  start: number,
  place: { readonly row: number; readonly old: number; readonly now: number },
  { layout, measure, cellAt }: LinesSource,
): YearCells => {
  const format = amountFormat(layout.style);
  const year = years.find((one) => one.year.start === start);
  const old = oldCell(year, format);
  const fresh = newCell(year, now, { measure, cellAt, format });
  const [was, is] = [valueIn(year?.old), valueIn(year?.now)];
  const isDecided = year?.old?.kind !== "undecided" && year?.now?.kind !== "undecided";
  const difference = (is ?? zero).minus(was ?? zero).plus(zero);
  const formula = `${printPosition({ row: place.row, column: place.now })}-${printPosition({ row: place.row, column: place.old })}`;
  return {
    old,
    now: fresh,
    change: isDecided
      ? liveCell("amount", { formula, value: difference }, format)
      : textCell("text", "To be confirmed"),
    values: {
      ...(was === undefined ? {} : { old: was }),
      ...(is === undefined ? {} : { now: is }),
      ...(isDecided ? { change: difference } : {}),
    },
  };
};

const valueIn = (figure: YearChange["old"]): Decimal | undefined =>
  figure?.kind === "known" ? figure.value : undefined;

/** What the old version had, recorded: nothing there can be followed from this workbook. */
const oldCell = (year: YearChange | undefined, format: string): PlanCell => {
  const figure = year?.old;
  if (figure === undefined || (figure.kind === "known" && figure.isBlank)) return blankCell("amount");
  if (figure.kind === "undecided") return textCell("text", figure.text.trim());
  return { role: "amount", content: { kind: "amount", amount: figure.value }, format };
};

interface NewSource {
  readonly measure: Measure;
  readonly cellAt: (at: CellRef) => Cell | undefined;
  readonly format: string;
}

const newCell = (
  year: YearChange | undefined,
  line: Line | undefined,
  { measure, cellAt, format }: NewSource,
): PlanCell => {
  const figure = year?.now;
  const printed = line?.years.find((one) => one.year.start === year?.year.start);
  if (figure === undefined || line === undefined || printed === undefined) return blankCell("amount");
  if (figure.kind === "undecided") return textCell("input-text", figure.text.trim());
  const source = lineFigure(line, printed, cellAt(printed.at), measure.unit);
  if (source.kind !== "live") return inputCell(figure.value, format);
  const scale = (source.thousands < 0 ? "/1000" : "*1000").repeat(Math.abs(source.thousands));
  const sign = isNegatedIn(line, measure) ? "-" : "";
  return liveCell("amount", { formula: `${sign}${toCell(printed.at)}${scale}`, value: figure.value }, format);
};

/** What one version decides and the other does not: in one total, and no change of an amount. */
const undecidedCell = (
  row: number,
  { oldTotal, newTotal, changeTotal }: ChangesLayout["columns"],
  cells: readonly YearCells[],
  format: string,
): PlanCell => {
  const at = (column: number): string => printPosition({ row, column });
  const total = (side: "old" | "now" | "change"): Decimal => sum(cells.map(({ values }) => values[side] ?? zero));
  const value = total("now").minus(total("old")).minus(total("change")).plus(zero);
  return liveCell("amount", { formula: `${at(newTotal)}-${at(oldTotal)}-${at(changeTotal)}`, value }, format);
};

const wordsOf = ({ outcome, old, now, aspects }: LineChange, likely: readonly LikelyRename[]): string => {
  const rename = likely.find((one) => one.old === old || one.now === now);
  const confirm = (line: Line, word: string): string =>
    `likely ${word} ${lineLabel(line)}${line.name === (now ?? old)?.name ? " under other headings" : ""}: to be confirmed`;
  const words = [
    ...aspects.map(aspectWords),
    ...(rename === undefined ? [] : [outcome === "new" ? confirm(rename.old, "was") : confirm(rename.now, "now")]),
  ].join("; ");
  return words.charAt(0).toUpperCase() + words.slice(1);
};
