import { columnName } from "../../src/core/grid/address";
import type { BuiltSheet } from "../../test/support/built-sheet";
import type { BudgetLine } from "./budget-lines";
import { planYears, sumByYear } from "./plan-years";
import {
  boldWords,
  type Entry,
  gridOfRows,
  headerWords,
  noteWords,
  total,
  totalWords,
  typedAmount,
  words,
} from "./sheet-rows";

/** The sheet, and where the rest of the workbook finds its grand total. */
export interface BaseBudget {
  readonly sheet: BuiltSheet;
  readonly totalRow: number;
  readonly firstYearColumn: number;
  readonly totals: readonly number[];
}

const firstYearColumn = 5;
const blanksBeforeYears = [undefined, undefined, undefined];

/** Every budget line under its directorate, a subtotal each, and a grand total of the subtotals. */
export const baseBudgetSheet = (lines: readonly BudgetLine[]): BaseBudget => {
  const rows: (readonly (Entry | undefined)[])[] = [
    [boldWords("Westmere Council: base budget 2026/27 to 2030/31 (£000)")],
    [
      noteWords(
        "Each year shows the budget for that year at expected prices, before the changes on the savings register. Income is negative.",
      ),
    ],
    [],
    ["Cost centre", "Directorate", "Service", "Subjective", ...planYears].map(headerWords),
  ];
  const subtotalRows: number[] = [];
  for (const [directorate, members] of byDirectorate(lines)) {
    const first = rows.length + 1;
    rows.push(...members.map(lineEntries));
    const last = rows.length;
    rows.push(
      totalEntries(
        `${directorate} total`,
        sumByYear(members.map(({ amounts }) => amounts)),
        (column) => `SUM(${column}${first}:${column}${last})`,
      ),
    );
    subtotalRows.push(rows.length);
  }
  const totals = sumByYear(lines.map(({ amounts }) => amounts));
  rows.push(
    totalEntries(
      "Net base budget",
      totals,
      (column) => `SUM(${subtotalRows.map((row) => column + String(row)).join(",")})`,
    ),
  );
  return {
    sheet: {
      grid: gridOfRows("Base budget", rows),
      widths: [14, 24, 32, 26, 12, 12, 12, 12, 12],
      freezeRows: 4,
      orientation: "landscape",
    },
    totalRow: rows.length,
    firstYearColumn,
    totals,
  };
};

const byDirectorate = (lines: readonly BudgetLine[]): ReadonlyMap<string, readonly BudgetLine[]> => {
  const groups = new Map<string, BudgetLine[]>();
  for (const line of lines) {
    const group = groups.get(line.directorate) ?? [];
    group.push(line);
    groups.set(line.directorate, group);
  }
  return groups;
};

const lineEntries = ({ costCentre, directorate, service, subjective, amounts }: BudgetLine): readonly Entry[] => [
  words(costCentre),
  words(directorate),
  words(service),
  words(subjective),
  ...amounts.map(typedAmount),
];

const totalEntries = (
  name: string,
  amounts: readonly number[],
  formula: (column: string) => string,
): readonly (Entry | undefined)[] => [
  totalWords(name),
  ...blanksBeforeYears,
  ...amounts.map((amount, year) => total(formula(columnName(firstYearColumn + year)), amount)),
];
