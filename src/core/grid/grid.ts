import type { Range } from "./address";
import type { Cell } from "./cell";

/** One sheet as it was read: only cells that hold something, rows ascending, cells ascending in each row. */
export interface Grid {
  readonly sheet: string;
  readonly hidden: boolean;
  readonly rows: readonly GridRow[];
  readonly merges: readonly Range[];
  /** Column numbers that are hidden. */
  readonly hiddenColumns: ReadonlySet<number>;
  /** Rows that hold nothing and are hidden, where the host knows of any. */
  readonly hiddenBlankRows?: ReadonlySet<number>;
  /** Nobody may type in it until its protection is lifted. */
  readonly isProtected?: boolean;
  /** Its Excel tables (Insert, Table), where the host knows of any. */
  readonly listObjects?: readonly ListObject[];
}

/** An Excel table: a range with named columns that grows as rows are typed below it. */
export interface ListObject {
  readonly name: string;
  readonly range: Range;
  /** How many of its rows head its columns and how many are totals: 0 or 1. */
  readonly headerRows: number;
  readonly totalsRows: number;
  /** The names of its columns, left to right. */
  readonly columns: readonly string[];
}

export interface GridRow {
  readonly row: number;
  readonly hidden: boolean;
  readonly cells: readonly Cell[];
}

/** The row with this number, when it holds anything. */
export const rowAt = (grid: Grid, row: number): GridRow | undefined => {
  let [low, high] = [0, grid.rows.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = grid.rows[middle];
    if (found === undefined || found.row === row) return found;
    if (found.row < row) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
};

/** The cell at a position, when it holds anything. */
export const cellAt = (grid: Grid, row: number, column: number): Cell | undefined =>
  rowAt(grid, row)?.cells.find((cell) => cell.column === column);
