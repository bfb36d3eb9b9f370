import type { Cell } from "../grid/cell";
import type { Block } from "./find-blocks";
import { cellIn, type PrintedRow, textOf } from "./printed-rows";
import type { HeaderYear } from "./read-header-years";
import { shownText } from "./shown-text";

/** What stands over one column. */
export interface ColumnHeader {
  /** The words over it, top to bottom, with those of headings that span it. */
  readonly text: string;
  readonly year?: HeaderYear;
  /** The year is printed once over several columns, this one not the first of them. */
  readonly sharesYear: boolean;
}

/** A reader of the headers of a block's columns: what is printed over each, and what is merged or repeated over several. */
export const columnHeaders = ({ headedBy, years, columns, dates1904 }: Block): ((column: number) => ColumnHeader) => {
  const spans = headedBy.map((_, index) => spanningCells(headedBy, index, columns));
  // A label that Excel turned into a date says its year; a month says its first day.
  const wordsOf = (cell: Cell): string =>
    years.find((year) => year.wasDate && year.cell === cell)?.printed ?? shownText(cell, dates1904);
  return (column) => {
    const cells = headedBy.map((row, index) => cellIn(row, column) ?? spans[index]?.get(column));
    const shown = cells.filter((_, index) => headedBy[index]?.hidden !== true);
    const own = years.find(({ cell }) => cell.column === column);
    const shared = own === undefined ? years.findLast(({ cell }) => cells.includes(cell)) : undefined;
    const year = own ?? shared;
    return {
      // A hidden row over the others serves formulas; its words head nothing but what no other row heads.
      text: (shown.some((cell) => cell !== undefined) ? shown : cells)
        .flatMap((cell) => (cell === undefined ? [] : wordsOf(cell)))
        .filter((text) => text !== "")
        .join(" "),
      sharesYear: shared !== undefined,
      ...(year && { year }),
    };
  };
};

/**
 * The cells of a header row by the further columns they stand over: those merged across them, and where nothing is merged those
 * under which the same headings repeat ("2025/26" and "2026/27", each over Saving and Investment).
 */
const spanningCells = (
  header: readonly PrintedRow[],
  index: number,
  columns: ReadonlySet<number>,
): ReadonlyMap<number, Cell> => {
  const row = header[index];
  if (row === undefined) return new Map();
  const merged = row.merges.filter(({ left, right }) => right > left);
  if (merged.length > 0) return coveredBy(merged, row);
  const lower = header.slice(index + 1);
  const starts = row.cells.filter((cell) => columns.has(cell.column) && textOf(cell) !== "");
  const [first, second] = starts;
  const width = (second?.column ?? 0) - (first?.column ?? 0);
  if (first === undefined || width < 2) return new Map();
  const labels = ({ column }: Cell): readonly string[] =>
    Array.from({ length: width }, (_, step) =>
      lower
        .map((each) => textOf(cellIn(each, column + step)))
        .join(" ")
        .trim(),
    );
  const pattern = labels(first);
  const alike = starts.filter((start) => labels(start).every((label, step) => label === pattern[step]));
  if (alike.length < 2 || pattern.filter((label) => label !== "").length < 2) return new Map();
  return new Map(
    alike.flatMap((cell) =>
      pattern.flatMap((_, step): readonly (readonly [number, Cell])[] => {
        const column = cell.column + step;
        return step === 0 || textOf(cellIn(row, column)) !== "" ? [] : [[column, cell]];
      }),
    ),
  );
};

const coveredBy = (merges: PrintedRow["merges"], row: PrintedRow): ReadonlyMap<number, Cell> => {
  const covered = new Map<number, Cell>();
  for (const { left, right } of merges) {
    const cell = cellIn(row, left);
    if (cell === undefined) continue;
    for (let column = left + 1; column <= Math.min(right, left + widestMerge); column += 1) covered.set(column, cell);
  }
  return covered;
};

/** No heading spans more columns than this. */
const widestMerge = 500;
