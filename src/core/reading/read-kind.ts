import type { Kind } from "../model/reading";

const words: readonly (readonly [Kind, RegExp])[] = [
  ["fte", /\b(fte|wte|posts?|headcount)\b/i],
  ["reversal", /\b(revers(al|ed|e)|remov(al|e) of (one.?off|saving))\b/i],
  ["target", /\b(targets?|savings? requirement|budget gap|funding gap)\b/i],
  ["saving", /\b(savings?|efficienc(y|ies)|reductions?|cuts?|vfm|cashable benefits?)\b/i],
  ["income", /\b(income|fees|charges|rents?)\b/i],
  ["pressure", /\b(pressures?|demands?|demograph\w*|inflation\w*|pay award|national insurance)\b/i],
  ["investment", /\b(investments?|growth|bids?|reinvestment|commitments?|additional spending)\b/i],
  ["funding", /\b(funding|council tax|grants?|reserves?|business rates|collection fund)\b/i],
  ["base", /\b(base budget|estimated base|(gross|net|current|approved|revenue|original) budget|budget requirement)\b/i],
];

/** The kind of line some words name, the most telling word first; undefined when they name none. */
export const kindOf = (text: string): Kind | undefined => words.find(([, pattern]) => pattern.test(text))?.[0];

/** The kind a row's name is, when it is that and nothing else: "Saving", "Income", "Investments:". */
export const kindNamed = (name: string): Kind | undefined => {
  const plain = name.trim().replace(/:$/, "");
  return /^(savings?|income|investments?|pressures?|growth|reversals?)$/i.test(plain) ? kindOf(plain) : undefined;
};
