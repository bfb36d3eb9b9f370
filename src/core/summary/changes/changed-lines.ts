import { type CellRef, printPosition } from "../../grid/address";
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
import { headerHeight, rowHeight } from "../row-heights";
import type { PlanCell, PlanRow } from "../sheet-plan";
import { changeNotes, lineLabel } from "./change-words";
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
        range: { top, left: 1, bottom: top + changes.length, right: source.layout.columns.last },
      },
    ],
  });

/** The columns in order, whatever they hold: cells or their headings. */
interface Columns<Value> {
  readonly line: Value;
  readonly change: Value;
  readonly place: readonly Value[];
  readonly placeBefore: readonly Value[];
  readonly old: readonly Value[];
  readonly now: readonly Value[];
  readonly difference: readonly Value[];
  readonly totals: readonly Value[];
  readonly undecided: Value;
  readonly words: Value;
}

const inOrder = <Value>(of: Columns<Value>, { isWide, hasWords, hasUndecided }: ChangesLayout): readonly Value[] => [
  ...[of.line, of.change, ...of.place, ...of.old, ...of.now],
  ...(isWide ? [] : of.difference),
  ...of.totals,
  ...(hasWords ? [of.words] : []),
  ...of.placeBefore,
  ...(isWide ? of.difference : []),
  ...(hasUndecided ? [of.undecided] : []),
];

const header = (layout: ChangesLayout): PlanRow => {
  const { widths, place, years, suffix } = layout;
  const words = (text: string): PlanCell => textCell("column-header", text);
  const amount = (text: string): PlanCell => textCell("amount-header", text + suffix);
  const ofYears = (word: string): readonly PlanCell[] => years.map((year) => amount(`${word} ${year.header}`));
  const cells = inOrder<PlanCell>(
    {
      line: words("Line"),
      change: words("Change"),
      place: place === undefined ? [] : [words(place.header)],
      placeBefore: place === undefined ? [] : [words(`${place.header} before`)],
      old: ofYears("Old"),
      now: ofYears("New"),
      difference: ofYears("Change"),
      totals: ["Old total", "New total", "Change in total"].map(amount),
      undecided: amount("To be confirmed"),
      words: words("What changed"),
    },
    layout,
  );
  const texts = cells.map(({ content }) => (content.kind === "text" ? content.text : ""));
  return { height: headerHeight(texts, widths), cells };
};

const changeRow = (change: LineChange, row: number, source: LinesSource): PlanRow => {
  const { layout } = source;
  const { columns, years, place, style, widths } = layout;
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
  const words = changeNotes(change, source.likely);
  const at = now?.years[0]?.at;
  const name = line === undefined ? "" : lineLabel(line);
  const placeOf = (one: Line | undefined): string =>
    one === undefined || place === undefined ? "" : place.nameOf(one);
  const placeCells = (one: Line | undefined): readonly PlanCell[] =>
    place === undefined ? [] : [textCell("text", placeOf(one))];
  const widthAt = (column: number): number => widths[column - 1] ?? 12;
  return {
    height: rowHeight([
      { text: name, width: widthAt(columns.line) },
      { text: statusOf(change), width: widthAt(columns.change) },
      { text: placeOf(line), width: widthAt(columns.place) },
      ...(layout.hasWords ? [{ text: words, width: widthAt(layout.printed) }] : []),
    ]),
    cells: inOrder<PlanCell>(
      {
        line: textCell("text", name),
        // The short word leads to the cells: some programs neither wrap nor widen a link.
        change: at === undefined ? textCell("text", statusOf(change)) : linkCell(statusOf(change), at),
        place: placeCells(line),
        placeBefore: placeCells(old ?? now),
        old: cells.map((cell) => cell.old),
        now: cells.map((cell) => cell.now),
        difference: cells.map((cell) => cell.change),
        totals: [
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
        ],
        undecided: undecidedCell(row, columns, cells, format),
        words: textCell("text", words),
      },
      layout,
    ),
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
