/** An Excel error value such as #REF! or #N/A. */
export interface CellError {
  readonly error: string;
}

/** What a cell holds. A blank cell is not in the grid at all. Dates are numbers; the number format tells. */
export type CellValue = number | string | boolean | CellError;

/** How a cell looks, as far as a reader of budgets cares. One object is shared by all cells of a style. */
export interface CellLook {
  readonly numberFormat: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly indent: number;
  readonly borderTop: boolean;
  readonly borderBottom: boolean;
  /** Fill colour as RRGGBB, when there is one that can be named without a theme. */
  readonly fill?: string;
}

/** One cell that holds something. `row` and `column` count from 1. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly look: CellLook;
  /** The formula without its equals sign; the value is its cached result. */
  readonly formula?: string;
}

export const plainLook: CellLook = {
  numberFormat: "General",
  bold: false,
  italic: false,
  indent: 0,
  borderTop: false,
  borderBottom: false,
};

export const isCellError = (value: CellValue): value is CellError => typeof value === "object";
