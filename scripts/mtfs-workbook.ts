import type { BuiltSheet } from "../test/support/built-sheet";
import { baseBudgetSheet } from "./mtfs/base-budget-sheet";
import { budgetLinesOf } from "./mtfs/budget-lines";
import { savingsLinesOf } from "./mtfs/savings-lines";
import { savingsRegisterSheet } from "./mtfs/savings-register-sheet";
import { seededRandom } from "./mtfs/seeded-random";
import { targetsSheet } from "./mtfs/targets-sheet";

/** How long the workbook is; the same seed gives the same figures. */
export interface MtfsSize {
  readonly budgetLines: number;
  readonly savingsLines: number;
  readonly seed: number;
}

/** The medium term financial strategy of an invented council: base budget, savings register and targets, £000, totals as formulas. */
export const mtfsWorkbook = ({ budgetLines, savingsLines, seed }: MtfsSize): readonly BuiltSheet[] => {
  const base = baseBudgetSheet(budgetLinesOf(budgetLines, seededRandom(seed)));
  const register = savingsRegisterSheet(savingsLinesOf(savingsLines, seededRandom(seed + 1)));
  return [base.sheet, register.sheet, targetsSheet(base, register)];
};
