import type { CellRef, Position, Range } from "../grid/address";
import { printPosition, printRange, quoteSheet } from "../grid/address";

/** "'Theme A'!C13", or "C13" when the formula stands on the same sheet. */
export const toCell = (ref: CellRef, onSheet?: string): string =>
  ref.sheet === onSheet ? printPosition(ref) : `${quoteSheet(ref.sheet)}!${printPosition(ref)}`;

/** "'Theme A'!C10:E12", dollars on request, or without the sheet when the formula stands on it. */
export const toRange = (
  sheet: string,
  range: Range,
  options: { readonly onSheet?: string; readonly absolute?: boolean } = {},
): string =>
  `${sheet === options.onSheet ? "" : `${quoteSheet(sheet)}!`}${printRange(range, options.absolute ?? false)}`;

/** The sum of cells in one row or column of the formula's own sheet. */
export const sumOf = (range: Range): string => `SUM(${printRange(range)})`;

/** A difference of two cells of the formula's own sheet. */
export const lessOf = (from: Position, less: Position): string => `${printPosition(from)}-${printPosition(less)}`;

/** The longest formula we write, sheet names aside. */
export const longestFormula = 100;

/** The length of a formula without the sheet names in it. */
export const lengthOf = (formula: string): number => formula.replace(/('(?:[^']|'')+'|[A-Za-z_][\w.]*)!/g, "").length;
