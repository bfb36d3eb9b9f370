import type { Check } from "../check";
import { amountsFallWithinThePlan } from "./amounts-fall-within-the-plan";
import { yearsRunInOrder } from "./years-run-in-order";

/** The checks of years, in the order they are reported. */
export const yearsChecks: readonly Check[] = [yearsRunInOrder, amountsFallWithinThePlan];
