import type { CellRef } from "../grid/address";
import type { Cell } from "../grid/cell";
import { type BudgetModel, gatherBudgetModel } from "./budget-model";
import { gatherLines } from "./gather-lines";
import type { Line } from "./line";
import { type NumberStyle, readNumberStyle } from "./number-style";
import type { Question, Reading } from "./reading";

/** A workbook's own sheets as they were read, and what they come to: its lines, and the budget they are applied to. */
export interface Budget {
  readonly reading: Reading;
  readonly lines: readonly Line[];
  /** How its figures are printed, which our lists follow. */
  readonly style: NumberStyle;
  /** Absent where there is no base budget, funding or target, or no line to apply to it. */
  readonly model?: BudgetModel;
  /** Every question that waits for a person, of the reading and of the model. */
  readonly questions: readonly Question[];
  /** A cell of the user's sheets. */
  readonly cellAt: (at: CellRef) => Cell | undefined;
}

/** What a reading comes to. `answers` settle which service of the base budget a line belongs to. */
export const gatherBudget = (
  reading: Reading,
  cellAt: (at: CellRef) => Cell | undefined,
  answers: ReadonlyMap<string, string>,
): Budget => {
  const lines = gatherLines(reading, cellAt);
  const style = readNumberStyle(lines, cellAt);
  const model = gatherBudgetModel({ reading, lines, cellAt, unit: style.unit, answers });
  return {
    reading,
    lines,
    style,
    questions: [...reading.questions, ...(model?.questions.filter(({ id }) => !answers.has(id)) ?? [])],
    cellAt,
    ...(model === undefined ? {} : { model }),
  };
};
