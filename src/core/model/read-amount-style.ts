import type { Range } from "../grid/address";
import type { Cell } from "../grid/cell";
import type { Grid } from "../grid/grid";
import type { AmountStyle } from "../money/print-amount";

/** How the cells of a table print their amounts, decimals aside: marks shown by one figure hold for all. */
export const readAmountStyle = (grid: Grid | undefined, range?: Range): Omit<AmountStyle, "decimals"> => {
  const cells = grid === undefined ? [] : cellsIn(grid, range);
  return { thousands: cells.some(isGrouped), negative: cells.some(hasBrackets) ? "brackets" : "minus" };
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
