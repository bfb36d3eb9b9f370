import { isChange, printsChanges } from "../../../src/core/model/budget-changes";
import type { Kind } from "../../../src/core/model/reading";
import { checkDrawn } from "../../support/check-drawn";

const isOfChanges = (drawn: string): boolean | undefined => {
  const table = checkDrawn(drawn).reading.sheets[0]?.tables[0];
  return table && printsChanges(table);
};

const wide = Array.from({ length: 61 }, (_, index) => index + 1);

test.each([
  ["savings", "\nSavings £000 | 2025/26 | 2026/27\nLibraries | -10 | -10", true],
  ["income alone, by its heading", "\nIncome £000 | 2025/26 | 2026/27\nParking | 5 | 5\nMarkets | 2 | 2", true],
  ["new charges", "\nChanges £000 | 2025/26\nNew charges for garden waste | 5\nHigher rents | 2", true],
  ["pressures among other lines", "\nPlan £000 | 2025/26\nBase budget | 900\nPay inflation | 20\nOther | 5", true],
  ["a form not yet filled in", "\nKind | 2025/26 £000\nSaving | \nIncome | \nInvestment | 230", true],
  ["an account of fees", "\nReceipts £000 | 2025/26\nPassport fees | 646\nRents | 12\nOther | 5", false],
  ["a balance sheet", "\nAssets £000 | 2025/26\nBuildings | 646\nInvestments | 12\nCash | 5\nDebtors | 6", false],
  ["base budgets", "\nBase budget £000 | 2025/26\nLibraries | 545", false],
  ["posts", "\nPosts reduced in FTE | 2025/26\nLibraries | 2 FTE", false],
  [
    "a return as wide as no plan is long",
    `\nSavings £ | ${wide.map((each) => `Count ${each}`).join(" | ")}\nA | ${wide.join(" | ")}\nB | ${wide.join(" | ")}`,
    false,
  ],
])("%s", (_, drawn, expected) => {
  expect(isOfChanges(drawn)).toBe(expected);
});

const kinds: readonly Kind[] = ["saving", "reversal", "target", "base", "funding", "fte", "other"];

test("a target, a base budget and what pays for it are no changes", () => {
  expect(kinds.map(isChange)).toEqual([true, true, false, false, false, false, false]);
});
