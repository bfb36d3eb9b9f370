import type { CellRef } from "../grid/address";
import type { Cell } from "../grid/cell";
import { cellAt } from "../grid/grid";
import { gatherLines } from "../model/gather-lines";
import type { Line } from "../model/line";
import { ownSheets } from "../model/own-sheets";
import type { Reading } from "../model/reading";
import { readBudget } from "../reading/read-budget";
import { carryAnswers } from "./carry-answers";
import type { Answers } from "./check-workbook";
import { readAnswers } from "./read-answers";
import type { Workbook } from "./workbook";

/** One version of a workbook: its own sheets as they were read, and the lines on them. */
export interface ReadVersion {
  readonly workbook: Workbook;
  readonly reading: Reading;
  readonly lines: readonly Line[];
  readonly cellAt: (at: CellRef) => Cell | undefined;
}

/** Reads the sheets of a workbook that are not ours, with the answers kept in it and those given, which come first. */
export const readVersion = (workbook: Workbook, given: Answers): ReadVersion => {
  const ours = ownSheets(workbook.names);
  const grids = workbook.sheets.filter(({ sheet }) => !ours.has(sheet));
  const bySheet = new Map(grids.map((grid) => [grid.sheet, grid]));
  const read = (answers: Answers): Reading => readBudget(grids, { answers, dates1904: workbook.dates1904 });
  const earlier = new Map([...readAnswers(workbook), ...given]);
  const first = read(earlier);
  const answers = carryAnswers(earlier, first);
  const isSame = answers.size === earlier.size && [...answers].every(([key, answer]) => earlier.get(key) === answer);
  const reading = isSame ? first : read(answers);
  const at = ({ sheet, row, column }: CellRef): Cell | undefined => {
    const grid = bySheet.get(sheet);
    return grid && cellAt(grid, row, column);
  };
  return { workbook, reading, lines: gatherLines(reading, at), cellAt: at };
};
