import type { CellRef } from "../grid/address";
import type { Cell } from "../grid/cell";
import { cellAt, type Grid } from "../grid/grid";
import { type Budget, gatherBudget } from "../model/budget";
import { ownSheets } from "../model/own-sheets";
import type { Reading } from "../model/reading";
import { readBudget } from "../reading/read-budget";
import type { Answers } from "./answers";
import { carryAnswers } from "./carry-answers";
import { withoutOldValues } from "./old-values";
import { readAnswers } from "./read-answers";
import type { Workbook } from "./workbook";

/** A workbook, what its own sheets were read as, and the answers they were read with. */
export interface ReadWorkbook extends Budget {
  readonly workbook: Workbook;
  readonly answers: Answers;
}

/**
 * Reads the sheets of a workbook that are not ours, with the answers kept in it and those given, which come first. Stored values known to be
 * old are read as Excel will show them.
 */
export const readWorkbook = (stored: Workbook, given: Answers): ReadWorkbook => {
  const { workbook, old } = withoutOldValues(stored);
  const ours = ownSheets(workbook.names);
  const grids = workbook.sheets.filter(({ sheet }) => !ours.has(sheet));
  const read = (answers: Answers): Reading => readBudget(grids, { answers, dates1904: workbook.dates1904 });
  const earlier = new Map([...readAnswers(workbook), ...given]);
  const first = read(earlier);
  const answers = carryAnswers(earlier, first);
  const isSame = answers.size === earlier.size && [...answers].every(([key, answer]) => earlier.get(key) === answer);
  const reading = isSame ? first : read(answers);
  return {
    workbook,
    answers,
    ...gatherBudget(reading, cellsOf(grids), answers),
    ...(old === undefined ? {} : { old }),
  };
};

const cellsOf = (grids: readonly Grid[]): ((at: CellRef) => Cell | undefined) => {
  const bySheet = new Map(grids.map((grid) => [grid.sheet, grid]));
  return ({ sheet, row, column }) => {
    const grid = bySheet.get(sheet);
    return grid === undefined ? undefined : cellAt(grid, row, column);
  };
};
