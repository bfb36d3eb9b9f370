import type { AmountReading } from "../../money/amount";
import { Decimal, zero } from "../../money/decimal";
import { worth } from "./figures";

/**
 * The exact sum of some figures, each added or taken away. Typed figures are counted in whole last places, which a double holds exactly
 * up to 2^53; any that is not a whole number of them, and any too large, is added in Decimal.
 */
export const addUp = (
  parts: readonly { readonly amount: AmountReading | undefined; readonly sign: 1 | -1 }[],
  decimals: number,
): Decimal => {
  const places = 10 ** Math.min(decimals, 6);
  let whole = 0;
  let rest = zero;
  for (const { amount, sign } of parts) {
    const count = amount?.kind === "amount" && amount.typed !== undefined ? Math.round(amount.typed * places) : NaN;
    const isWhole = Math.abs(count) < 2 ** 40 && amount?.kind === "amount" && count / places === amount.typed;
    if (isWhole && Math.abs(whole) < 2 ** 52) whole += sign * count;
    else rest = rest.plus((worth(amount) ?? zero).times(sign));
  }
  return new Decimal(whole).dividedBy(places).plus(rest);
};
