import type { Range } from "./address";
import type { Cell } from "./cell";
import { firstNotBefore } from "./first-not-before";

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
export const rowAt = ({ rows }: Grid, row: number): GridRow | undefined => {
  const found = rows[firstNotBefore(rows, (own) => own.row < row)];
  return found?.row === row ? found : undefined;
};

/** The cell at a position, when it holds anything. */
export const cellAt = (grid: Grid, row: number, column: number): Cell | undefined =>
  rowAt(grid, row)?.cells.find((cell) => cell.column === column);
