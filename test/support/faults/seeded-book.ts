import { baseBudgetSheet } from "../../../scripts/mtfs/base-budget-sheet";
import { type BudgetLine, budgetLinesOf } from "../../../scripts/mtfs/budget-lines";
import { planYears } from "../../../scripts/mtfs/plan-years";
import { type SavingsLine, savingsLinesOf } from "../../../scripts/mtfs/savings-lines";
import { savingsRegisterSheet } from "../../../scripts/mtfs/savings-register-sheet";
import { seededRandom } from "../../../scripts/mtfs/seeded-random";
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
} from "../../../scripts/mtfs/sheet-rows";
import { targetsSheet } from "../../../scripts/mtfs/targets-sheet";
import { columnName } from "../../../src/core/grid/address";
import type { Grid } from "../../../src/core/grid/grid";
import { grantSheets, summarySheet } from "./summary-sheets";

/** What a book is made of, before its sheets are drawn: a fault may be put in here, and every total follows. */
export interface BookLines {
  readonly budget: readonly BudgetLine[];
  readonly register: readonly SavingsLine[];
}

/** The lines of a small council's book; the same seed gives the same figures. */
export const bookLines = (seed: number): BookLines => ({
  budget: budgetLinesOf(45, seededRandom(seed)),
  register: savingsLinesOf(30, seededRandom(seed + 1)),
});

/** A budget book as its sheets, all in £000: base budget, savings register, what is worked out from them, reserves, posts and grants. */
export const bookSheets = ({ budget, register }: BookLines, seed: number): readonly Grid[] => {
  const base = baseBudgetSheet(budget);
  const lines = savingsRegisterSheet(register);
  const random = seededRandom(seed + 2);
  return [
    base.sheet.grid,
    lines.sheet.grid,
    targetsSheet(base, lines).grid,
    reservesSheet(random),
    postsSheet(random),
    summarySheet(register),
    ...grantSheets(random),
  ];
};

const years = planYears.map((_, index) => columnName(index + 2));

/** Opening balance, movements and closing balance of the general reserve, each year opening with what the last closed with. */
const reservesSheet = (random: () => number): Grid => {
  const between = (low: number, high: number): number => Math.round(low + random() * (high - low));
  const movements = planYears.map(() => ({ added: between(200, 900), used: -between(100, 800) }));
  let balance = between(9000, 14_000);
  const opening = movements.map(({ added, used }) => {
    const opens = balance;
    balance += added + used;
    return opens;
  });
  const closing = movements.map(({ added, used }, index) => (opening[index] ?? 0) + added + used);
  return gridOfRows("Reserves", [
    [boldWords("Westmere Council: general reserve 2026/27 to 2030/31 (£000)")],
    [noteWords("Figures are levels: each year shows the balance of that year and what moves it.")],
    [],
    ["General reserve", ...planYears].map(headerWords),
    [
      words("Opening balance"),
      ...opening.map((amount, index) =>
        index === 0 ? typedAmount(amount) : workedAmount(`${years[index - 1] ?? ""}8`, amount),
      ),
    ],
    [words("Contributions to the reserve"), ...movements.map(({ added }) => typedAmount(added))],
    [words("Use of the reserve"), ...movements.map(({ used }) => typedAmount(used))],
    [
      totalWords("Closing balance"),
      ...closing.map((amount, index) => total(`SUM(${years[index] ?? ""}5:${years[index] ?? ""}7)`, amount)),
    ],
  ]);
};

const teams = ["Finance", "People and change", "Digital", "Legal and democratic", "Property", "Customer services"];

/** Savings of one year by team with the posts they give up, and what giving them up costs. */
const postsSheet = (random: () => number): Grid => {
  const rows = teams.map((team) => {
    const posts = Math.round(2 + random() * 12) / 2;
    return {
      team,
      posts,
      saving: Math.round(posts * (38 + random() * 20)),
      cost: Math.round(posts * (8 + random() * 9)),
    };
  });
  const add = (of: (row: (typeof rows)[number]) => number): number => rows.reduce((sum, row) => sum + of(row), 0);
  const last = 4 + rows.length;
  const entries = rows.map(({ team, posts, saving, cost }): readonly Entry[] => [
    words(`${team}: staffing review`),
    typedAmount(saving),
    typedAmount(posts),
    typedAmount(cost),
  ]);
  return gridOfRows("Posts", [
    [boldWords("Westmere Council: savings by team 2026/27 (£000)")],
    [noteWords("Savings are positive: each is the full-year saving of the posts given up.")],
    [],
    ["Team", "Savings £000", "Posts FTE", "Redundancy cost £000"].map(headerWords),
    ...entries,
    [
      totalWords("Total"),
      total(
        `SUM(B5:B${last})`,
        add(({ saving }) => saving),
      ),
      total(
        `SUM(C5:C${last})`,
        add(({ posts }) => posts),
      ),
      total(
        `SUM(D5:D${last})`,
        add(({ cost }) => cost),
      ),
    ],
  ]);
};
