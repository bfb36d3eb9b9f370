import type { Range } from "../../core/grid/address";
import type { CellValue } from "../../core/grid/cell";
import type { ChartPicture } from "./chart-picture";
import type { TablePicture } from "./table-picture";

/** What a sheet looks like, as plain data. Rows and columns count from 1; a width is in characters, a height in points. */
export interface SheetPicture {
  readonly columns: readonly ColumnSpan[];
  readonly defaultWidth: number;
  readonly defaultHeight: number;
  /** Rows that the file does not speak of are hidden. */
  readonly hidesOtherRows: boolean;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly merges: readonly Range[];
  readonly hasGridlines: boolean;
  /** The rows the file speaks of, ascending. */
  readonly rows: readonly PictureRow[];
  readonly charts: readonly ChartPicture[];
  readonly tables: readonly TablePicture[];
}

/** Columns of one width that stand side by side. */
export interface ColumnSpan {
  readonly from: number;
  readonly to: number;
  readonly width?: number;
  readonly isHidden: boolean;
  readonly style?: number;
}

export interface PictureRow {
  readonly row: number;
  readonly height?: number;
  readonly isHidden: boolean;
  /** The style of those of its cells that have none of their own. */
  readonly style?: number;
  /** Cells with a value or a style, ascending. */
  readonly cells: readonly PictureCell[];
}

export interface PictureCell {
  readonly column: number;
  readonly style: number;
  /** Empty for a cell that is styled and holds nothing. */
  readonly value: CellValue;
}
