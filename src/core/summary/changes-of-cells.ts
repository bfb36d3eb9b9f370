import { cellAt, type Grid } from "../grid/grid";
import type { CellValue } from "../grid/cell";
import { cellText } from "../model/cell-text";
import { aboutNames } from "./about-names";
import type { ExistingSheets } from "./existing-sheets";
import { parseRanges } from "./kept-cells";
import { readNamedPairs } from "./read-named-pairs";
import type { Content, SheetPlan, WorkbookPlan } from "./sheet-plan";

/** A sheet of ours a plan writes, and how many of its cells come to hold something else. */
export interface SheetChange {
  readonly name: string;
  readonly isNew: boolean;
  readonly cells: number;
}

/** Counts the cells that a plan changes, sheet by sheet: none where the sheets stand as planned. */
export const changesOfCells = (plan: WorkbookPlan, existing: ExistingSheets): readonly SheetChange[] => {
  const written = new Map(readNamedPairs(existing, aboutNames.written));
  return plan.sheets.map((sheet) => {
    const grid = existing.own.get(sheet.marker);
    return {
      name: sheet.name,
      isNew: grid === undefined,
      cells: grid === undefined ? cellsIn(sheet) : cellsChanged(sheet, grid, written.get(sheet.marker) ?? ""),
    };
  });
};

const cellsIn = ({ rows }: SheetPlan): number =>
  rows.reduce((count, { cells }) => count + cells.filter((cell) => cell && cell.content.kind !== "blank").length, 0);

const cellsChanged = ({ rows }: SheetPlan, grid: Grid, owned: string): number => {
  const present = new Map(grid.rows.map(({ row, cells }) => [row, new Map(cells.map((cell) => [cell.column, cell]))]));
  let count = 0;
  rows.forEach(({ cells }, index) => {
    const own = present.get(index + 1);
    cells.forEach((cell, column) => {
      if (cell === undefined) return;
      const at = own?.get(column + 1);
      if (!isSame(cell.content, at?.value, at?.formula, grid)) count += 1;
    });
  });
  return count + cleared(rows, parseRanges(owned), present);
};

/** Cells that were ours, hold something and are planned no more. */
const cleared = (
  rows: SheetPlan["rows"],
  owned: ReturnType<typeof parseRanges>,
  present: ReadonlyMap<number, ReadonlyMap<number, unknown>>,
): number => {
  let count = 0;
  for (const { top, bottom, left, right } of owned) {
    for (let row = top; row <= bottom; row += 1) {
      const held = present.get(row);
      if (held === undefined) continue;
      for (const column of held.keys())
        if (column >= left && column <= right && rows[row - 1]?.cells[column - 1] === undefined) count += 1;
    }
  }
  return count;
};

const isSame = (content: Content, value: CellValue | undefined, formula: string | undefined, grid: Grid): boolean => {
  switch (content.kind) {
    case "blank":
      return value === undefined;
    case "text":
    case "link":
      return formula === undefined && value === content.text;
    case "amount":
      return formula === undefined && value === content.amount.toNumber();
    case "formula":
      return (
        formula === content.formula &&
        (typeof content.cached === "string"
          ? cellText(value) === content.cached
          : typeof value === "number" && isNear(value, content.cached.toNumber()))
      );
    case "kept":
      return cellText(cellAt(grid, content.from.row, content.from.column)?.value) === cellText(value);
  }
};

/** Excel's own arithmetic leaves dust after the fifteenth digit. */
const isNear = (one: number, other: number): boolean =>
  Math.abs(one - other) <= Math.max(Math.abs(one), Math.abs(other)) * 1e-12;
