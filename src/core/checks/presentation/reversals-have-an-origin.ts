import type { Finding } from "../../model/finding";
import type { Table } from "../../model/reading";
import { asPrinted, listed } from "../as-printed";
import type { Check } from "../check";
import { tables } from "../reach";
import { changesOf, type YearFigure, type YearLine, yearLines } from "../year-figures";

/** A reversal takes back something that stands in the table; one that reaches back before it is listed (P05). */
export const reversalsHaveAnOrigin: Check = {
  name: "reversals-have-an-origin",
  codes: ["P05"],
  run: (reading) =>
    [...tables(reading).values()].flatMap((table): readonly Finding[] => {
      const loose = withoutOrigin(table);
      if (loose.length === 0) return [];
      return [
        {
          check: reversalsHaveAnOrigin.name,
          code: "P05",
          severity: "info",
          message: `${listed(loose.map(({ line, first }) => `"${line.row.name}" ${asPrinted(first.amount)} in ${first.year}`))} ${loose.length === 1 ? "takes" : "take"} back what no earlier year of ${table.id} prints.`,
          remedy: "Keep a note of the budget it was first agreed in.",
          cells: loose.map(({ first }) => first.at),
        },
      ];
    }),
};

interface Loose {
  readonly line: YearLine;
  readonly first: YearFigure;
}

const withoutOrigin = (table: Table): readonly Loose[] => {
  if (table.rows.every(({ kind, name }) => kind !== "reversal" && !/^one.?off\b/i.test(name))) return [];
  const lines = yearLines(table);
  return lines.flatMap((line): readonly Loose[] => {
    const [first] = changesOf(line);
    if (first === undefined || !isReversal(line, first)) return [];
    const hasOrigin = lines.some(
      ({ row, figures }) =>
        row !== line.row &&
        figures.some(({ value, start }) => start < first.start && value.equals(first.value.negated())),
    );
    return hasOrigin ? [] : [{ line, first }];
  });
};

/** A line called so, or a one-off of a year before the first figure it has: "One off spending in 2008/09". */
const isReversal = ({ row }: YearLine, first: YearFigure): boolean => {
  if (row.kind === "reversal") return true;
  const year = /^one.?off\b.*\b((?:19|20)\d\d)[-/–]\d{2,4}\b/i.exec(row.name)?.[1];
  return year !== undefined && Number(year) < first.start;
};
