import type { SaidAmount } from "./said-amount";

/** What an amount says it is in the sums of a business case. */
export type BenefitRole = "gross" | "cost" | "net" | "cashable" | "non-cashable";

/** Tells by the words right beside an amount what part it plays; undefined for a rate a year and for everything else. */
export const benefitRole = ({ before, after }: SaidAmount): BenefitRole | undefined => {
  if (isYearly.test(after)) return undefined;
  const own = patterns.find(({ follows }) => follows.test(after)) ?? patterns.find(({ leads }) => leads.test(before));
  return own?.role;
};

const isYearly = /^[^.;,£]{0,25}\b(?:(?:a|per|each|every) year|per annum|annually|p\.?a\b)/i;

const of = String.raw`(?: (?:benefits?|savings?|gains?|costs?|returns?|position|figure))?(?: (?:over|for|in|to) [^£.;,]{1,40})?(?: (?:of|is|are|was|were|at|totals?|totalling|comes? to))?(?: (?:around|about|some|approximately|nearly|over|up to|a|an|£))?[:–—-]?\s*$`;
const joining = String.raw`^\s*\(?(?:(?:of|in|as) )?(?:total |overall |estimated |additional )?`;

interface Pattern {
  readonly role: BenefitRole;
  /** Right after the amount: "£51m net". */
  readonly follows: RegExp;
  /** Right before it: "a net benefit of £51m". */
  readonly leads: RegExp;
}

const pattern = (role: BenefitRole, follows: string, leads = follows): Pattern => ({
  role,
  follows: new RegExp(`${joining}(?:${follows})`, "i"),
  leads: new RegExp(String.raw`(?<![\w-])(?:${leads})${of}`, "i"),
});

/** "Net budget" and "net cost" are no net benefit. */
const isBudget = String.raw`(?! (?:budget|expenditure|cost|spend|revenue|asset|debt|zero|book|present|pressure|investment|requirement|increase))\b`;

const patterns: readonly Pattern[] = [
  pattern(
    "non-cashable",
    String.raw`non[- –]?cashable\b|(?:wider )?(?:economic|fiscal|social)(?: value)?\b[^.;£]{0,50}\bbenefits?\b`,
  ),
  pattern("cashable", String.raw`cashable\b`),
  pattern("gross", String.raw`gross${isBudget}`),
  pattern("net", String.raw`net${isBudget}`),
  pattern(
    "cost",
    String.raw`(?:implementation |delivery |upfront |up-front |programme |investment )?costs?\b`,
    String.raw`(?:costs?|costing|investment|less)\b`,
  ),
];
