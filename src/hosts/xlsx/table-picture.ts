import type { Range } from "../../core/grid/address";

/** An Excel table as its style draws it, under whatever look its cells have of their own. */
export interface TablePicture {
  readonly range: Range;
  readonly headerRows: number;
  readonly totalsRows: number;
  readonly stripesRows: boolean;
  readonly stripesColumns: boolean;
  readonly stressesFirst: boolean;
  readonly stressesLast: boolean;
  readonly look: TableLook;
}

/** What a table style does to each part of a table. */
export interface TableLook {
  readonly header: TableBand;
  readonly body: TableBand;
  /** Every other row or column of the body, the first among them. */
  readonly stripe: TableBand;
  readonly totals: TableBand;
}

/** Colours are "#rrggbb"; what is absent is left as it is. */
export interface TableBand {
  readonly fill?: string;
  readonly colour?: string;
  readonly bold?: true;
  /** The colour of a line above and below. */
  readonly top?: string;
  readonly bottom?: string;
}
