import type { CellRef } from "../grid/address";
import type { Cell } from "../grid/cell";
import { cellAt, type Grid } from "../grid/grid";
import { cellText } from "../model/cell-text";
import { aboutNames } from "./about-names";
import type { ExistingSheets } from "./existing-sheets";
import { parseRanges } from "./kept-cells";
import { readNamedPairs } from "./read-named-pairs";
import type { Content, SheetPlan, WorkbookPlan } from "./sheet-plan";

/** A sheet of ours a plan writes, and which of its cells come to hold something else. */
export interface SheetChange {
  readonly name: string;
  readonly isNew: boolean;
  readonly cells: number;
  /** The first of them on a sheet that stands there now; none of a new one. */
  readonly first: readonly PlannedCell[];
}

/** A cell of ours that comes to hold something else. */
export interface PlannedCell {
  readonly at: CellRef;
  /** Absent where it is blank. */
  readonly before?: Cell;
  readonly after: Exclude<Content, { readonly kind: "kept" }>;
}

/** The most changed cells of a sheet that are listed one by one. */
const mostListed = 100;

/** The cells that a plan changes, sheet by sheet: none where the sheets stand as planned. */
export const changesOfCells = (plan: WorkbookPlan, existing: ExistingSheets): readonly SheetChange[] => {
  const written = new Map(readNamedPairs(existing, aboutNames.written));
  return plan.sheets.map((sheet) => {
    const grid = existing.own.get(sheet.marker);
    if (grid === undefined) return { name: sheet.name, isNew: true, cells: cellsIn(sheet), first: [] };
    const changed = cellsChanged(sheet, grid, written.get(sheet.marker) ?? "");
    return { name: sheet.name, isNew: false, cells: changed.length, first: changed.slice(0, mostListed) };
  });
};

const cellsIn = ({ rows }: SheetPlan): number =>
  rows.reduce((count, { cells }) => count + cells.filter((cell) => cell && cell.content.kind !== "blank").length, 0);

const cellsChanged = ({ rows }: SheetPlan, grid: Grid, owned: string): readonly PlannedCell[] => {
  const present = new Map(grid.rows.map(({ row, cells }) => [row, new Map(cells.map((cell) => [cell.column, cell]))]));
  const changed: PlannedCell[] = [];
  rows.forEach(({ cells }, index) => {
    const own = present.get(index + 1);
    cells.forEach((cell, column) => {
      if (cell === undefined) return;
      const before = own?.get(column + 1);
      const after = settled(cell.content, grid);
      if (!isSame(after, before))
        changed.push({ at: { sheet: grid.sheet, row: index + 1, column: column + 1 }, ...held(before), after });
    });
  });
  return [...changed, ...cleared(rows, parseRanges(owned), { sheet: grid.sheet, present })];
};

/** What a kept cell holds is what a person typed where it stood. */
const settled = (content: Content, grid: Grid): PlannedCell["after"] => {
  if (content.kind !== "kept") return content;
  const text = cellText(cellAt(grid, content.from.row, content.from.column)?.value);
  return text === "" ? { kind: "blank" } : { kind: "text", text };
};

/** Cells that were ours, hold something and are planned no more. */
const cleared = (
  rows: SheetPlan["rows"],
  owned: ReturnType<typeof parseRanges>,
  { sheet, present }: { readonly sheet: string; readonly present: ReadonlyMap<number, ReadonlyMap<number, Cell>> },
): readonly PlannedCell[] =>
  owned.flatMap(({ top, bottom, left, right }) =>
    [...present].flatMap(([row, held]): PlannedCell[] => {
      if (row < top || row > bottom) return [];
      return [...held.values()]
        .filter(({ column }) => column >= left && column <= right && rows[row - 1]?.cells[column - 1] === undefined)
        .map((before) => ({ at: { sheet, row, column: before.column }, before, after: { kind: "blank" } }));
    }),
  );

const held = (before: Cell | undefined): Pick<PlannedCell, "before"> => (before === undefined ? {} : { before });

const isSame = (content: PlannedCell["after"], cell: Cell | undefined): boolean => {
  switch (content.kind) {
    case "blank":
      return cell === undefined;
    case "text":
    case "link":
      return cell?.formula === undefined && cellText(cell?.value) === content.text;
    case "amount":
      return cell?.formula === undefined && cell?.value === content.amount.toNumber();
    case "formula":
      return (
        cell?.formula === content.formula &&
        (typeof content.cached === "string"
          ? cellText(cell.value) === content.cached
          : typeof cell.value === "number" && isNear(cell.value, content.cached.toNumber()))
      );
  }
};

/** Excel's own arithmetic leaves dust after the fifteenth digit. */
const isNear = (one: number, other: number): boolean =>
  Math.abs(one - other) <= Math.max(Math.abs(one), Math.abs(other)) * 1e-12;
