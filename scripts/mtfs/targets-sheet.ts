import { columnName, quoteSheet } from "../../src/core/grid/address";
import type { BuiltSheet } from "../../test/support/built-sheet";
import type { BaseBudget } from "./base-budget-sheet";
import { cumulative, planYears, sumByYear } from "./plan-years";
import type { LineKind } from "./saving-ideas";
import type { SavingsRegister } from "./savings-register-sheet";
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
  workedAmount,
} from "./sheet-rows";

/** The requirement from base budget to gap, and the savings target against what the register identifies, level by year. */
export const targetsSheet = (base: BaseBudget, register: SavingsRegister): BuiltSheet => {
  const level = (kind: LineKind) => cumulative(register.changesOf(kind));
  const requirement = sumByYear([base.totals, level("Pressure"), level("Investment")]);
  const identified = sumByYear([level("Saving"), level("Income")]);
  const funding = fundingThatBalances((requirement[0] ?? 0) + (identified[0] ?? 0));
  const gap = sumByYear([requirement, ...funding.map(({ amounts }) => amounts)]);
  const targets = gap.map((amount, year) => (year === 0 ? -amount : -Math.ceil(amount / 100) * 100));
  const cell = formulasFor(base, register);
  const rows: (readonly (Entry | undefined)[])[] = [
    [boldWords("Westmere Council: budget requirement and savings targets 2026/27 to 2030/31 (£000)")],
    [
      noteWords(
        "Figures are levels: each year shows the position in that year, with every change up to it. Funding, savings and income are negative.",
      ),
    ],
    [],
    ["Budget requirement", ...planYears].map(headerWords),
    [words("Net base budget"), ...worked(base.totals, cell.base)],
    [words("Pressures"), ...worked(level("Pressure"), cell.levelOf("Pressure"))],
    [words("Investment"), ...worked(level("Investment"), cell.levelOf("Investment"))],
    [totalWords("Budget requirement"), ...totalled(requirement, (column) => `SUM(${column}5:${column}7)`)],
    ...funding.map(({ name, amounts }) => [words(name), ...amounts.map(typedAmount)]),
    [
      totalWords("Total funding"),
      ...totalled(sumByYear(funding.map(({ amounts }) => amounts)), (column) => `SUM(${column}9:${column}12)`),
    ],
    [totalWords("Budget gap before savings"), ...totalled(gap, (column) => `${column}8+${column}13`)],
    [],
    ["Savings target", ...planYears].map(headerWords),
    [words("Savings target"), ...targets.map(typedAmount)],
    [words("Identified savings"), ...worked(level("Saving"), cell.levelOf("Saving"))],
    [words("Identified income"), ...worked(level("Income"), cell.levelOf("Income"))],
    [totalWords("Identified in the register"), ...totalled(identified, (column) => `SUM(${column}18:${column}19)`)],
    [
      totalWords("Savings still to be identified"),
      ...totalled(
        targets.map((target, year) => target - (identified[year] ?? 0)),
        (column) => `${column}17-${column}20`,
      ),
    ],
    [
      totalWords("Budget gap after identified savings"),
      ...totalled(sumByYear([gap, identified]), (column) => `${column}14+${column}20`),
    ],
  ];
  return { grid: gridOfRows("Targets", rows), widths: [38, 13, 13, 13, 13, 13], orientation: "landscape" };
};

interface Funding {
  readonly name: string;
  readonly amounts: readonly number[];
}

/** Funding by source; council tax makes the first year's budget balance, as the law asks. */
const fundingThatBalances = (firstYear: number): readonly Funding[] => {
  const others = [
    { name: "Business rates", amounts: rising(-58_400, 1.02) },
    { name: "Revenue support grant", amounts: rising(-14_200, 1) },
    { name: "Social care grants", amounts: rising(-31_500, 1.01) },
  ];
  const rest = others.reduce((sum, { amounts }) => sum + (amounts[0] ?? 0), 0);
  return [{ name: "Council tax", amounts: rising(-firstYear - rest, 1.036) }, ...others];
};

const rising = (first: number, growth: number): readonly number[] => {
  let amount = first;
  return planYears.map(() => {
    const printed = Math.round(amount);
    amount *= growth;
    return printed;
  });
};

/** One formula a row, the same across the years. */
const formulasFor = ({ sheet, totalRow, firstYearColumn }: BaseBudget, register: SavingsRegister) => {
  const lines = quoteSheet(register.sheet.grid.sheet);
  const kinds = columnName(register.kindColumn);
  const first = columnName(register.firstYearColumn);
  return {
    base: (year: number) => `${quoteSheet(sheet.grid.sheet)}!${columnName(firstYearColumn + year)}${totalRow}`,
    levelOf: (kind: LineKind) => (year: number) => {
      const last = columnName(register.firstYearColumn + year);
      return (
        `SUMPRODUCT((${lines}!$${kinds}$${register.firstRow}:$${kinds}$${register.lastRow}="${kind}")` +
        `*${lines}!$${first}$${register.firstRow}:${last}$${register.lastRow})`
      );
    },
  };
};

const worked = (amounts: readonly number[], formula: (year: number) => string): readonly Entry[] =>
  amounts.map((amount, year) => workedAmount(formula(year), amount));

const totalled = (amounts: readonly number[], formula: (column: string) => string): readonly Entry[] =>
  amounts.map((amount, year) => total(formula(columnName(year + 2)), amount));
