import { Decimal, zero } from "./decimal";
import { poundsPer, type Unit } from "./unit";

/** The same money in another unit, exactly. */
export const inUnit = (amount: Decimal, from: Unit, to: Unit): Decimal =>
  from === to ? amount : amount.times(poundsPer[from]).dividedBy(poundsPer[to]);

/** To so many decimals, halves away from zero; never a negative zero. */
export const roundTo = (amount: Decimal, decimals: number): Decimal => {
  const rounded = amount.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP);
  return rounded.isZero() ? zero : rounded;
};
