import { isChange } from "../../model/budget-changes";
import type { Finding } from "../../model/finding";
import type { Table } from "../../model/reading";
import { yearsLimited } from "../../reading/read-recurrence";
import { asPrinted, listed } from "../as-printed";
import type { Check } from "../check";
import { tables } from "../reach";
import { changesOf, sumOf, type YearFigure, yearLines } from "../year-figures";

/** A one-off or time-limited item ends within the years printed, or the table says what falls after them (P06). */
export const limitedItemsEndInThePlan: Check = {
  name: "limited-items-end-in-the-plan",
  codes: ["P06"],
  run: (reading) =>
    [...tables(reading).values()].flatMap((table): readonly Finding[] => {
      const open = openEnded(table);
      if (open.length === 0) return [];
      const last = open[0]?.last ?? "";
      return [
        {
          check: limitedItemsEndInThePlan.name,
          code: "P06",
          severity: "warning",
          message: `${listed(open.map(({ words }) => words))} ${open.length === 1 ? "falls" : "fall"} out after ${last}, the last year printed: what recurs is less than the table shows.`,
          remedy: "Print the year it falls out, or say under the table how much of the last year is not permanent.",
          cells: open.map(({ at }) => at),
        },
      ];
    }),
};

interface OpenEnded {
  readonly words: string;
  readonly last: string;
  readonly at: YearFigure["at"];
}

const openEnded = (table: Table): readonly OpenEnded[] => {
  const { value: presentation } = table.presentation;
  if (presentation === "in-year" || !table.rows.some(isLimited)) return [];
  return yearLines(table, isLimited).flatMap((line): readonly OpenEnded[] => {
    const { row, figures } = line;
    if (row.kind === "reversal" || (!isChange(row.kind) && row.kind !== "other")) return [];
    const changes = changesOf(line);
    const [first] = changes;
    const last = figures.at(-1);
    const lasts = row.recurrence === "one-off" ? 1 : yearsLimited(row.name);
    if (first === undefined || last === undefined || sumOf(line).isZero()) return [];
    // Without a number of years, an amount that is still there in the last year ends after it.
    const begins = presentation === "incremental" && lasts === 1 ? (changes.at(-1) ?? first) : first;
    const ends = lasts === undefined ? last.start : begins.start + lasts - 1;
    const isThere = presentation === "incremental" ? changes.every(sameSignAs(first)) : !last.value.isZero();
    if (ends < last.start || !isThere) return [];
    return [{ words: `"${row.name}" (${asPrinted(first.amount)} from ${first.year})`, last: last.year, at: first.at }];
  });
};

const isLimited = ({ recurrence }: Table["rows"][number]): boolean =>
  recurrence === "one-off" || recurrence === "time-limited";

const sameSignAs =
  (first: YearFigure) =>
  ({ value }: YearFigure): boolean =>
    value.isNegative() === first.value.isNegative();
