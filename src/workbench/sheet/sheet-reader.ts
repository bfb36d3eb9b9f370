import type { CellRef, Position, Range } from "../../core/grid/address";
import type { Appearance } from "../../hosts/xlsx/appearance";
import type { ChartPicture } from "../../hosts/xlsx/chart-picture";
import type { SheetTab } from "../../hosts/xlsx/open-pictures";
import type { TableBand } from "../../hosts/xlsx/table-picture";
import type { FindStep } from "./find-cell";

/** What draws a sheet asks of the thread that reads it; every answer is plain data. */
export interface SheetReader {
  /** Takes a workbook in place of the one before. `digitWidth` is the width of a digit of ordinary text, in pixels. */
  readonly open: (bytes: Uint8Array, digitWidth: number) => OpenedSheets;
  /** Where everything on a sheet stands; undefined when there is no such sheet. */
  readonly layout: (sheet: string) => SheetLayout | undefined;
  /** The rows from one to another that hold something. */
  readonly rows: (sheet: string, from: number, to: number) => readonly RowView[];
  /** The next cell that shows these words, on this sheet and then on those after it, all round; hidden sheets are passed over. */
  readonly find: (words: string, from: CellRef, step: FindStep) => CellRef | undefined;
  /** A rectangle as it is shown, cells apart by tabs and rows by line ends. */
  readonly text: (sheet: string, range: Range) => string;
}

export interface OpenedSheets {
  readonly tabs: readonly SheetTab[];
  /** By style number. */
  readonly appearances: readonly Appearance[];
}

/** The lengths of a sheet in pixels; a hidden row or column has none. The first entry is row or column 1. */
export interface SheetLayout {
  readonly heights: Float32Array;
  readonly widths: Float32Array;
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** The last row and the last column that hold something. */
  readonly last: Position;
  readonly merges: readonly Range[];
  readonly charts: readonly ChartPicture[];
  readonly hasGridlines: boolean;
  /** The style of the cells of a column that the file does not speak of, 0 for none. */
  readonly columnStyles: Uint16Array;
}

export interface RowView {
  readonly row: number;
  /** The style of those of its cells that are not listed. */
  readonly style: number;
  readonly cells: readonly CellView[];
}

/** A cell as it is shown. */
export interface CellView {
  readonly column: number;
  readonly style: number;
  readonly text: string;
  readonly kind: "text" | "number" | "other";
  /** What an accounting format puts at the left edge: the currency sign. */
  readonly lead?: string;
  /** The colour its number format gives it, as "#rrggbb" or a name. */
  readonly colour?: string;
  /** How the Excel table it stands in draws it. */
  readonly band?: TableBand;
}
