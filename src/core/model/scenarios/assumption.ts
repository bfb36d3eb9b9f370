import { Decimal, zero } from "../../money/decimal";

/** A named set of assumptions a person fills in; the central one is the plan itself and is not among them. */
export type ScenarioKey = "low" | "high" | "slippage";

/** The sets in the order they are shown. */
export const scenarioKeys: readonly ScenarioKey[] = ["low", "high", "slippage"];

/** What becomes of the lines of one kind: the share delivered, and the share of that which comes some whole years later. */
export interface Assumption {
  /** 1 is all of it. */
  readonly delivered: Decimal;
  /** From 0 to 1. */
  readonly slips: Decimal;
  readonly years: number;
}

/** Every line in full and in its year. */
export const asPlanned: Assumption = { delivered: new Decimal(1), slips: zero, years: 0 };
