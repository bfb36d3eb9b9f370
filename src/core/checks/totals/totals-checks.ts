import type { Check } from "../check";
import { roundingIsExplained } from "./rounding-is-explained";
import { totalsAgree } from "./totals-agree";

/** The checks of totals, in the order they are reported. */
export const totalsChecks: readonly Check[] = [totalsAgree, roundingIsExplained];
