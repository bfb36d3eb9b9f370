import type { Check } from "../check";
import { labelsAgreeWithSigns } from "./labels-agree-with-signs";
import { oneSignConvention } from "./one-sign-convention";
import { reductionsShareASign } from "./reductions-share-a-sign";

/** The checks of signs, in the order they are reported. */
export const signsChecks: readonly Check[] = [oneSignConvention, labelsAgreeWithSigns, reductionsShareASign];
