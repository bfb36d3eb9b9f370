import type { GivenAmount, LineContent, YearAmount } from "../core/model/edits/line-edit";
import { noAmount, readGivenAmount } from "../core/model/edits/read-given-amount";
import type { LineKind } from "../core/model/line";
import type { Unit } from "../core/money/unit";
import { readYear } from "../core/years/read-year";
import { CannotRun } from "./cannot-run";

/** What a person says of a line on the command line. */
export interface ContentOptions {
  readonly name?: string;
  readonly reference?: string;
  readonly kind?: LineKind;
  readonly recurrence?: "permanent" | "one-off" | "time-limited";
  /** "Service=Libraries", each. */
  readonly set?: readonly string[];
  /** "2026/27=-120", each. */
  readonly year?: readonly string[];
  /** The unit of amounts that state none; absent for the unit the table prints. */
  readonly unit?: Unit;
}

/** What a line is to say; anything that cannot be understood stops with a sentence. */
export const readContent = ({
  name,
  reference,
  kind,
  recurrence,
  set = [],
  year = [],
  unit,
}: ContentOptions): LineContent => ({
  ...(name === undefined ? {} : { name }),
  ...(reference === undefined ? {} : { reference }),
  ...(kind === undefined ? {} : { kind }),
  ...(recurrence === undefined ? {} : { recurrence }),
  ...(set.length === 0 ? {} : { words: new Map(set.map(headedWords)) }),
  ...(year.length === 0 ? {} : { amounts: withoutTwice(year.map((text) => yearAmount(text, unit))) }),
});

const headedWords = (text: string): readonly [string, string] => {
  const equals = text.indexOf("=");
  if (equals < 1) throw new CannotRun(`--set ${text} has no heading and words: write it as --set "Service=Libraries".`);
  return [text.slice(0, equals).trim(), text.slice(equals + 1)];
};

const yearAmount = (text: string, unit: Unit | undefined): YearAmount => {
  const equals = text.indexOf("=");
  const label = readYear(text.slice(0, Math.max(equals, 0)).trim());
  if (label === undefined)
    throw new CannotRun(`--year ${text} names no financial year and amount: write it as --year 2026/27=-120.`);
  return { year: label.year, amount: givenAmount(text.slice(equals + 1), unit) };
};

const givenAmount = (text: string, unit: Unit | undefined): GivenAmount => {
  const amount = readGivenAmount(text, unit);
  if (amount === undefined) throw new CannotRun(noAmount(text));
  return amount;
};

const withoutTwice = (amounts: readonly YearAmount[]): readonly YearAmount[] => {
  const starts = amounts.map(({ year }) => year.start);
  const twice = starts.find((start, index) => starts.indexOf(start) < index);
  if (twice !== undefined) throw new CannotRun(`the year that begins in ${twice} is given twice: give it one amount.`);
  return amounts;
};
