import type { DeliveryBasis, DeliveryHeading, DeliveryQuantity } from "./delivery";

/** What a heading of money says its figures are; undefined for any other heading, and for one that names two that differ. */
export const readHeading = (heading: string): DeliveryHeading | undefined => {
  const words = plainHeading(heading);
  if (contradicts(words)) return undefined;
  const quantity = quantities.find(([, pattern]) => pattern.test(words))?.[0];
  if (quantity === undefined || (quantity !== "otherMeasures" && isOfBudgets.test(words))) return undefined;
  const basis = basisOf(words, quantity);
  return { quantity, isNet: /\bnet\b/.test(words), ...(basis === undefined ? {} : { basis }) };
};

/** Whether a heading of percentages is of how much is delivered: "% delivered", and not "at risk as % of net budget". */
export const isShareHeading = (heading: string): boolean =>
  /\b(deliver|achiev|realis|secur)/i.test(heading) && !/\b(un(achiev|deliver)|not\b|at risk|budget)/i.test(heading);

/** Whether a heading is a year with no more words than a register has over its amounts: "2025/26 £000", "Savings 2025/26". */
export const isBareYear = (heading: string): boolean =>
  plainHeading(heading)
    .replace(/\d+|\b(savings?|amount|value|net|gross|total|reductions?|fy)\b|[^a-z]/g, "")
    .trim() === "";

const plainHeading = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[’']/g, "'")
    .replace(/\(?£\s?'?(,?0+s?|k|m|million)?\)?/g, " ")
    .replace(/\bbudget (?=(savings?|reductions?|proposals?|gap|shortfall)\b)/g, "")
    .replace(/\s+/g, " ")
    .trim();

const isDone = String.raw`(?:achieved|delivered|realised|secured|banked)`;
const isHoped = String.raw`(?:anticipated|forecast\w*|expected|projected|projections?)`;
const joined = String.raw`\s*(?:\/|,|&|\band\b|\bor\b)\s*`;
const isLost = String.raw`\b(?:un(?:achiev|deliver|realis)\w*|(?:not|never) (?:being )?(?:achiev|deliver|realis)\w*|written off|non-?delivery)\b`;

/** What each quantity is called, the most telling words first. */
const quantities: readonly (readonly [DeliveryQuantity, RegExp])[] = [
  ["atRisk", /\bat risk\b|\brisk of non-?(delivery|achievement)\b|\bin doubt\b/],
  ["substituted", /\b(mitigat\w*|substitut\w*|(alternative|replacement|compensating) (savings?|measures?))\b/],
  ["reprofiled", /\b(re-? ?(profil|phas)\w*|slip(ped|page)|deferr\w*|carried forward)\b/],
  ["otherMeasures", /\bother (measures|actions|solutions)\b|\bone-?off (measures|solutions)\b|\buse of reserves\b/],
  [
    "gap",
    /\b(remaining|residual|unmet) (\w+ )?(gap|shortfall|target)\b|\b(gap|shortfall) (still )?(remaining|left)\b|\b(still )?to be (identified|found)\b|\bunidentified\b/,
  ],
  ["unachieved", new RegExp(isLost)],
  ["achievedOrAnticipated", new RegExp(`${isDone}${joined}${isHoped}|${isHoped}${joined}${isDone}`)],
  ["anticipated", new RegExp(String.raw`\b${isHoped}\b|\bon track\b`)],
  ["achieved", new RegExp(String.raw`\b${isDone}\b|\b(savings? )?made to date\b|\bactual savings?\b`)],
  ["pressure", /\bpressures?\b/],
  [
    "target",
    /\btargets?\b|\b(savings?|efficiency) requirement\b|\b(funding|savings?) gap\b|^[\d/ -]*(gap|shortfall)\b/,
  ],
  ["identified", /\bidentified\b/],
  [
    "approved",
    /\b(approved|agreed|proposed|planned|original) ?(savings?|amount|value)?\b|\b(savings?|efficienc(y|ies)) (proposals?|plan|planned)\b|^(annual |total |full.year )?(savings?|efficienc(y|ies))( amount| value)?$/,
  ],
];

/** Figures of budgets and posts, and differences of two quantities, are neither of them. */
const isOfBudgets =
  /\b(variance|variation|movement|over|under|against|budgets?|outturn|expenditure|spend(ing)?|posts?|ftes?|costs?|reserves?)\b/;

/** Two quantities in one heading that no reading keeps apart: "At risk / undeliverable". */
const contradicts = (words: string): boolean =>
  /\bat risk\b/.test(words) && new RegExp(isLost).test(words.replace(/\brisk of non-?\w+/, ""));

/** A pressure is of its year whatever its heading says. */
const basisOf = (words: string, quantity: DeliveryQuantity): DeliveryBasis | undefined =>
  quantity === "pressure" ? undefined : basisNamed(words);

/** Whether some words say that figures are the effect within a year or in every full one. */
export const basisNamed = (words: string): DeliveryBasis | undefined => {
  if (/\bin.year\b|\bthis year\b|\bpart.year\b/i.test(words)) return "in-year";
  return /\bfull.year\b|\bfye\b|\bongoing\b|\brecurring\b|\bper annum\b/i.test(words) ? "full-year" : undefined;
};
