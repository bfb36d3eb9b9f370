import type { Check } from "../check";
import { limitedItemsEndInThePlan } from "./limited-items-end-in-the-plan";
import { oneOffItemsAreReversed } from "./one-off-items-are-reversed";
import { partYearsFollowFromFullYears } from "./part-years-follow-from-full-years";
import { permanentItemsStay } from "./permanent-items-stay";
import { presentationIsDeclared } from "./presentation-is-declared";
import { repeatedFiguresAreNotSummed } from "./repeated-figures-are-not-summed";
import { reversalsHaveAnOrigin } from "./reversals-have-an-origin";
import { savingsStayWithinTheirBaseBudget } from "./savings-stay-within-their-base-budget";

/** The checks of presentation, in the order they are reported. */
export const presentationChecks: readonly Check[] = [
  presentationIsDeclared,
  repeatedFiguresAreNotSummed,
  oneOffItemsAreReversed,
  permanentItemsStay,
  reversalsHaveAnOrigin,
  limitedItemsEndInThePlan,
  partYearsFollowFromFullYears,
  savingsStayWithinTheirBaseBudget,
];
