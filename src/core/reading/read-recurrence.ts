import type { Recurrence } from "../model/reading";

/** Whether words say permanent, one-off or time-limited; "unknown" when they say none, or more than one ("One off or Permanent"). */
export const recurrenceOf = (text: string): Recurrence => {
  // A quick no to most names of a ledger.
  if (!mayTell.test(text)) return "unknown";
  const isPermanent = permanent.test(text) && !/\bnon.?recur/i.test(text);
  const isOneOff = oneOff.test(text);
  const isTimeLimited = timeLimited.test(text);
  if (Number(isPermanent) + Number(isOneOff) + Number(isTimeLimited) !== 1) return "unknown";
  return isPermanent ? "permanent" : isOneOff ? "one-off" : "time-limited";
};

const mayTell = /perman|recur|reoccur|going|base|one|temporary|time|fixed|year|short/i;

/** "Permanent staff" and "ongoing review" are about something else than the money; "council tax base" is no base budget. */
const permanent =
  /\bpermanent(ly)?\b(?! (staff|employees|workers|post|placement|exclu|secretar|head|resident))|\b(recurring|recurrent|reoccurring)\b|\b(ongoing|on-going)\b(?! \w+ing\b)(?! (review|programme|project|work|support|maintenance|development|discussion|negotiation))|\b(in|to|into) (the )?base( budget)?\b/i;

/** "Temporary accommodation" is a service. */
const oneOff =
  /\bone.?off\b|\bnon.?recur(ring|rent)?\b|\btemporary\b(?! (accommodation|housing|lodging|staff|workers?|agency|posts?|car parks?|buildings?|traffic|toilets?|sites?|structures?))/i;

const number = "\\d+|one|two|three|four|five|six|seven|eight|nine|ten";
const timeLimited = new RegExp(
  `\\b(time.?limited|fixed.?term (funding|saving|investment|growth|grant)|fixed.?term$|short.?term funding|(for|lasting) (a |the )?(period of )?(next |first )?(${number})[- ]years?( only)?\\b(?! (old|plan|contract|programme|budget))|(${number})[- ]years? (only|funding|grant|pilot|saving)\\b)`,
  "i",
);

const words: readonly string[] = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** How many years words limit an amount to: "for 2 years", "2-year funding"; 1 for a one-off; undefined when they do not say. */
export const yearsLimited = (text: string): number | undefined => {
  if (oneOff.test(text)) return 1;
  if (!timeLimited.test(text)) return undefined;
  const count = new RegExp(`\\b(${number})[- ]years?\\b`, "i").exec(text)?.[1]?.toLowerCase();
  if (count === undefined) return undefined;
  const inWords = words.indexOf(count);
  return inWords === -1 ? Number(count) : inWords + 1;
};
