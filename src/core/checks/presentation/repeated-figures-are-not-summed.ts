import { printsChanges, isChange } from "../../model/budget-changes";
import type { CellRef } from "../../grid/address";
import type { Finding } from "../../model/finding";
import type { Table, TableRow } from "../../model/reading";
import { asPrinted, listed } from "../as-printed";
import type { Check } from "../check";
import { tables } from "../reach";
import { changesOf, sumOf, type YearLine, yearLines } from "../year-figures";

/** Figures that stay the same to the last year look like levels, and a Total column that adds them up is no saving a year (P02). */
export const repeatedFiguresAreNotSummed: Check = {
  name: "repeated-figures-are-not-summed",
  codes: ["P02"],
  run: (reading) =>
    [...tables(reading).values()].flatMap((table): readonly Finding[] => {
      if (table.presentation.from === "declared" || table.presentation.from === "answer") return [];
      const summed = printsChanges(table) ? summedLevels(table) : [];
      const first = summed.find(({ row }) => isChange(row.kind)) ?? summed[0];
      if (first === undefined) return [];
      const last = first.line.figures.at(-1);
      return [
        {
          check: repeatedFiguresAreNotSummed.name,
          code: "P02",
          severity: "warning",
          message: `${summed.length === 1 ? "One line keeps" : `${summed.length} lines keep`} the same figure to the last year and ${summed.length === 1 ? "is" : "are"} added up in "${first.header}": ${listed(
            summed.map(({ line }) => `"${line.row.name}"`),
          )}. If they are levels, "${first.row.name}" recurs at ${asPrinted(last?.amount)} a year, and ${asPrinted(first.total)} is cash over the plan.`,
          remedy: "Head the column as cash over the plan, or say that each year is a further change.",
          cells: summed.map(({ at }) => at),
        },
      ];
    }),
};

interface SummedLevel {
  readonly line: YearLine;
  readonly row: Table["rows"][number];
  readonly header: string;
  readonly total: Table["rows"][number]["amounts"][number];
  readonly at: CellRef;
}

const summedLevels = (table: Table): readonly SummedLevel[] => {
  const index = table.columns.findIndex(({ meaning }) => meaning.kind === "total");
  const column = table.columns[index];
  if (column === undefined || saysCash.test(column.header)) return [];
  const years = table.columns.flatMap(({ meaning }, position) => (meaning.kind === "year" ? [position] : []));
  return yearLines(table, keepsItsFigure(years)).flatMap((line): readonly SummedLevel[] => {
    const total = line.row.amounts[index];
    if (total?.kind !== "amount" || !isLevel(line) || !total.value.equals(sumOf(line))) return [];
    if (!isChange(line.row.kind) && line.row.kind !== "other") return [];
    const at = { sheet: table.sheet, row: line.row.row, column: column.column };
    return [{ line, row: line.row, header: column.header, total, at }];
  });
};

const saysCash = /\b(cash|over the (plan|period|life|term)|whole.?life|\d+[- ]years?|five|ten|net present|npv)\b/i;

/** A quick no to most lines: the last two years print one figure. */
const keepsItsFigure =
  (years: readonly number[]) =>
  ({ amounts }: TableRow): boolean => {
    const [before, last] = years.slice(-2).map((index) => amounts[index]);
    return before?.kind === "amount" && last?.kind === "amount" && before.value.equals(last.value);
  };

/** The last three years or more alike, and nothing but a ramp before them. */
const isLevel = (line: YearLine): boolean => {
  const changes = changesOf(line);
  const last = line.figures.at(-1)?.value;
  const alike = changes.filter(({ value }) => last !== undefined && value.equals(last)).length;
  const tail = line.figures.slice(-3);
  return (
    last !== undefined &&
    !last.isZero() &&
    tail.length === 3 &&
    tail.every(({ value }) => value.equals(last)) &&
    alike * 2 > changes.length
  );
};
