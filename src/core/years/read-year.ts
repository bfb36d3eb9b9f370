import type { FinancialYear } from "./financial-year";
import { findYears } from "./find-years";
import { findSpans } from "./read-span";
import type { YearForm } from "./year-form";

/** A label that names one financial year. */
export interface YearLabel {
  readonly year: FinancialYear;
  /** Just the year: "2025/26". */
  readonly printed: string;
  readonly form: YearForm;
  /** What else the label says: "£m", "(LGR)", "Year 1". */
  readonly rest: string;
}

/** A label with more words beside its year is a sentence. */
const mostWords = 8;
const longestLabel = 100;

/** Reads a label that names one financial year; undefined for a plan span, two different years, a sentence, or a bare "2025". */
export const readYear = (text: string): YearLabel | undefined => {
  if (text.length > longestLabel || !/\d/.test(text)) return undefined;
  const [found, ...others] = findYears(text);
  if (found === undefined || others.some(({ year }) => year.start !== found.year.start)) return undefined;
  const { year, printed, form, offset } = found;
  const rest = restOf(text.slice(0, offset), text.slice(offset + printed.length));
  const isLabel = rest === "" || rest.split(" ").length <= mostWords;
  if (!isLabel || findSpans(text).length > 0) return undefined;
  return { year, printed, form, rest };
};

const restOf = (before: string, after: string): string =>
  `${before.replace(/FY ?$/i, "")} ${after}`
    .replace(/\(\s*\)|\[\s*\]/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^[-–—:,;]\s|\s?[-–—:,;]$/g, "")
    .trim();
