import { Decimal } from "./decimal";

/** An amount of money named in a sentence. */
export interface ProseAmount {
  /** As printed: "£230k". */
  readonly printed: string;
  readonly pounds: Decimal;
  /** Half a unit of the last printed place, in pounds: £230k is 500, £64,000 is 0.5. */
  readonly tolerance: Decimal;
  /** False where the printed unit seems lost and the pounds cannot be trusted: "£43.893". */
  readonly hasUnit: boolean;
  /** So much for each of something, not a total: "£2k per ward", "£100 each". */
  readonly isRate: boolean;
  /** Where in the text it starts. */
  readonly offset: number;
}

/** Finds the amounts a sentence prints with a pound sign, in order. Left out: units ("£000"), what cannot be read, and "£5" of "£5-6m". */
export const findAmounts = (text: string): readonly ProseAmount[] =>
  [...text.matchAll(printedAmount)].flatMap((match) => {
    const [printed, minus, innerMinus, digits = "", scale] = match;
    const decimals = digits.split(".")[1]?.length ?? 0;
    const after = text.slice(match.index + printed.length);
    if (!wellFormed.test(digits) || (scale === undefined && sharesLaterUnit.test(after))) return [];
    const size = new Decimal(digits.replaceAll(",", "")).times(poundsIn(scale));
    return [
      {
        printed,
        pounds: (minus ?? innerMinus) === undefined ? size : size.negated(),
        tolerance: new Decimal(10).pow(-decimals).dividedBy(2).times(poundsIn(scale)),
        hasUnit: scale !== undefined || decimals === 0 || decimals === 2,
        isRate: rate.test(after),
        offset: match.index,
      },
    ];
  });

/** A bracket around "(£5m)" in a sentence is punctuation and no sign, and so is the dash in "£5m-£6m". */
const printedAmount =
  /((?<![\w£)])[-−–])?£\s?([-−–])?(\d+(?:,\d+)*(?:\.\d+)?)(?![\d']|[.,]\d|\s\d{3}(?!\d))(?:\s?(thousand|k|millions?|mn|m|billions?|bn)(?![a-z\d]))?/gi;

const wellFormed = /^(?:0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d+)?$/;

/** "£5-6m", "£5 to £6 million": the unit stands only at the end. */
const sharesLaterUnit = /^ ?(?:[-–—]|to) ?£?[\d,.]+ ?(?:k|thousand|m|mn|millions?|bn|billions?)(?![a-z])/i;

const rate = new RegExp(
  String.raw`^\s?\(?(?:` +
    String.raw`(?:for )?(?:each|every|per)\b(?! (?:annum|(?:financial )?year))|\/(?!year|annum)[a-z]|` +
    String.raw`an? (?:head|time|person|pupil|place|unit|hour|day|night|week|month)\b)`,
  "i",
);

const poundsIn = (scale: string | undefined): number => {
  switch (scale?.charAt(0).toLowerCase()) {
    case "k":
    case "t":
      return 1000;
    case "m":
      return 1_000_000;
    case "b":
      return 1_000_000_000;
    default:
      return 1;
  }
};
