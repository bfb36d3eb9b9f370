import type { FinancialYear } from "./financial-year";
import { fullYear } from "./full-year";

/** The years a plan covers, both ends included. */
export interface YearSpan {
  readonly from: FinancialYear;
  readonly to: FinancialYear;
  readonly printed: string;
}

/**
 * The plan span a title, label or sentence names: "2026/27 - 2029/30" is those years and all between,
 * "2023-2028" the five years 2023/24 to 2027/28. Undefined when it names none, or several that differ.
 */
export const readSpan = (text: string): YearSpan | undefined => {
  const [span, ...others] = findSpans(text);
  if (
    span === undefined ||
    others.some(({ from, to }) => from.start !== span.from.start || to.start !== span.to.start)
  ) {
    return undefined;
  }
  return { from: span.from, to: span.to, printed: span.printed };
};

interface FoundSpan extends YearSpan {
  readonly offset: number;
}

/** Every span in a text, with where it starts. */
export const findSpans = (text: string): readonly FoundSpan[] => [...findYearPairs(text), ...findCalendarPairs(text)];

/** A plan longer than this is two numbers that only look like one. */
const longestPlan = 30;

const dash = String.raw`\s*[\u2010-\u2015\u2212-]\s*`;
const word = String.raw`\s+(?:to|through|until)\s+`;
const before = String.raw`(?<![\da-z_/.,£]|\d[-–])(?:FY ?)?`;
const after = String.raw`(?![\da-z_]|[/.,\u2010-\u2015-]\d|\/)`;
const yearPair = new RegExp(
  String.raw`${before}((\d{4}|\d\d)([/\u2010-\u2015-])(\d{4}|\d\d)(?:${dash}|${word})(?:FY ?)?(\d{4}|\d\d)\3(\d{4}|\d\d))${after}`,
  "gi",
);
// "2025 to 31 March" is no span: after a word the last year takes all four digits.
const calendarPair = new RegExp(
  String.raw`${before}(((?:19|20)\d\d)(?:${dash}(?:(?:19|20)\d\d|\d\d)|${word}(?:19|20)\d\d))${after}`,
  "gi",
);

const findYearPairs = (text: string): readonly FoundSpan[] =>
  [...text.matchAll(yearPair)].flatMap((match) => {
    const [whole, printed = "", first = "", , firstEnd = "", last = "", lastEnd = ""] = match;
    if (!follows(first, firstEnd) || !follows(last, lastEnd)) return [];
    const from = fullYear(first);
    return spanOf(from, endYear(last, from), printed, match.index + whole.length - printed.length);
  });

const findCalendarPairs = (text: string): readonly FoundSpan[] =>
  [...text.matchAll(calendarPair)].flatMap((match) => {
    const [whole, printed = "", first = ""] = match;
    const end = /\d+$/.exec(printed)?.[0] ?? "";
    const from = Number(first);
    return spanOf(from, endYear(end, from) - 1, printed, match.index + whole.length - printed.length);
  });

const spanOf = (from: number, to: number, printed: string, offset: number): readonly FoundSpan[] =>
  to > from && to - from < longestPlan ? [{ from: { start: from }, to: { start: to }, printed, offset }] : [];

const follows = (first: string, second: string): boolean =>
  (Number(first) + 1) % 10 ** second.length === Number(second) % 10 ** second.length &&
  (first.length === 4 || second.length === 2);

/** Two digits after a full year are of its century, or of the next where they would run backwards: "1998-03". */
const endYear = (digits: string, from: number): number => {
  if (digits.length === 4) return Number(digits);
  const sameCentury = from - (from % 100) + Number(digits);
  return sameCentury < from && from % 100 >= 90 ? sameCentury + 100 : sameCentury;
};
