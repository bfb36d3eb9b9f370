import type { CellValue } from "../../core/grid/cell";
import { type CellSources, readCellValue } from "./read-cell-value";
import { cellTypes, type ScannedCell } from "./scan-row";
import { textAt } from "./scan-xml";

/** The value of a cell from the bytes it was scanned in; "" when it holds none. */
export const readScannedValue = (bytes: Uint8Array, cell: ScannedCell, sources: CellSources): CellValue => {
  const { type, valueStart, valueEnd } = cell;
  if (valueStart === valueEnd) return "";
  if (type <= sharedText) {
    const number = readPlainNumber(bytes, valueStart, valueEnd);
    if (type === plainNumber && !Number.isNaN(number)) return number;
    const string = type === sharedText ? sources.strings[number] : undefined;
    if (string !== undefined) return string;
  }
  return readCellValue(cellTypes[type] ?? "", textAt(bytes, valueStart, valueEnd), sources) ?? "";
};

const plainNumber = cellTypes.indexOf("n");
const sharedText = cellTypes.indexOf("s");

/** A number of at most 15 digits, without an exponent; NaN when it is anything else. Such digits and such powers of ten are exact, so their quotient is the nearest number there is. */
const readPlainNumber = (bytes: Uint8Array, start: number, end: number): number => {
  const isNegative = bytes[start] === minus;
  let digits = 0;
  let whole = 0;
  let decimals = -1;
  for (let at = isNegative ? start + 1 : start; at < end; at++) {
    const digit = (bytes[at] ?? 0) - 48;
    if (digit >= 0 && digit <= 9) {
      whole = whole * 10 + digit;
      digits += 1;
      if (decimals >= 0) decimals += 1;
    } else if (digit === point && decimals < 0) decimals = 0;
    else return NaN;
  }
  if (digits === 0 || digits > 15) return NaN;
  const number = decimals > 0 ? whole / (powersOfTen[decimals] ?? NaN) : whole;
  return isNegative ? -number : number;
};

const minus = 45;
const point = 46 - 48;
const powersOfTen = Array.from({ length: 16 }, (_, power) => 10 ** power);
