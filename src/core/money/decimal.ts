import { Decimal as DecimalJs } from "decimal.js";

/** Decimal with 40 significant digits, rounding half away from zero, printed without exponents: the only number that holds money. */
export const Decimal = DecimalJs.clone({
  precision: 40,
  rounding: DecimalJs.ROUND_HALF_UP,
  toExpNeg: -30,
  toExpPos: 40,
});

export type Decimal = DecimalJs;

export const zero: Decimal = new Decimal(0);

/** The exact sum; zero for no amounts. */
export const sum = (amounts: readonly Decimal[]): Decimal =>
  amounts.reduce((total, amount) => total.plus(amount), zero);
