import { type Cell, isCellError } from "../grid/cell";
import type { Range } from "../grid/address";
import type { Grid } from "../grid/grid";
import type { AmountReading } from "../money/amount";
import { isDateFormat } from "../money/number-format";
import { readAmount } from "../money/read-amount";
import { readUnit } from "../money/read-unit";

/** One row of a sheet with each cell's text read as an amount. `readings` runs alongside `cells`. */
export interface PrintedRow {
  readonly row: number;
  readonly hidden: boolean;
  readonly cells: readonly Cell[];
  readonly readings: readonly AmountReading[];
  /** Columns of the cells that are figures, left to right; numbers before the first words of the row are references, not figures. */
  readonly figures: readonly number[];
  /** Merged cells that begin in the row, each held by its first cell. */
  readonly merges: readonly Range[];
  /** Cells of rows above that are merged down over this row: the name of a group, printed once. */
  readonly over: readonly Cell[];
}

/** Reads every cell of a sheet once. */
export const printedRows = (grid: Grid): readonly PrintedRow[] => {
  const hiddenByMerge = coveredCells(grid);
  const merged = mergedOver(grid);
  return grid.rows
    .map(({ row, hidden, cells: held }) => {
      const cells = hiddenByMerge.size === 0 ? held : held.filter((cell) => !hiddenByMerge.has(keyOf(cell)));
      const readings = cells.map(readCell);
      const { merges = noMerges, over = noCells } = merged.get(row) ?? {};
      return { row, hidden, cells, readings, figures: figureColumns(cells, readings), merges, over };
    })
    .filter(({ cells }) => cells.length > 0);
};

/** The part of a row that lies in some columns, read anew: what is a reference and what a figure depends on the words before it. */
export const rowWithin = (
  { row, hidden, cells, readings, merges, over }: PrintedRow,
  { left, right }: { readonly left: number; readonly right: number },
): PrintedRow => {
  const from = cells.findIndex(({ column }) => column >= left);
  const end = cells.findIndex(({ column }) => column > right);
  const inside = from === -1 ? [] : cells.slice(from, end === -1 ? undefined : end);
  const own = from === -1 ? [] : readings.slice(from, end === -1 ? undefined : end);
  return {
    row,
    hidden,
    cells: inside,
    readings: own,
    figures: figureColumns(inside, own),
    merges: merges.filter((merge) => merge.left >= left && merge.left <= right),
    over: over.filter(({ column }) => column >= left && column <= right),
  };
};

/** A cell that holds a unit and nothing else ("£,000") is words, whatever figures are in it. */
const readCell = ({ value, look }: Cell): AmountReading => {
  if (typeof value === "string" && value.includes("£") && readUnit(value) !== undefined)
    return { kind: "text", text: value };
  return readAmount(value, look.numberFormat);
};

/** The text a cell shows, trimmed; numbers as they are typed. */
export const textOf = (cell: Cell | undefined): string => {
  if (cell === undefined) return "";
  return isCellError(cell.value) ? cell.value.error : String(cell.value).trim();
};

/** The cell of a row in a column. */
export const cellIn = (row: PrintedRow, column: number): Cell | undefined => row.cells[indexIn(row, column)];

/** The cell whose words stand in a column of a row: its own, or the one merged down over it. */
export const wordCell = (row: PrintedRow, column: number): Cell | undefined =>
  cellIn(row, column) ?? row.over.find((cell) => cell.column === column);

/** What the cell of a row in a column reads as; undefined when it is blank. */
export const readingIn = (row: PrintedRow, column: number): AmountReading | undefined => {
  const index = indexIn(row, column);
  return index === -1 || isBlank(row.cells[index]) ? undefined : row.readings[index];
};

/** A plain loop: this runs a dozen times for every row of a ledger. */
const indexIn = ({ cells }: PrintedRow, column: number): number => {
  for (let index = 0; index < cells.length; index += 1) if (cells[index]?.column === column) return index;
  return -1;
};

/** Whether a reading is an attempt at a figure, decided or not. */
export const isFigure = (reading: AmountReading | undefined): boolean =>
  reading !== undefined && reading.kind !== "text" && !(reading.kind === "unreadable" && reading.readings.length === 0);

/** Whether a cell is a number that Excel shows as a date. */
export const isDate = (cell: Cell): boolean => typeof cell.value === "number" && isDateFormat(cell.look.numberFormat);

const isBlank = (cell: Cell | undefined): boolean => typeof cell?.value === "string" && cell.value.trim() === "";

const figureColumns = (cells: readonly Cell[], readings: readonly AmountReading[]): readonly number[] => {
  let sawWords = false;
  let before: number[] = [];
  let figures: number[] = [];
  // One pass without callbacks: this runs for every cell of a ledger.
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index];
    const reading = readings[index];
    if (cell === undefined || reading === undefined || isBlank(cell)) continue;
    if (!sawWords && isWords(reading)) {
      sawWords = true;
      before = figures;
      figures = [];
    } else if (isFigure(reading)) figures.push(cell.column);
  }
  return figures.length === 0 && before.length >= fewestBeforeARemark ? before : figures;
};

/** So many figures with nothing but words after them are figures with a remark, not references. */
const fewestBeforeARemark = 3;

/** "n/a" first in a row stands where a name would: Item n/a, Cost n/a. */
const isWords = (reading: AmountReading | undefined): boolean =>
  reading?.kind === "text" || reading?.kind === "not-applicable";

const keyOf = ({ row, column }: { readonly row: number; readonly column: number }): number => row * 16_384 + column;

const noMerges: readonly Range[] = [];
const noCells: readonly Cell[] = [];

/** The merges of a sheet by the rows they begin in and the rows below that they reach. */
const mergedOver = ({ merges, rows }: Grid): ReadonlyMap<number, Pick<PrintedRow, "merges" | "over">> => {
  const found = new Map<number, { readonly merges: Range[]; readonly over: Cell[] }>();
  if (merges.length === 0) return found;
  const at = (row: number) => {
    const known = found.get(row) ?? { merges: [], over: [] };
    found.set(row, known);
    return known;
  };
  const held = new Map(rows.map(({ row, cells }) => [row, cells]));
  for (const merge of merges) {
    const cell = held.get(merge.top)?.find(({ column }) => column === merge.left);
    if (cell === undefined || merge.bottom - merge.top > tallestMerge) continue;
    at(merge.top).merges.push(merge);
    for (let row = merge.top + 1; row <= merge.bottom; row += 1) at(row).over.push(cell);
  }
  return found;
};

/** A merge further down than this is a whole column made blank, not a name. */
const tallestMerge = 10_000;

/** Cells under a merge keep stale values that nobody sees: only its first cell is printed. */
const coveredCells = ({ merges, rows }: Grid): ReadonlySet<number> => {
  const covered = new Set<number>();
  const held = new Map(rows.map(({ row, cells }) => [row, cells]));
  for (const merge of merges) {
    if (merge.bottom - merge.top > tallestMerge) continue;
    for (let row = merge.top; row <= merge.bottom; row += 1) {
      for (const cell of held.get(row) ?? []) {
        const inside = cell.column >= merge.left && cell.column <= merge.right;
        if (inside && !(row === merge.top && cell.column === merge.left)) covered.add(keyOf(cell));
      }
    }
  }
  return covered;
};
