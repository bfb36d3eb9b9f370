import type { CellRef } from "../../../src/core/grid/address";
import type { CellValue } from "../../../src/core/grid/cell";
import type { Grid } from "../../../src/core/grid/grid";
import { workOut } from "../../../src/core/model/formulas/work-out";
import { type BookState, cellIn, keyOf, positionOf, sheetNamed, type SheetState } from "./book-state";
import { saveBook } from "./load-book";

/** The value a formula is known to come to, told from elsewhere: by LibreOffice, or by the file another host wrote. */
export type GivenValue = (at: CellRef, formula: string) => CellValue | undefined;

/**
 * Brings the values of formulas up to date after cells have changed: those that are given to what they are given as, the others as far as the
 * product itself works formulas out. What is neither keeps the value it has: no engine in JavaScript is right about all of Excel's.
 */
export const calculated = (book: BookState, changed: readonly CellRef[], valueOf: GivenValue): void => {
  if (changed.length === 0) return;
  const isKnown = ({ sheet: name, ...at }: CellRef): boolean => {
    const sheet = sheetNamed(book, name);
    const formula = sheet && cellIn(sheet, at)?.formula;
    return formula === undefined || valueOf({ sheet: name, ...at }, formula) !== undefined;
  };
  const { sheets: grids, names } = saveBook(book);
  const { grids: now } = workOut({ grids, names }, changed.every(isKnown) ? changed : undefined);
  for (const grid of now) {
    const sheet = sheetNamed(book, grid.sheet);
    if (sheet !== undefined && !grids.includes(grid)) takeValues(sheet, grid);
  }
  for (const sheet of book.sheets)
    for (const [key, cell] of sheet.cells) {
      if (cell.formula === undefined) continue;
      const value = valueOf({ sheet: sheet.name, ...positionOf(key) }, cell.formula);
      if (value !== undefined) sheet.cells.set(key, { ...cell, value });
    }
};

const takeValues = (sheet: SheetState, { rows }: Grid): void => {
  for (const { cells } of rows)
    for (const { row, column, value, formula } of cells) {
      const cell = cellIn(sheet, { row, column });
      if (formula !== undefined && cell !== undefined && cell.value !== value)
        sheet.cells.set(keyOf({ row, column }), { ...cell, value });
    }
};
