import { cellKey } from "../grid/address";
import { editGrids } from "../grid/edit-grids";
import type { EditSource, LineEdit } from "../model/edits/line-edit";
import { planLineCells } from "../model/edits/plan-line-cells";
import { carryUp, withTotals } from "./carry-up";
import { formulasThatFollow } from "../model/formulas/formulas-that-follow";
import type { Line } from "../model/line";
import { ownSheets } from "../model/own-sheets";
import { type CheckedWorkbook, checkWorkbook } from "./check-workbook";
import { effectsOf, noEffects } from "./edit-line-effects";
import { readingChanges } from "./edit-line-reading";
import type { LineEditPlan } from "./line-edit-plan";
import type { Answers } from "./answers";
import type { Progress, WorkbookHost } from "./workbook";

export interface EditLineOptions {
  readonly answers: Answers;
  /** Shows a person what would change; nothing is written unless it says yes. It is not asked where the edit is refused. */
  readonly confirm: (plan: LineEditPlan) => boolean | Promise<boolean>;
  readonly onProgress?: (progress: Progress) => void;
}

export interface EditedLine {
  readonly plan: LineEditPlan;
  readonly written: boolean;
  /** The workbook after the change as the host reads it now; before it, where nothing was written. */
  readonly checked: CheckedWorkbook;
}

/** Adds, changes or removes one line of the user's register: plans it, has it confirmed, writes those cells and checks the workbook again. */
export const editLine = async (
  host: WorkbookHost,
  edit: LineEdit,
  { answers, confirm, onProgress }: EditLineOptions,
): Promise<EditedLine> => {
  const workbook = await host.read(onProgress);
  onProgress?.({ doing: "Working out what would change", share: 0.5 });
  const checked = checkWorkbook(workbook, answers);
  const plan = planLineEdit(checked, edit);
  if (plan.refusals.length > 0 || !(await confirm(plan))) return { plan, written: false, checked };
  onProgress?.({ doing: "Writing the cells", share: 0.8 });
  await host.edit(plan.changes);
  onProgress?.({ doing: "Checking again", share: 0.9 });
  return { plan, written: true, checked: checkWorkbook(await host.read(), answers) };
};

/** What an edit would change and what would follow from it, worked out on a copy of the sheets in memory. Writes nothing. */
export const planLineEdit = (checked: CheckedWorkbook, edit: LineEdit): LineEditPlan => {
  const { workbook, answers } = checked;
  const ours = ownSheets(workbook.names);
  const grids = workbook.sheets.filter(({ sheet }) => !ours.has(sheet));
  const source: EditSource = { budget: checked, grids, names: workbook.names };
  const { planned, line, table } = planLineCells(edit, source);
  const about = table === undefined ? {} : { table };
  const { changes, row } = planned;
  if (row === undefined || changes.cells.length === 0 || planned.refusals.length > 0)
    return { edit, checked, ...about, ...planned, effects: noEffects };
  const totals = carryUp(checked.reading.tieOuts, grids, changes.cells);
  const carried = new Set(totals.map(({ at }) => cellKey(at)));
  const waiting = formulasThatFollow(
    { grids, names: workbook.names },
    changes.cells.map(({ at }) => at),
  ).filter((at) => !carried.has(cellKey(at)));
  const waits = new Set(waiting.map(cellKey));
  const edited = new Map(withTotals(editGrids(grids, changes), totals).map((grid) => [grid.sheet, grid]));
  const after = checkWorkbook(
    { ...workbook, sheets: workbook.sheets.map((grid) => edited.get(grid.sheet) ?? grid) },
    answers,
    (at) => waits.has(cellKey(at)),
  );
  const before = edit.kind === "add" ? undefined : line;
  const found = edit.kind === "remove" ? undefined : lineAt(after, row, line);
  const effects = effectsOf({ checked, after, before, found, totals, waiting });
  const read = readingChanges({ edit, changes, row, checked, after, before, found });
  return {
    edit,
    checked,
    after,
    ...about,
    changes,
    effects,
    warnings: [...planned.warnings, ...read.warnings],
    refusals: [...planned.refusals, ...read.refusals],
  };
};

/** The line as it is read again: the one that has a figure where it had one, or for a new line the one of its row. */
const lineAt = ({ lines }: CheckedWorkbook, row: number, line: Line | undefined): Line | undefined => {
  const own = lines.filter((each) => each.sheet === line?.sheet);
  if (line?.row !== row) return own.find((each) => each.row === row);
  const cells = new Set(line.years.map(({ at }) => `${at.row}:${at.column}`));
  return own.find(({ years }) => years.some(({ at }) => cells.has(`${at.row}:${at.column}`)));
};
