import type { CellRef } from "../../grid/address";
import type { Finding } from "../../model/finding";
import type { Table, TableRow } from "../../model/reading";
import { Decimal, zero } from "../../money/decimal";
import { roundTo } from "../../money/convert";
import { readStartMonth } from "../../years/read-start-month";
import { asPrinted, withDecimals } from "../as-printed";
import type { Check } from "../check";
import { tables } from "../reach";

/** A part-year effect is so many twelfths of the full-year effect beside it, and the years of a plan reach the full-year effect (P07). */
export const partYearsFollowFromFullYears: Check = {
  name: "part-years-follow-from-full-years",
  codes: ["P07"],
  run: (reading) =>
    [...tables(reading).values()].flatMap((table): readonly Finding[] => {
      const full = table.columns.findIndex(({ header, meaning }) => isMoney(meaning) && fullYear.test(header));
      if (full === -1) return [];
      const years = table.columns.flatMap(({ meaning }, index) =>
        meaning.kind === "year" && index !== full ? [index] : [],
      );
      const named = table.columns.findIndex(({ header }, index) => index !== full && partYear.test(header));
      const part = named === -1 && years.length === 1 ? (years[0] ?? -1) : named;
      return table.rows.flatMap((row) => {
        if (row.role !== "line") return [];
        if (part !== -1) return partYearOf(row, table, { part, full });
        return years.length > 1 ? stepTo(row, table, { years, full }) : [];
      });
    }),
};

const fullYear = /\bfull[- ]year\b/i;
const partYear = /\b(part|budget|in|first)[- ]year\b/i;

const isMoney = ({ kind }: Table["columns"][number]["meaning"]): boolean => kind !== "percent" && kind !== "fte";

const partYearOf = (
  row: TableRow,
  table: Table,
  { part, full }: { readonly part: number; readonly full: number },
): readonly Finding[] => {
  const [stated, whole] = [row.amounts[part], row.amounts[full]];
  if (stated?.kind !== "amount" || whole?.kind !== "amount" || whole.value.isZero()) return [];
  const months = monthsOf(row, table, table.columns[part]);
  if (months === undefined) {
    if (stated.value.abs().lessThanOrEqualTo(whole.value.abs())) return [];
    return [
      finding(row, table, part, {
        message: `"${row.name}" has ${asPrinted(stated)} in part of a year, more than ${asPrinted(whole)} in a full one.`,
        remedy: "Correct one of them; they may stand in each other's column.",
      }),
    ];
  }
  const expected = whole.value.times(months).dividedBy(12);
  const tolerance = halfUnit(stated.decimals).plus(halfUnit(whole.decimals).times(months).dividedBy(12));
  if (stated.value.minus(expected).abs().lessThanOrEqualTo(tolerance)) return [];
  const printed = withDecimals(roundTo(expected, stated.decimals), stated.decimals);
  return [
    finding(row, table, part, {
      message: `"${row.name}" starts with ${months} months of the year to go: ${months}/12 of ${asPrinted(whole)} is ${printed}, and ${asPrinted(stated)} is printed.`,
      remedy: "Correct the part-year effect, the full-year effect or the start.",
      expected: printed,
      found: asPrinted(stated),
    }),
  ];
};

/** How many months of its first year an item runs for; undefined where no start is said, or it lies in another year. */
const monthsOf = (row: TableRow, table: Table, column: Table["columns"][number] | undefined): number | undefined => {
  const words = table.wordColumns.flatMap(({ header }, index) =>
    startHeader.test(header) ? [row.words[index] ?? ""] : [],
  );
  const start = [...words, /\bfrom ((?:\d{1,2}(?:st)? )?[A-Z][a-z]+(?: \d{4})?)\b/.exec(row.name)?.[1] ?? ""]
    .map(readStartMonth)
    .find((each) => each !== undefined);
  if (start === undefined) return undefined;
  if (start.calendarYear !== undefined && column?.meaning.kind === "year") {
    const financialYear = start.monthOfYear <= 9 ? start.calendarYear : start.calendarYear - 1;
    if (financialYear !== column.meaning.year.start) return undefined;
  }
  return 13 - start.monthOfYear;
};

const startHeader = /\b(start(s|ing)?( date| month)?|from|effective( date| from)?|implementation date)\b/i;

/** Increments add to the full-year effect; levels reach it. */
const stepTo = (
  row: TableRow,
  table: Table,
  { years, full }: { readonly years: readonly number[]; readonly full: number },
): readonly Finding[] => {
  const whole = row.amounts[full];
  const figures = years.map((index) => row.amounts[index]);
  if (whole?.kind !== "amount" || row.recurrence === "one-off" || row.recurrence === "time-limited") return [];
  if (figures.some((amount) => amount !== undefined && amount.kind !== "amount" && amount.kind !== "nil")) return [];
  const values = figures.map((amount) => (amount?.kind === "amount" ? amount.value : zero));
  const sum = values.reduce((total, value) => total.plus(value), new Decimal(0));
  const last = values.at(-1) ?? zero;
  const tolerance = halfUnit(whole.decimals).times(years.length + 1);
  const reaches = (value: Decimal): boolean => value.minus(whole.value).abs().lessThanOrEqualTo(tolerance);
  const { value: presentation } = table.presentation;
  if ((presentation !== "level" && reaches(sum)) || (presentation !== "incremental" && reaches(last))) return [];
  const [index] = years.slice(-1);
  return [
    finding(row, table, index ?? full, {
      message: `"${row.name}" has a full-year effect of ${asPrinted(whole)}, and its years ${presentation === "level" ? `reach ${withDecimals(last, whole.decimals)}` : `add to ${withDecimals(sum, whole.decimals)}`}: the step to the full year is missing or wrong.`,
      remedy: "Print the step in the year after it starts, or correct the full-year effect.",
    }),
  ];
};

const halfUnit = (decimals: number): Decimal => new Decimal(10).pow(-decimals).dividedBy(2);

const finding = (
  row: TableRow,
  table: Table,
  index: number,
  said: Pick<Finding, "message" | "remedy" | "expected" | "found">,
): Finding => {
  const at: CellRef = { sheet: table.sheet, row: row.row, column: table.columns[index]?.column ?? 1 };
  return { check: partYearsFollowFromFullYears.name, code: "P07", severity: "warning", cells: [at], ...said };
};
