import { isChange } from "../../model/budget-changes";
import type { Finding } from "../../model/finding";
import type { Table } from "../../model/reading";
import { takesBack } from "../../model/takes-back";
import { type Decimal, sum } from "../../money/decimal";
import { yearsLimited } from "../../reading/read-recurrence";
import { asPrinted, inFull, listed } from "../as-printed";
import type { Check } from "../check";
import { tables } from "../reach";
import { changesOf, sumOf, type YearFigure, type YearLine, yearLines } from "../year-figures";

/** Where each year is a change, a one-off or time-limited item is taken back when it ends, if the plan goes on (P03). */
export const oneOffItemsAreReversed: Check = {
  name: "one-off-items-are-reversed",
  codes: ["P03"],
  run: (reading) =>
    [...tables(reading).values()].flatMap((table): readonly Finding[] => {
      if (table.presentation.value !== "incremental") return [];
      const left = unreversed(table);
      if (left.length === 0) return [];
      return [
        {
          check: oneOffItemsAreReversed.name,
          code: "P03",
          severity: "error",
          message: `Not reversed although the plan goes on: ${listed(left.map(({ words }) => words))}. What is left counts as permanent.`,
          remedy:
            "Print the reversal in the year after each ends, call the item permanent, or say that the figures are levels.",
          cells: left.map(({ at }) => at),
        },
      ];
    }),
};

interface Unreversed {
  readonly line: YearLine;
  /** What its years leave in the budget. */
  readonly left: Decimal;
  /** The figure where its reversal should stand. */
  readonly due: YearFigure;
  readonly words: string;
  readonly at: YearFigure["at"];
}

const unreversed = (table: Table): readonly Unreversed[] => {
  const lines = yearLines(table);
  const open = lines.flatMap((line): readonly Unreversed[] => {
    const { row, figures } = line;
    if (row.recurrence !== "one-off" && row.recurrence !== "time-limited") return [];
    if (row.kind === "reversal" || (!isChange(row.kind) && row.kind !== "other")) return [];
    const [first] = changesOf(line);
    const lasts = row.recurrence === "one-off" ? 1 : yearsLimited(row.name);
    const left = sumOf(line);
    if (first === undefined || lasts === undefined || left.isZero() || isOfThePast(row.name, first)) return [];
    const due = dueFrom(line, first, lasts);
    if (due === undefined) return [];
    const was = `"${row.name}" ${asPrinted(first.amount)} in ${first.year}`;
    const rest = left.equals(first.value) ? "" : `, ${inFull(left)} of it left by ${figures.at(-1)?.year ?? ""}`;
    return [{ line, left, due, words: was + rest, at: due.at }];
  });
  if (open.length === 0) return [];
  const settled = new Set(open.flatMap((one) => pairedWith(one, open, lines)));
  return open.filter(({ line }) => !settled.has(line));
};

/** The figure where a reversal should stand: the year after the item ends. Spread over several years, it ends with the last of its own sign. */
const dueFrom = ({ figures }: YearLine, first: YearFigure, lasts: number): YearFigure | undefined => {
  const sameSign = figures.filter(({ value }) => !value.isZero() && value.isNegative() === first.value.isNegative());
  const end = lasts === 1 ? (sameSign.at(-1)?.start ?? first.start) : first.start + lasts - 1;
  return figures.find(({ start }) => start === end + 1);
};

/** "One off spending in 2008/09" in a plan that starts later is itself the reversal. */
const isOfThePast = (name: string, first: YearFigure): boolean => {
  const year = /\b(?:19|20)(\d\d)[-/–]\d{2,4}\b/.exec(name)?.[0].slice(0, 4);
  return year !== undefined && Number(year) < first.start;
};

/**
 * An item with the other rows that take back exactly what is left of it, or of the items that end together: "Reversal of one-off items -60".
 * None where there is no such row. That a line of its own right comes to the same sum is chance.
 */
const pairedWith = (
  { line, left, due }: Unreversed,
  open: readonly Unreversed[],
  lines: readonly YearLine[],
): readonly YearLine[] => {
  const together = sum(open.filter((other) => other.due.start === due.start).map((other) => other.left));
  const taking = lines.filter((other) => {
    if (other === line) return false;
    const back = sumOf(other).negated();
    if (back.isZero() || !(back.equals(left) || back.equals(together))) return false;
    return changesOf(other).every(({ start }) => start >= due.start) && takesBack(other.row, line.row);
  });
  return taking.length === 0 ? [] : [line, ...taking];
};
