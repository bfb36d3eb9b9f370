import type { FinancialYear } from "./financial-year";
import { fullYear } from "./full-year";
import { findSpans } from "./read-span";
import { type YearForm, yearForms } from "./year-form";

/** A financial year as a text prints it. */
export interface PrintedYear {
  readonly year: FinancialYear;
  /** Just the year: "2025/26". */
  readonly printed: string;
  readonly form: YearForm;
  /** Where in the text it starts. */
  readonly offset: number;
}

/** The financial years a title or a sentence names, in order; the ends of a plan span ("2026/27 - 2029/30") are not years by themselves. */
export const findYears = (text: string): readonly PrintedYear[] => {
  const spans = findSpans(text);
  return [...findSpelledOut(text), ...findShort(text)]
    .filter(({ offset }) => !spans.some((span) => offset >= span.offset && offset < span.offset + span.printed.length))
    .toSorted((a, b) => a.offset - b.offset);
};

/** Two years with a mark or "to" between them; not part of a date, a longer number or a reference. */
const short =
  /(?<![\da-z_/.,£]|\d[-–])(?:FY ?)?((\d{4}|\d\d)(\s*[/\u2010-\u2015\u2212-]\s*|\s+to\s+)(\d{4}|\d\d?))(?![\da-z_]|[/.,\u2010-\u2015-]\d|\/| (?:of|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/gi;

const findShort = (text: string): readonly PrintedYear[] =>
  [...text.matchAll(short)].flatMap((match) => {
    const [whole, printed = "", first = "", separator = "", second = ""] = match;
    const start = startOf(first, second, separator);
    const form = formOf(first, separator, second);
    if (start === undefined || form === undefined || (isShaky(form) && hasWords(text))) return [];
    return [{ year: { start }, printed, form, offset: match.index + whole.length - printed.length }];
  });

/** The year a pair of numbers means, when the second follows the first; "2025/6" is 2025/26 cut short. */
const startOf = (first: string, second: string, separator: string): number | undefined => {
  if (first.length === 4 ? !/^(?:19|20)/.test(first) : second.length !== 2) return undefined;
  if (second.length === 1 && !separator.includes("/")) return undefined;
  const next = Number(first) + 1;
  if (next % 10 ** second.length !== Number(second)) return undefined;
  return fullYear(first);
};

/** "Pages 24-25" is no year, "24-25" at the head of a column is. */
const isShaky = (form: YearForm): boolean => form.startsWith("25") && form !== "25/26";

const hasWords = (text: string): boolean => /[a-z]{2}/i.test(text.replace(/\bFY/gi, ""));

const formOf = (first: string, separator: string, second: string): YearForm | undefined => {
  const end = second.length === 4 ? "2026" : "26";
  const spelled = `${first.length === 4 ? "2025" : "25"}${plainSeparator(separator)}${end}`;
  return yearForms.find((form) => form === spelled);
};

const plainSeparator = (separator: string): string => {
  if (separator.includes("/")) return "/";
  if (/to/i.test(separator)) return " to ";
  const dash = /[-\u2010\u2011]/.test(separator) ? "-" : "–";
  return /^\s.*\s$/s.test(separator) ? ` ${dash} ` : dash;
};

const spelledOut = /\b0?1(?:st)?\s+April\s+((?:19|20)\d\d)\s*(?:to|-|–)\s*31(?:st)?\s+March\s+((?:19|20)\d\d)(?!\d)/gi;

const findSpelledOut = (text: string): readonly PrintedYear[] =>
  [...text.matchAll(spelledOut)].flatMap((match) => {
    const start = Number(match[1]);
    if (Number(match[2]) !== start + 1) return [];
    return [{ year: { start }, printed: match[0], form: "1 April 2025 to 31 March 2026", offset: match.index }];
  });
