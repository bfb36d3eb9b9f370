import type { CellRef } from "../../../src/core/grid/address";
import type { CellValue } from "../../../src/core/grid/cell";
import { workOut } from "../formulas/work-out";
import { type BookState, cellIn, keyOf, sheetNamed } from "./book-state";
import { saveBook } from "./load-book";

/** The value a formula is known to come to, told from elsewhere: by LibreOffice, or by the file another host wrote. */
export type GivenValue = (at: CellRef, formula: string) => CellValue | undefined;

/**
 * Brings the values of formulas up to date after cells have changed. Formulas that are neither given nor of the kinds the product itself works
 * out keep the value they have: no engine in JavaScript is right about all of Excel's.
 */
export const calculated = (book: BookState, changed: readonly CellRef[], valueOf: GivenValue): void => {
  let isUnknown = false;
  for (const at of changed) {
    const sheet = sheetNamed(book, at.sheet);
    const cell = sheet && cellIn(sheet, at);
    if (sheet === undefined || cell?.formula === undefined) continue;
    const value = valueOf(at, cell.formula);
    if (value === undefined) isUnknown = true;
    else sheet.cells.set(keyOf(at), { ...cell, value });
  }
  if (changed.length === 0) return;
  const { sheets: grids, names } = saveBook(book);
  const { grids: now } = workOut({ grids, names }, isUnknown ? undefined : changed);
  const touched = new Set(changed.map(({ sheet, row, column }) => `${sheet}\n${row}\n${column}`));
  now.forEach((grid) => {
    const sheet = sheetNamed(book, grid.sheet);
    if (sheet === undefined || grids.includes(grid)) return;
    for (const { cells } of grid.rows)
      for (const { row, column, value, formula } of cells) {
        const cell = cellIn(sheet, { row, column });
        if (formula === undefined || cell === undefined || cell.value === value) continue;
        const isGiven =
          touched.has(`${grid.sheet}\n${row}\n${column}`) &&
          valueOf({ sheet: grid.sheet, row, column }, formula) !== undefined;
        if (!isGiven) sheet.cells.set(keyOf({ row, column }), { ...cell, value });
      }
  });
};
