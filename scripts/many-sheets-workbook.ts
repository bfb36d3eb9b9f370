import type { BuiltSheet } from "../test/support/built-sheet";
import { baseBudgetSheet } from "./mtfs/base-budget-sheet";
import { budgetLinesOf } from "./mtfs/budget-lines";
import { seededRandom } from "./mtfs/seeded-random";

/** How many sheets of how many budget lines each; the same seed gives the same figures. */
export interface ManySheetsSize {
  readonly sheets: number;
  readonly linesEach: number;
  readonly seed: number;
}

/** A budget book with a sheet a unit, each with its own base budget in £000. */
export const manySheetsWorkbook = ({ sheets, linesEach, seed }: ManySheetsSize): readonly BuiltSheet[] =>
  Array.from({ length: sheets }, (_, index) => {
    const { sheet } = baseBudgetSheet(budgetLinesOf(linesEach, seededRandom(seed + index)));
    return { ...sheet, grid: { ...sheet.grid, sheet: `Unit ${String(index + 1).padStart(4, "0")}` } };
  });
