import type { LineKind } from "../model/line";

/** How the budget model words its rows. */
export const rowWords = {
  whole: "Whole budget",
  base: "Base budget",
  baseKind: "Base",
  requirement: "Budget requirement before savings",
  revised: "Revised budget",
  revisedKind: "Revised",
  net: "Net effect of the lines",
  notInBase: "Lines not in the base budget",
  overServices: "Lines of no single service",
  undecided: "Lines not settled and not counted",
  funding: "Total funding",
  gapBefore: "Budget gap before savings",
  gapAfter: "Budget gap after savings",
  target: "Savings target",
  identified: "Identified savings and income",
  remaining: "Still to be identified",
};

/** How a row of one kind of line is worded. */
export const kindRowWords: Readonly<Record<LineKind, string>> = {
  pressure: "Pressures",
  investment: "Investments",
  reversal: "Reversals",
  saving: "Savings",
  income: "Income",
};
