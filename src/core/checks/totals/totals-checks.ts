import type { Check } from "../check";
import { formulasLookAtTheirOwnYear } from "./formulas-look-at-their-own-year";
import { labelsNameTheirLines } from "./labels-name-their-lines";
import { linesHaveATotal } from "./lines-have-a-total";
import { roundingIsExplained } from "./rounding-is-explained";
import { subtotalsSayWhatTheyCover } from "./subtotals-say-what-they-cover";
import { summariesRepeatTheirDetail } from "./summaries-repeat-their-detail";
import { sumsLeaveNothingOut } from "./sums-leave-nothing-out";
import { totalsAgree } from "./totals-agree";
import { totalsAreFormulas } from "./totals-are-formulas";
import { totalsHaveNames } from "./totals-have-names";
import { totalsHaveParts } from "./totals-have-parts";

/** The checks of totals, in the order they are reported. */
export const totalsChecks: readonly Check[] = [
  totalsAgree,
  roundingIsExplained,
  subtotalsSayWhatTheyCover,
  labelsNameTheirLines,
  totalsHaveNames,
  summariesRepeatTheirDetail,
  totalsHaveParts,
  linesHaveATotal,
  sumsLeaveNothingOut,
  totalsAreFormulas,
  formulasLookAtTheirOwnYear,
];
