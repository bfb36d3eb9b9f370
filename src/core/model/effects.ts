import type { Decimal } from "../money/decimal";
import { zero } from "../money/decimal";

/**
 * The effect of a line on the budget, one entry a year of a run of years, in any one unit and sign. `undefined` is undecided: it never counts
 * as nothing.
 */
export type Effects = readonly (Decimal | undefined)[];

/** Level from yearly changes: L(y) = I(first) + … + I(y) (domain.md 5.3). After an undecided change no level is known. */
export const levelFromIncremental = (changes: Effects): Effects => {
  let level: Decimal | undefined = zero;
  return changes.map((change) => {
    level = level === undefined || change === undefined ? undefined : level.plus(change);
    return level;
  });
};

/** Yearly changes from level: I(y) = L(y) - L(y-1), nothing being in effect before the first year (domain.md 5.3). */
export const incrementalFromLevel = (levels: Effects): Effects =>
  levels.map((level, index) => {
    const before = index === 0 ? zero : levels[index - 1];
    return level === undefined || before === undefined ? undefined : level.minus(before);
  });

/** What stays in the budget after the plan: the level of its last year, which is the sum of the yearly changes. */
export const recurringEffect = (levels: Effects): Decimal | undefined => levels.at(-1);

/** What the plan years add up to in cash: the sum of the levels; undefined when one is undecided. */
export const cashOverPlan = (levels: Effects): Decimal | undefined => {
  let total: Decimal | undefined = zero;
  for (const level of levels) total = total === undefined || level === undefined ? undefined : total.plus(level);
  return total;
};

/** What of a full year's effect falls in the first year when it starts in a month (April is 1, March 12): full × (13 - month) / 12. */
export const partYearEffect = (full: Decimal, startMonth: number): Decimal => {
  if (!Number.isInteger(startMonth) || startMonth < 1 || startMonth > 12)
    throw new RangeError(`Months count from 1 (April) to 12 (March), not ${startMonth}.`);
  return full.times(13 - startMonth).dividedBy(12);
};

/** When an effect is in force, in places of a run of years; it may begin before the run and end after it. */
export interface Term {
  readonly first: number;
  /** The last year in force; absent for a permanent effect. */
  readonly last?: number;
  /** The month of the first year it starts in, April being 1. */
  readonly startMonth?: number;
}

/** The level, year by year, of a full-year effect in force for a term: part of the first year, the whole after it, nothing once it ends. */
export const levelOver = (full: Decimal, { first, last = Infinity, startMonth = 1 }: Term, years: number): Effects =>
  Array.from({ length: years }, (_, year) => {
    if (year < first || year > last) return zero;
    return year === first ? partYearEffect(full, startMonth) : full;
  });
