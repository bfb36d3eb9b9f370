import type { Cell } from "../grid/cell";
import { cellAt, type Grid } from "../grid/grid";
import { cellText } from "../model/cell-text";
import { Decimal } from "../money/decimal";
import type { ExistingSheets } from "../summary/existing-sheets";
import type { Content, SheetPlan, WorkbookPlan } from "../summary/sheet-plan";
import type { CellChangeView, PlannedSheetView } from "./views";

/** The most changed cells of a sheet that are shown one by one. */
const mostExamples = 100;

/** What each sheet of a plan would change of the sheet that stands there now. */
export const viewPlan = ({ sheets }: WorkbookPlan, { own }: ExistingSheets): readonly PlannedSheetView[] =>
  sheets.map((plan) => {
    const present = own.get(plan.marker);
    const changes = present === undefined ? [] : changedCells(plan, present);
    return {
      name: plan.name,
      isNew: present === undefined,
      changed: present === undefined ? cellsIn(plan) : changes.length,
      examples: changes.slice(0, mostExamples),
    };
  });

const cellsIn = ({ rows }: SheetPlan): number =>
  rows.reduce((count, { cells }) => count + cells.filter((cell) => cell !== undefined).length, 0);

const changedCells = (plan: SheetPlan, present: Grid): readonly CellChangeView[] =>
  plan.rows.flatMap(({ cells }, index) =>
    cells.flatMap((planned, place): CellChangeView[] => {
      if (planned === undefined || planned.content.kind === "kept") return [];
      const at = { sheet: present.sheet, row: index + 1, column: place + 1 };
      const before = presentText(cellAt(present, at.row, at.column));
      const after = plannedText(planned.content);
      if (before.formula === after.formula && before.shown === after.shown) return [];
      const isFormulaAlone = before.shown === after.shown;
      return [
        isFormulaAlone
          ? { at, before: before.formula ?? before.shown, after: after.formula ?? after.shown }
          : { at, before: before.shown, after: after.shown },
      ];
    }),
  );

interface CellTexts {
  readonly shown: string;
  readonly formula: string | undefined;
}

const presentText = (cell: Cell | undefined): CellTexts => ({
  shown: typeof cell?.value === "number" ? new Decimal(cell.value).toFixed() : cellText(cell?.value),
  formula: cell?.formula === undefined ? undefined : `=${cell.formula}`,
});

const plannedText = (content: Exclude<Content, { kind: "kept" }>): CellTexts => {
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
