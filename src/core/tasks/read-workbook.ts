import type { CellRef } from "../grid/address";
import type { Cell } from "../grid/cell";
import { cellAt, type Grid } from "../grid/grid";
import { type Budget, gatherBudget } from "../model/budget";
import { type MayBeOld, withoutOldVerdicts } from "../model/old-values";
import { ownSheets } from "../model/own-sheets";
import type { Reading } from "../model/reading";
import { readBudget } from "../reading/read-budget";
import type { Answers } from "./answers";
import { carryAnswers } from "./carry-answers";
import { readAnswers } from "./read-answers";
import type { Workbook } from "./workbook";

/** A workbook, what its own sheets were read as, and the answers they were read with. */
export interface ReadWorkbook extends Budget {
  readonly workbook: Workbook;
  readonly answers: Answers;
}

/**
 * Reads the sheets of a workbook that are not ours, with the answers kept in it and those given, which come first. Where Excel is to work its
 * formulas out afresh, or `mayBeOld` says so of some, no figure is called wrong for what is stored for them.
 */
export const readWorkbook = (workbook: Workbook, given: Answers, mayBeOld?: MayBeOld): ReadWorkbook => {
  const ours = ownSheets(workbook.names);
  const grids = workbook.sheets.filter(({ sheet }) => !ours.has(sheet));
  const read = (answers: Answers): Reading => readBudget(grids, { answers, dates1904: workbook.dates1904 });
  const earlier = new Map([...readAnswers(workbook), ...given]);
  const first = read(earlier);
  const answers = carryAnswers(earlier, first);
  const isSame = answers.size === earlier.size && [...answers].every(([key, answer]) => earlier.get(key) === answer);
  const cell = cellsOf(grids);
  const isFormula: MayBeOld = (at) => cell(at)?.formula !== undefined;
  const { reading, waiting } = withoutOldVerdicts(
    isSame ? first : read(answers),
    workbook.recalculatesOnOpen === true ? isFormula : (mayBeOld ?? noneIsOld),
  );
  return { workbook, answers, ...gatherBudget(reading, cell, answers, waiting) };
};

const noneIsOld: MayBeOld = () => false;

const cellsOf = (grids: readonly Grid[]): ((at: CellRef) => Cell | undefined) => {
  const bySheet = new Map(grids.map((grid) => [grid.sheet, grid]));
  return ({ sheet, row, column }) => {
    const grid = bySheet.get(sheet);
    return grid === undefined ? undefined : cellAt(grid, row, column);
  };
};
