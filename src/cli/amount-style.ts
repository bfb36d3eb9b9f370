import type { Range } from "../core/grid/address";
import type { Cell } from "../core/grid/cell";
import type { Grid } from "../core/grid/grid";
import type { Decimal } from "../core/money/decimal";
import { decimalText } from "./decimal-text";

/** How a sheet prints its amounts. */
export interface AmountStyle {
  /** 1,234 rather than 1234. */
  readonly grouped: boolean;
  /** (12) rather than -12. */
  readonly brackets: boolean;
}

/** How the cells of a table, or of a whole sheet, print their amounts: marks shown by one figure hold for all. */
export const readAmountStyle = (grid: Grid | undefined, range?: Range): AmountStyle => {
  const cells = grid === undefined ? [] : cellsIn(grid, range);
  return { grouped: cells.some(isGrouped), brackets: cells.some(hasBrackets) };
};

/** An amount as the sheet would print it, with at least the decimals the sheet prints. */
export const printAmount = (value: Decimal, decimals: number, { grouped, brackets }: AmountStyle): string => {
  const [whole = "", fraction] = decimalText(value.abs(), decimals).split(".");
  const size =
    (grouped ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole) + (fraction === undefined ? "" : `.${fraction}`);
  if (!value.isNegative() || value.isZero()) return size;
  return brackets ? `(${size})` : `-${size}`;
};

const cellsIn = ({ rows }: Grid, range: Range | undefined): readonly Cell[] =>
  rows
    .filter(({ row }) => range === undefined || (row >= range.top && row <= range.bottom))
    .flatMap(({ cells }) =>
      range === undefined ? cells : cells.filter(({ column }) => column >= range.left && column <= range.right),
    );

const isGrouped = ({ value, look }: Cell): boolean =>
  typeof value === "string"
    ? /^\W*\d{1,3}(,\d{3})+/.test(value)
    : typeof value === "number" && /[#0],[#0]/.test(look.numberFormat);

const hasBrackets = ({ value, look }: Cell): boolean =>
  typeof value === "string"
    ? /^\s*\(£?[\d,.]+\)/.test(value)
    : typeof value === "number" && bracketsNegatives(look.numberFormat);

/** The second section of a number format prints negatives; `_(` only leaves room for a bracket. */
const bracketsNegatives = (format: string): boolean =>
  format.includes("(") &&
  (format
    .replace(/_.|\\.|"[^"]*"|\[[^\]]*\]/g, "")
    .split(";")[1]
    ?.includes("(") ??
    false);
