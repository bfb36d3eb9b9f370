import type { Finding } from "../../model/finding";
import type { Table, TableColumn } from "../../model/reading";
import { type FinancialYear, yearKey } from "../../years/financial-year";
import { printYear } from "../../years/print-year";
import { listed } from "../as-printed";
import type { Check } from "../check";
import { tables } from "../reach";

/** No column is of another year than its table's, or it is listed (Y05). A base budget is of an earlier year by nature. */
export const columnsShareTheTablesYears: Check = {
  name: "columns-share-the-tables-years",
  codes: ["Y05"],
  run: (reading) => [...tables(reading).values()].flatMap(findingsOf),
};

interface YearColumn extends TableColumn {
  readonly yearNamed: FinancialYear;
}

const findingsOf = ({ columns, range, sheet, year }: Table): readonly Finding[] => {
  const years = [
    ...columns.flatMap(({ meaning }) => (meaning.kind === "year" ? [meaning.year] : [])),
    ...(year === undefined ? [] : [year.year]),
  ];
  const first = Math.min(...years.map(({ start }) => start));
  const others = columns
    .filter(isYearColumn)
    .filter((column) => !years.some(({ start }) => start === column.yearNamed.start) && !isHistory(column, first));
  const [own] = years;
  if (own === undefined || others.length === 0) return [];
  const printed = [...new Set(years.map((each) => printYear(each, "2025/26")))];
  return [
    {
      check: columnsShareTheTablesYears.name,
      code: "Y05",
      severity: "info",
      message: `${listed(others.map(({ header }) => `"${header}"`))} ${others.length === 1 ? "is" : "are"} of another year than the table's ${listed(printed)}.`,
      remedy: "Compare the columns with that in mind, or print them for the same year.",
      cells: others.map(({ column }) => ({ sheet, row: range.top, column })),
      expected: yearKey(own),
      found: others.map(({ yearNamed }) => yearKey(yearNamed)).join(", "),
    },
  ];
};

/** Money of an earlier year is a base or an outturn to compare with; "% change on 2024/25" names what it is a change on. */
const isHistory = ({ meaning, header, kind, yearNamed }: YearColumn, first: number): boolean =>
  kind === "base" ||
  (meaning.kind === "amount" && yearNamed.start < first) ||
  (meaning.kind === "percent" && /\b(?:change|increase|decrease|growth|from|over|on)\b/i.test(header));

const isYearColumn = (column: TableColumn): column is YearColumn => column.yearNamed !== undefined;
