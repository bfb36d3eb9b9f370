import { highest } from "../grid/extremes";
import type { Position, Range } from "../grid/address";
import { parseRange, printRange } from "../grid/address";
import type { Grid } from "../grid/grid";
import { keptCell } from "./cells";
import type { ExistingSheets } from "./existing-sheets";
import { freeTextPrefix } from "./free-text";
import { areaName, type PlanCell, type PlanRow, type SheetPlan } from "./sheet-plan";

/** The cells of a plan that are ours as rectangles, few and in reading order. */
export const ownedRanges = ({ rows }: Pick<SheetPlan, "rows">): readonly Range[] => {
  const done: Range[] = [];
  let open: Range[] = [];
  rows.forEach(({ cells }, index) => {
    const row = index + 1;
    const runs = runsOf(cells);
    const grown = runs.map(({ left, right }) => {
      const above = open.find((range) => range.left === left && range.right === right);
      return above === undefined ? { top: row, left, bottom: row, right } : { ...above, bottom: row };
    });
    done.push(
      ...open.filter(
        (range) =>
          !grown.some(({ top, left, right }) => top === range.top && left === range.left && right === range.right),
      ),
    );
    open = grown;
  });
  return [...done, ...open].sort((one, other) => one.top - other.top || one.left - other.left);
};

/** Ranges as About prints them: "A1:A4 A6:B12". */
export const printRanges = (ranges: readonly Range[]): string => ranges.map((range) => printRange(range)).join(" ");

/** Reads what About printed. */
export const parseRanges = (text: string): readonly Range[] =>
  text.split(" ").flatMap((range) => parseRange(range) ?? []);

interface KeepOptions {
  readonly existing: ExistingSheets;
  /** The cells that were ours before this refresh, by marker. */
  readonly earlier: ReadonlyMap<string, readonly Range[]>;
  /** Where rows went that a person may have typed beside. */
  readonly movedRows: ReadonlyMap<number, number>;
}

/**
 * The plan with whatever people typed on the sheet outside our cells: beside our rows it stays, below them it moves with
 * our last row, and where a cell of ours has come to stand it goes under our last row. Words in a free-text cell that is
 * no longer planned go there too.
 */
export const keepTypedCells = (plan: SheetPlan, { existing, earlier, movedRows }: KeepOptions): SheetPlan => {
  const grid = existing.own.get(plan.marker);
  const owned = earlier.get(plan.marker);
  const bottom = plan.rows.length;
  const right = highest(
    plan.rows.map(({ cells }) => cells.length),
    1,
  );
  const named = {
    ...plan,
    names: [...plan.names, { name: areaName(plan.marker), range: { top: 1, left: 1, bottom, right } }],
  };
  if (grid === undefined || owned === undefined || !standsWhereItWas(plan.marker, owned, existing)) return named;
  const oldBottom = Math.max(...owned.map((range) => range.bottom));
  const rows: (PlanCell | undefined)[][] = plan.rows.map(({ cells }) => [...cells]);
  const homeless: Position[] = orphanedTexts(plan, grid, existing).slice();
  for (const from of typedBeside(grid, owned)) {
    const to = {
      row: from.row > oldBottom ? from.row + bottom - oldBottom : (movedRows.get(from.row) ?? from.row),
      column: from.column,
    };
    // Far below nothing of ours can come: the host leaves it where it is.
    if (to.row > bottom + farBelow) continue;
    if (!place(rows, to, from)) homeless.push(from);
  }
  for (const from of homeless) {
    let row = bottom + 2;
    while (!place(rows, { row, column: from.column }, from)) row += 1;
  }
  return { ...named, rows: rows.map((cells, index): PlanRow => ({ ...plan.rows[index], cells })) };
};

const farBelow = 2000;

/** Whether nobody has inserted or deleted rows or columns among our cells, so that the record of them still holds. */
const standsWhereItWas = (marker: string, owned: readonly Range[], { names }: ExistingSheets): boolean => {
  const area = names.get(areaName(marker));
  const { top, left, bottom, right } = area?.range ?? { top: 0, left: 0, bottom: 0, right: 0 };
  const [lowest, rightmost] = [
    Math.max(...owned.map((range) => range.bottom)),
    Math.max(...owned.map((range) => range.right)),
  ];
  return top === 1 && left === 1 && bottom === lowest && right === rightmost;
};

const typedBeside = ({ rows }: Grid, owned: readonly Range[]): readonly Position[] =>
  rows.flatMap(({ row, cells }) => {
    const here = owned.filter(({ top, bottom }) => row >= top && row <= bottom);
    return cells
      .filter(({ column }) => !here.some(({ left, right }) => column >= left && column <= right))
      .map(({ column }) => ({ row, column }));
  });

/** Free-text cells that hold words and have no cell in the new plan. */
const orphanedTexts = (plan: SheetPlan, grid: Grid, { names }: ExistingSheets): readonly Position[] => {
  const planned = new Set(plan.names.map(({ name }) => name));
  const held = new Set(grid.rows.flatMap(({ row, cells }) => cells.map(({ column }) => `${row}:${column}`)));
  return [...names].flatMap(([name, { sheet, range }]) =>
    name.startsWith(freeTextPrefix) &&
    sheet === grid.sheet &&
    !planned.has(name) &&
    held.has(`${range.top}:${range.left}`)
      ? [{ row: range.top, column: range.left }]
      : [],
  );
};

const place = (rows: (PlanCell | undefined)[][], to: Position, from: Position): boolean => {
  while (rows.length < to.row) rows.push([]);
  const cells = rows[to.row - 1];
  if (cells === undefined || cells[to.column - 1] !== undefined) return false;
  while (cells.length < to.column) cells.push(undefined);
  cells[to.column - 1] = keptCell(from);
  return true;
};

const runsOf = (cells: PlanRow["cells"]): readonly { readonly left: number; readonly right: number }[] => {
  const runs: { left: number; right: number }[] = [];
  cells.forEach((cell, index) => {
    if (cell === undefined) return;
    const last = runs.at(-1);
    if (last?.right === index) last.right = index + 1;
    else runs.push({ left: index + 1, right: index + 1 });
  });
  return runs;
};
