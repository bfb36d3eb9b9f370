import { calendarDay } from "./calendar-day";
import type { FinancialYear } from "./financial-year";

/**
 * The financial years a label may have meant before Excel turned it into a date: "11/12" became 11 December or 12 November of the
 * year it was typed in, "2009/10" the first of October 2009. Empty for every other date.
 */
export const yearCandidates = (serial: number, dates1904: boolean): readonly FinancialYear[] => {
  const date = calendarDay(serial, dates1904);
  if (date === undefined) return [];
  const { year, month, day } = date;
  const starts = [
    ...(Math.abs(day - month) === 1 ? [2000 + Math.min(day, month)] : []),
    ...(day === 1 && month === (year + 1) % 100 ? [year] : []),
  ];
  return [...new Set(starts)].map((start) => ({ start }));
};

/** A label of a header row: a year as text, which has one candidate, or a date that may have been a year. */
interface HeaderLabel {
  readonly candidates: readonly FinancialYear[];
  readonly wasDate: boolean;
}

/**
 * The year of each label of a header row, left to right. A date is a year only where the label beside it, text or date, is the year
 * before or after; otherwise it is left undefined. Give dates without a candidate too: they break a run.
 */
export const undoDates = (labels: readonly HeaderLabel[]): readonly (FinancialYear | undefined)[] =>
  labels.map(({ candidates, wasDate }, index) => {
    if (!wasDate) return candidates[0];
    const proven = candidates.filter(
      ({ start }) => mayBe(labels[index - 1], start - 1) || mayBe(labels[index + 1], start + 1),
    );
    return proven.length === 1 ? proven[0] : undefined;
  });

const mayBe = (label: HeaderLabel | undefined, start: number): boolean =>
  label?.candidates.some((candidate) => candidate.start === start) ?? false;
