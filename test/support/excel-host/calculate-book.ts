import { type CellRef, quoteSheet } from "../../../src/core/grid/address";
import type { CellValue } from "../../../src/core/grid/cell";
import type { Grid } from "../../../src/core/grid/grid";
import { workOut } from "../formulas/work-out";
import { type BookState, cellIn, type CellState, keyOf, positionOf, sheetNamed, type SheetState } from "./book-state";
import { saveBook } from "./load-book";

/** The value a formula is known to come to, told from elsewhere: by LibreOffice, or by the file another host wrote. */
export type GivenValue = (at: CellRef, formula: string) => CellValue | undefined;

/**
 * Brings the values of formulas up to date after cells have changed: those that are given to what they are given as, the others as far as the
 * product itself works formulas out. What is neither keeps the value it has: no engine in JavaScript is right about all of Excel's.
 */
export const calculated = (book: BookState, changed: readonly CellRef[], valueOf: GivenValue): void => {
  const others = new Set<CellState>();
  for (const sheet of book.sheets)
    for (const [key, cell] of sheet.cells) {
      if (cell.formula === undefined) continue;
      const value = valueOf({ sheet: sheet.name, ...positionOf(key) }, cell.formula);
      if (value === undefined) others.add(cell);
      else if (value !== cell.value) sheet.cells.set(key, { ...cell, value });
    }
  if (!mayFollow(book, changed, others)) return;
  const isOther = ({ sheet: name, ...at }: CellRef): boolean => {
    const sheet = sheetNamed(book, name);
    const cell = sheet && cellIn(sheet, at);
    return cell !== undefined && others.has(cell);
  };
  const { sheets: grids, names } = saveBook(book);
  const { grids: now } = workOut({ grids, names }, changed.some(isOther) ? undefined : changed);
  for (const grid of now) {
    const sheet = sheetNamed(book, grid.sheet);
    if (sheet !== undefined && !grids.includes(grid)) takeValues(sheet, grid, others);
  }
};

/** Whether any of these formulas stands on a sheet that has changed or names one. */
const mayFollow = ({ sheets }: BookState, changed: readonly CellRef[], others: ReadonlySet<CellState>): boolean => {
  const touched = [...new Set(changed.map(({ sheet }) => sheet))];
  const marks = touched.map((name) => `${quoteSheet(name)}!`);
  return sheets.some(({ name, cells }) =>
    [...cells.values()].some(
      (cell) =>
        others.has(cell) && (touched.includes(name) || marks.some((mark) => cell.formula?.includes(mark) === true)),
    ),
  );
};

const takeValues = (sheet: SheetState, { rows }: Grid, others: ReadonlySet<CellState>): void => {
  for (const { cells } of rows)
    for (const { row, column, value } of cells) {
      const cell = cellIn(sheet, { row, column });
      if (cell !== undefined && others.has(cell) && cell.value !== value)
        sheet.cells.set(keyOf({ row, column }), { ...cell, value });
    }
};
