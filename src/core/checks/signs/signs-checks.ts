import type { Check } from "../check";
import { kindsAgreeWithSigns } from "./kinds-agree-with-signs";
import { labelsAgreeWithSigns } from "./labels-agree-with-signs";
import { oneSignConvention } from "./one-sign-convention";
import { reductionsShareASign } from "./reductions-share-a-sign";

/** The checks of signs, in the order they are reported. */
export const signsChecks: readonly Check[] = [
  oneSignConvention,
  labelsAgreeWithSigns,
  kindsAgreeWithSigns,
  reductionsShareASign,
];
