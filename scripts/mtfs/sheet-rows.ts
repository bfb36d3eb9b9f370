import { type Cell, type CellLook, type CellValue, plainLook } from "../../src/core/grid/cell";
import type { Grid } from "../../src/core/grid/grid";

/** A value or a formula with its value, and how it looks. */
export interface Entry {
  readonly value: CellValue;
  readonly formula?: string;
  readonly look: CellLook;
}

const amountLook: CellLook = { ...plainLook, numberFormat: "#,##0" };
const totalLook: CellLook = { ...amountLook, bold: true, borderTop: true };
const boldLook: CellLook = { ...plainLook, bold: true };
const headerLook: CellLook = { ...boldLook, fill: "DEEAF6", borderBottom: true };
const noteLook: CellLook = { ...plainLook, italic: true };

/** Words in a row. */
export const words = (value: string): Entry => ({ value, look: plainLook });
export const boldWords = (value: string): Entry => ({ value, look: boldLook });
export const headerWords = (value: string): Entry => ({ value, look: headerLook });
export const noteWords = (value: string): Entry => ({ value, look: noteLook });

/** A figure somebody typed, £000. */
export const typedAmount = (value: number): Entry => ({ value, look: amountLook });

/** A figure worked out, with the value it has now. */
export const workedAmount = (formula: string, value: number): Entry => ({ value, formula, look: amountLook });
export const total = (formula: string, value: number): Entry => ({ value, formula, look: totalLook });
export const totalWords = (value: string): Entry => ({ value, look: { ...totalLook, numberFormat: "General" } });

/** A sheet of rows, row 1 and column A first; a hole is a blank cell. */
export const gridOfRows = (sheet: string, rows: readonly (readonly (Entry | undefined)[])[]): Grid => ({
  sheet,
  hidden: false,
  rows: rows
    .map((entries, index) => ({ row: index + 1, hidden: false, cells: cellsOf(entries, index + 1) }))
    .filter(({ cells }) => cells.length > 0),
  merges: [],
  hiddenColumns: new Set(),
});

const cellsOf = (entries: readonly (Entry | undefined)[], row: number): readonly Cell[] =>
  entries.flatMap((entry, index) => (entry === undefined ? [] : [{ row, column: index + 1, ...entry }]));
