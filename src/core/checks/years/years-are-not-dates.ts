import { type CellRef, printPosition } from "../../grid/address";
import type { Finding } from "../../model/finding";
import type { LostYear, Table } from "../../model/reading";
import { yearKey } from "../../years/financial-year";
import { printYear } from "../../years/print-year";
import { listed } from "../as-printed";
import type { Check } from "../check";
import { tables } from "../reach";

/** No year heading has been turned into a date by Excel, as 11/12 and 05/06 are when they are typed (Y03). */
export const yearsAreNotDates: Check = {
  name: "years-are-not-dates",
  codes: ["Y03"],
  run: (reading) => [...tables(reading).values()].flatMap(findingsOf),
};

/** A heading that shows a date, and the years it may have been; one when the years beside it prove it. */
interface DatedYear extends LostYear {
  readonly isProven: boolean;
}

const findingsOf = (table: Table): readonly Finding[] => {
  const dated = table.columns.flatMap(({ meaning, lostYear }): readonly DatedYear[] => {
    if (meaning.kind === "year" && meaning.wasDate !== undefined)
      return [{ shown: meaning.wasDate, at: meaning.at, candidates: [meaning.year], isProven: true }];
    return lostYear === undefined ? [] : [{ ...lostYear, isProven: false }];
  });
  const headings = dated.filter(({ at }, index) => dated.findIndex((other) => isSame(other.at, at)) === index);
  const [first] = headings;
  if (first === undefined) return [];
  return [
    {
      check: yearsAreNotDates.name,
      code: "Y03",
      severity: "error",
      message: `Excel has turned ${headings.length === 1 ? "a year" : "years"} over ${table.id} into ${headings.length === 1 ? "a date" : "dates"}: ${listed(headings.map(meant))}.`,
      remedy: `Type ${listed(headings.map(toType))}: the apostrophe keeps it text.`,
      cells: headings.map(({ at }) => at),
      expected: headings.map(({ candidates }) => candidates.map(yearKey).join(" or ")).join(", "),
      found: headings.map(({ shown }) => shown).join(", "),
    },
  ];
};

const isSame = (a: CellRef, b: CellRef): boolean => a.sheet === b.sheet && a.row === b.row && a.column === b.column;

const meant = ({ shown, at, candidates, isProven }: DatedYear): string => {
  const years = candidates.map((year) => printYear(year, "2025/26")).join(" or ");
  const place = `${shown} (${printPosition(at)})`;
  return isProven ? `${place} was read as ${years}` : `${place} may mean ${years}, which no year beside it proves`;
};

const toType = ({ at, candidates }: DatedYear): string =>
  `${candidates.map((year) => `'${printYear(year, "2025/26")}`).join(" or ")} in ${printPosition(at)}`;
