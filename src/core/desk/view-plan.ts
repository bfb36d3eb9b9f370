import type { Cell } from "../grid/cell";
import { cellText } from "../model/cell-text";
import { Decimal } from "../money/decimal";
import type { PlannedCell } from "../summary/changes-of-cells";
import type { PlannedRefresh } from "../tasks/refresh-workbook";
import { viewQuestions } from "./view-questions";
import type { CellChangeView, PlanView } from "./views";

/** What a planned refresh would do, as plain words and cells. */
export const viewPlan = ({ sheets, changes, questions, checked }: PlannedRefresh): PlanView => ({
  changes,
  refused: [...checked.choices.refused.values()],
  renames: viewQuestions(questions.filter(({ id }) => id.startsWith("rename:"))),
  sheets: sheets.map(({ name, isNew, cells, first }) => ({
    name,
    isNew,
    changed: cells,
    examples: first.map(viewChange),
  })),
});

const viewChange = ({ at, before, after }: PlannedCell): CellChangeView => {
  const [was, is] = [presentText(before), plannedText(after)];
  const isFormulaAlone = was.shown === is.shown;
  return isFormulaAlone
    ? { at, before: was.formula ?? was.shown, after: is.formula ?? is.shown }
    : { at, before: was.shown, after: is.shown };
};

interface CellTexts {
  readonly shown: string;
  readonly formula: string | undefined;
}

const presentText = (cell: Cell | undefined): CellTexts => ({
  shown: typeof cell?.value === "number" ? new Decimal(cell.value).toFixed() : cellText(cell?.value),
  formula: cell?.formula === undefined ? undefined : `=${cell.formula}`,
});

const plannedText = (content: PlannedCell["after"]): CellTexts => {
  switch (content.kind) {
    case "blank":
      return { shown: "", formula: undefined };
    case "text":
    case "link":
      return { shown: content.text, formula: undefined };
    case "amount":
      return { shown: asNumber(content.amount), formula: undefined };
    case "formula":
      return {
        shown: typeof content.cached === "string" ? content.cached : asNumber(content.cached),
        formula: `=${content.formula}`,
      };
  }
};

/** As the cell will hold it, to the digits a workbook keeps. */
const asNumber = (amount: Decimal): string => new Decimal(amount.toNumber()).toFixed();
