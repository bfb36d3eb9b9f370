import { type Decimal, sum, zero } from "../../money/decimal";
import type { Assumption } from "./assumption";

/** Effects year by year, and what comes only after the last year of the plan. */
export interface SlippedEffects {
  readonly years: readonly Decimal[];
  readonly after: Decimal;
}

/** The effects of a plan under an assumption, in their own unit and sign: (1 - x) of each year's and x of that so many years before, so that nothing is lost. */
export const underAssumption = (plan: readonly Decimal[], { delivered, slips, years }: Assumption): SlippedEffects => {
  const inTime = slips.negated().plus(1);
  return {
    years: plan.map((effect, year) =>
      effect
        .times(inTime)
        .plus((plan[year - years] ?? zero).times(slips))
        .times(delivered)
        .plus(zero),
    ),
    after: sum(plan.slice(Math.max(0, plan.length - years)))
      .times(slips)
      .times(delivered)
      .plus(zero),
  };
};
