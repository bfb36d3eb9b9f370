import type { Kind } from "../model/reading";

/** Words that name a kind wherever they stand, the most telling first. */
const words: readonly (readonly [Kind, RegExp])[] = [
  ["fte", /\b(fte|wte|headcount)\b|\bposts?\b(?![- ]?(\d|office|implementation|graduate))/i],
  ["reversal", /\b(revers(al|ed|e)|remov(al|e) of (one.?off|saving)|fall(ing)?.?out of one.?off)\b/i],
  ["saving", /\b(clos|bridg)(e|es|ing)\b.*\b(gap|shortfall)\b/i],
  ["target", /\b(targets?|savings? requirement|budget gap|funding gap)\b/i],
  [
    "saving",
    /\b(savings?|efficienc(y|ies)|reductions?|cuts?|vfm|value for money|cashable benefits?|rationalis(ation|e)|budget decreases?)\b/i,
  ],
  ["income", /\b(income(?! (tax|statement|(and|&) exp))|fees|charges|rents?)\b/i],
  ["pressure", /\b(pressures?|demands?|demograph\w*|inflation\w*|pay award|cost increases?)\b/i],
  [
    "investment",
    /\b((re)?investments?|growth|bids?|commitments?|additional spending|service improvements?|implementation costs?)\b/i,
  ],
  ["funding", /\b(funding|council tax|grants?|reserves?|business rates|collection fund)\b/i],
  [
    "base",
    /\b(base budgets?|(estimated|adjusted) base|(gross|net|current|approved|revenue|original|initial|opening) budget|budget requirement)\b/i,
  ],
];

/** What a line's own name says whatever stands over it: an undoing, a target, the budget itself or what pays for it. */
const ownWords: readonly (readonly [Kind, RegExp])[] = [
  ["reversal", /^(reversal|reversing|unwind(ing)?|fall(ing)?.?out) of\b|^reverse\b/i],
  [
    "reversal",
    /^remov(e|al|ing)\b.*\b(one.?off|temporary (funding|growth|investment)|time.?limited|savings? targets?|(previous|prior) years?|undeliver\w+)\b/i,
  ],
  [
    "reversal",
    /\bone.?off (savings?|spend(ing)?|growth|income|funding|items?|costs?) (in|from) (previous|prior|earlier|last) years?\b/i,
  ],
  ["reversal", /\b(undeliver(able|ed)|unachiev(ed|able)) .*\b(savings?|income)\b/i],
  ["saving", /\bsavings? (towards|against|to meet)\b/i],
  ["target", /\b(savings?|income|efficiency) targets?( \(.*\))?$/i],
  ["target", /\b(savings? requirement|(budget|funding) (gap|shortfall)|unidentified savings?)\b/i],
  [
    "base",
    /^((net|gross|total|estimated|adjusted|original|revised) )*(base budget|budget requirement|initial budget)$/i,
  ],
  ["base", /^(estimated|adjusted) base( budget)?$|^(opening|initial) (base )?budget$/i],
  [
    "funding",
    /^((estimated|total) )*(funding( \(.*\))?$|(formula|revenue support|settlement) (grant|funding)\b|rsg\b|council tax (base|income|yield|requirement)\b|collection fund (surplus|deficit)\b)/i,
  ],
  ["funding", /\b(specific|ring.?fenced|government|formula) grants?$/i],
  [
    "funding",
    /\b((use|drawdown) of|(contributions?|transfers?) from|funded from) .*\breserves?\b|^(planned )?use of reserves?\b/i,
  ],
];

/** Words that hint at a pressure or an investment where nothing else says what a line is. */
const hints: readonly (readonly [Kind, RegExp])[] = [
  [
    "pressure",
    /^pay$|\b(contingenc(y|ies)|risk provision|(authority|pensions?|flood|drainage|waste|apprenticeship) lev(y|ies)|pensions? (fund|strain|deficit|contributions?)|national insurance .*(increase|rise)|(increase|rise) in (employers?'? )?national insurance|living wage|capital financing|treasury management|revenue cost of capital|pay (increase|rise|growth)s?|new burdens?)\b/i,
  ],
  ["investment", /\b(redundanc(y|ies)|set.?up costs?|invest to save)\b/i],
];

/** The kind of line some words name, the most telling word first; undefined when they name none. */
export const kindOf = (text: string): Kind | undefined => first(words, text);

/** The kind a line's own name settles whatever heading it stands under: "Reversal of …", "Annual savings target", "Budget Requirement". */
export const kindSaid = (name: string): Kind | undefined => first(ownWords, name.trim());

/** The kind words hint at where nothing names one: a contingency, a levy and capital financing are pressures. */
export const kindHinted = (name: string): Kind | undefined => first(hints, name.trim());

/** The kind a row's name is, when it is that and nothing else: "Saving", "Income", "Investments:". */
export const kindNamed = (name: string): Kind | undefined => {
  const plain = name.trim().replace(/:$/, "");
  return /^(savings?|income|investments?|pressures?|growth|reversals?)$/i.test(plain) ? kindOf(plain) : undefined;
};

const first = (patterns: readonly (readonly [Kind, RegExp])[], text: string): Kind | undefined =>
  patterns.find(([, pattern]) => pattern.test(text))?.[0];
