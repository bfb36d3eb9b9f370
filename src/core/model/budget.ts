import type { CellRef } from "../grid/address";
import type { Cell } from "../grid/cell";
import { type BudgetModel, gatherBudgetModel } from "./budget-model";
import type { Delivery } from "./delivery/delivery";
import { gatherPlan } from "./delivery/gather-plan";
import type { Line } from "./line";
import { type NumberStyle, readNumberStyle } from "./number-style";
import type { Question, Reading } from "./reading";
import { readSummaryChoices, type SummaryChoices } from "./summary-choices";

/** A workbook's own sheets as they were read, and what they come to: its lines, and the budget they are applied to. */
export interface Budget {
  readonly reading: Reading;
  readonly lines: readonly Line[];
  /** How its figures are printed, which our lists follow. */
  readonly style: NumberStyle;
  /** What a person chose of our sheets. */
  readonly choices: SummaryChoices;
  /** Absent where there is no base budget, funding or target, or no line to apply to it. */
  readonly model?: BudgetModel;
  /** How its savings are being delivered; absent where no tracker or monitoring table says. */
  readonly delivery?: Delivery;
  /** Every question that waits for a person, of the reading, of the model and of what ratings mean. */
  readonly questions: readonly Question[];
  /** A cell of the user's sheets. */
  readonly cellAt: (at: CellRef) => Cell | undefined;
  /** Printed figures that do not agree with what is stored, and wait until Excel has worked their formulas out. */
  readonly waiting: readonly CellRef[];
}

/** What a reading comes to. `answers` settle which service of the base budget a line belongs to. */
export const gatherBudget = (
  reading: Reading,
  cellAt: (at: CellRef) => Cell | undefined,
  answers: ReadonlyMap<string, string>,
  waiting: readonly CellRef[] = [],
): Budget => {
  const { lines, delivery } = gatherPlan(reading, cellAt, answers);
  const choices = readSummaryChoices(answers, lines);
  const style = readNumberStyle(lines, cellAt, choices.unit);
  const model = gatherBudgetModel({ reading, lines, cellAt, unit: style.unit, answers });
  return {
    reading,
    lines,
    style,
    choices,
    questions: [
      ...reading.questions,
      ...[...(model?.questions ?? []), ...(delivery?.questions ?? [])].filter(({ id }) => !answers.has(id)),
    ],
    cellAt,
    waiting,
    ...(model === undefined ? {} : { model }),
    ...(delivery === undefined ? {} : { delivery }),
  };
};
