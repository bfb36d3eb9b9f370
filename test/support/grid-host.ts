import { parsePosition } from "../../src/core/grid/address";
import { type Cell, type CellValue, plainLook } from "../../src/core/grid/cell";
import { editGrids, reasonNotToChange } from "../../src/core/grid/edit-grids";
import { cellAt, type Grid } from "../../src/core/grid/grid";
import type { PlanCell, SheetPlan, WorkbookPlan } from "../../src/core/summary/sheet-plan";
import { type DefinedName, type Workbook, WorkbookError, type WorkbookHost } from "../../src/core/tasks/workbook";

/** A workbook in memory that people can type in between refreshes. */
export interface GridHost extends WorkbookHost {
  readonly workbook: () => Workbook;
  readonly plans: readonly WorkbookPlan[];
  /** Types a value in a cell, as a person would; undefined clears it. */
  readonly type: (sheet: string, address: string, value: CellValue | undefined) => void;
  readonly rename: (sheet: string, name: string) => void;
  /** Puts another sheet in the place of the one of its name, as when a new month is pasted over the old. */
  readonly paste: (grid: Grid) => void;
  readonly valueAt: (sheet: string, address: string) => CellValue | undefined;
  /** The cell a defined name stands for: "B67". */
  readonly named: (name: string) => { readonly sheet: string; readonly row: number; readonly column: number };
}

/** Holds grids; writing a plan puts its cells there and leaves what stands in its holes. */
export const gridHost = (...sheets: readonly Grid[]): GridHost => {
  let workbook: Workbook = { sheets, names: [], dates1904: false };
  const plans: WorkbookPlan[] = [];
  const gridOf = (sheet: string): Grid => {
    const grid = workbook.sheets.find((one) => one.sheet === sheet);
    if (grid === undefined) throw new Error(`No sheet ${sheet}.`);
    return grid;
  };
  const replace = (grid: Grid, by: Grid): void => {
    workbook = { ...workbook, sheets: workbook.sheets.map((one) => (one === grid ? by : one)) };
  };
  return {
    plans,
    workbook: () => workbook,
    read: () => Promise.resolve(workbook),
    apply: (plan) => {
      plans.push(plan);
      for (const sheet of plan.sheets) workbook = applied(workbook, sheet);
      return Promise.resolve();
    },
    edit: (edit) => {
      for (const change of edit.cells) {
        const grid = gridOf(change.at.sheet);
        const reason = grid.isProtected === true ? `${grid.sheet} is protected.` : reasonNotToChange(grid, change);
        if (reason !== undefined) return Promise.reject(new WorkbookError("changed-meanwhile", reason));
      }
      workbook = { ...workbook, sheets: editGrids(workbook.sheets, edit), recalculatesOnOpen: true };
      return Promise.resolve();
    },
    keep: () => {
      const kept = workbook;
      return () => {
        workbook = kept;
        return Promise.resolve();
      };
    },
    type: (sheet, address, value) => {
      const grid = gridOf(sheet);
      const at = parsePosition(address);
      if (at === undefined) throw new Error(`No cell ${address}.`);
      const cells = cellsOf(grid).filter(({ row, column }) => row !== at.row || column !== at.column);
      replace(grid, gridWith(grid, value === undefined ? cells : [...cells, { ...at, value, look: plainLook }]));
    },
    paste: (grid) => replace(gridOf(grid.sheet), grid),
    rename: (sheet, name) => {
      replace(gridOf(sheet), { ...gridOf(sheet), sheet: name });
      const moved = ({ name: own, refersTo }: DefinedName): DefinedName =>
        refersTo?.sheet === sheet
          ? { name: own, refersTo: { ...refersTo, sheet: name } }
          : { name: own, ...(refersTo && { refersTo }) };
      workbook = { ...workbook, names: workbook.names.map(moved) };
    },
    valueAt: (sheet, address) => {
      const at = parsePosition(address);
      return at && cellAt(gridOf(sheet), at.row, at.column)?.value;
    },
    named: (name) => {
      const found = workbook.names.find((one) => one.name === name)?.refersTo;
      if (found === undefined) throw new Error(`No name ${name}.`);
      return { sheet: found.sheet, row: found.range.top, column: found.range.left };
    },
  };
};

const applied = (workbook: Workbook, plan: SheetPlan): Workbook => {
  const marker = workbook.names.find(({ name }) => name === plan.marker)?.refersTo;
  const present = workbook.sheets.find(({ sheet }) => sheet === marker?.sheet);
  const planned = new Map(
    plan.rows.flatMap(({ cells }, row) =>
      cells.flatMap((cell, column): [string, Cell | undefined][] =>
        cell === undefined ? [] : [[`${row + 1}:${column + 1}`, written(cell, row + 1, column + 1, present)]],
      ),
    ),
  );
  const kept =
    present === undefined ? [] : cellsOf(present).filter(({ row, column }) => !planned.has(`${row}:${column}`));
  const moved = new Set(
    plan.rows.flatMap(({ cells }) =>
      cells.flatMap((cell) =>
        cell?.content.kind === "kept" ? [`${cell.content.from.row}:${cell.content.from.column}`] : [],
      ),
    ),
  );
  // As a host would, cells of ours that are no longer planned go; whatever is not in the record of them stays.
  const theirs = kept.filter(({ row, column, look }) => look === plainLook && !moved.has(`${row}:${column}`));
  const empty: Grid = { sheet: plan.name, hidden: false, rows: [], merges: [], hiddenColumns: new Set() };
  const grid = gridWith({ ...empty, sheet: present?.sheet ?? plan.name }, [
    ...theirs,
    ...[...planned.values()].flatMap((cell) => cell ?? []),
  ]);
  const names: DefinedName[] = [
    { name: plan.marker, refersTo: { sheet: grid.sheet, range: { top: 1, left: 1, bottom: 1, right: 1 } } },
    ...plan.names.map(({ name, range }) => ({ name, refersTo: { sheet: grid.sheet, range } })),
  ];
  const isNew = new Set(names.map(({ name }) => name));
  return {
    ...workbook,
    sheets:
      present === undefined ? [...workbook.sheets, grid] : workbook.sheets.map((one) => (one === present ? grid : one)),
    names: [...workbook.names.filter(({ name }) => !isNew.has(name)), ...names],
  };
};

const ourLook = { ...plainLook };

const written = ({ content }: PlanCell, row: number, column: number, present: Grid | undefined): Cell | undefined => {
  const cell = (value: CellValue, formula?: string): Cell => ({
    row,
    column,
    value,
    look: ourLook,
    ...(formula === undefined ? {} : { formula }),
  });
  switch (content.kind) {
    case "blank":
      return undefined;
    case "text":
    case "link":
      return cell(content.text);
    case "amount":
      return cell(content.amount.toNumber());
    case "formula": {
      const { cached, formula } = content;
      return cell(
        typeof cached !== "string" ? cached.toNumber() : cached.startsWith("#") ? { error: cached } : cached,
        formula,
      );
    }
    case "kept": {
      const from = present && cellAt(present, content.from.row, content.from.column);
      return from && { ...from, row, column };
    }
  }
};

const cellsOf = ({ rows }: Grid): readonly Cell[] => rows.flatMap(({ cells }) => cells);

const gridWith = (grid: Grid, cells: readonly Cell[]): Grid => {
  const byRow = new Map<number, Cell[]>();
  for (const cell of cells) byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell]);
  const rows = [...byRow]
    .sort(([one], [other]) => one - other)
    .map(([row, own]) => ({ row, hidden: false, cells: own.sort((one, other) => one.column - other.column) }));
  return { ...grid, rows };
};
