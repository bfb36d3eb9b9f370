import type { AmountReading } from "../../money/amount";
import { type Decimal, sum } from "../../money/decimal";
import { sumTyped } from "../../money/sum-typed";
import type { Unit } from "../../money/unit";
import { worth } from "./figures";

/** The exact sum of some figures, each added or taken away; nil and undecided ones count for nothing. */
export const addUp = (
  parts: readonly { readonly amount: AmountReading | undefined; readonly sign: 1 | -1 }[],
  decimals: number,
  unit: Unit | undefined,
): Decimal => {
  const typed: number[] = [];
  const others: Decimal[] = [];
  for (const { amount, sign } of parts) {
    if (amount?.kind === "amount" && amount.typed !== undefined) typed.push(sign * amount.typed);
    else {
      const value = worth(amount, unit);
      if (value !== undefined) others.push(value.times(sign));
    }
  }
  return sumTyped(typed, decimals).plus(sum(others));
};
