import { type Decimal, zero } from "../../money/decimal";

/** What is done about a saving that was not delivered: it is looked for again next year, or the budget is raised for good. */
export type UndeliveredChoice = "carry" | "write-off";

/** What an undelivered amount adds to the net budget: in the new base, and as a step of its first year. */
export interface UndeliveredEffect {
  readonly inBase: Decimal;
  readonly firstStep: Decimal;
}

/**
 * An amount of savings that was budgeted and not delivered, plus for a saving. Carried, it comes out of the base and is a saving of the first
 * year again, so that no later level changes; written off, it is a pressure of the first year that stays.
 */
export const undeliveredEffect = (amount: Decimal, choice: UndeliveredChoice): UndeliveredEffect =>
  choice === "carry" ? { inBase: amount, firstStep: amount.negated().plus(zero) } : { inBase: zero, firstStep: amount };
