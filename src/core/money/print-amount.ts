import { roundTo } from "./convert";
import type { Decimal } from "./decimal";

/** How a sheet prints its figures. */
export interface AmountStyle {
  readonly decimals: number;
  readonly negative: "minus" | "brackets";
  /** Commas between thousands. */
  readonly thousands: boolean;
}

/** An amount in a sheet's own style, rounded half away from zero: "(1,234.5)". What rounds to nothing has no sign. */
export const printAmount = (amount: Decimal, { decimals, negative, thousands }: AmountStyle): string => {
  const rounded = roundTo(amount, decimals);
  const [whole = "", fraction] = rounded.abs().toFixed(decimals).split(".");
  const grouped = thousands ? whole.replace(/\B(?=(?:\d{3})+$)/g, ",") : whole;
  const size = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  if (!rounded.isNegative()) return size;
  return negative === "brackets" ? `(${size})` : `-${size}`;
};

/** An amount in pounds for a sentence, unrounded: "£64,000", "-£2.50". */
export const printPounds = (pounds: Decimal): string => {
  const decimals = pounds.isInteger() ? 0 : Math.max(2, pounds.decimalPlaces());
  const size = printAmount(pounds.abs(), { decimals, negative: "minus", thousands: true });
  return pounds.isNegative() && !pounds.isZero() ? `-£${size}` : `£${size}`;
};
