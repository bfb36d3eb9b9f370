import type { AmountReading } from "../../money/amount";
import { type Decimal, sum } from "../../money/decimal";
import { sumTyped } from "../../money/sum-typed";
import type { Unit } from "../../money/unit";
import { worth } from "./figures";
import type { Part } from "./found-relation";

/** The exact sum of some parts, each added or taken away, in the table's unit; nil and undecided ones count for nothing. */
export const addUp = (
  parts: readonly Part[],
  amountAt: (part: Part) => AmountReading | undefined,
  { decimals, unit }: { readonly decimals: number; readonly unit: Unit | undefined },
): Decimal => {
  const typed: number[] = [];
  const others: Decimal[] = [];
  for (const part of parts) {
    const amount = amountAt(part);
    if (amount?.kind === "amount" && amount.typed !== undefined) typed.push(part.sign * amount.typed);
    else {
      const value = worth(amount, unit);
      if (value !== undefined) others.push(value.times(part.sign));
    }
  }
  return sumTyped(typed, decimals).plus(sum(others));
};
