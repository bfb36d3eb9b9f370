import type { CellRef, Position, Range } from "../grid/address";
import type { Decimal } from "../money/decimal";

/** Everything the product wants its own sheets to hold. Sheets in tab order, added after the user's. */
export interface WorkbookPlan {
  readonly sheets: readonly SheetPlan[];
}

/** The name of the cells of a sheet that are ours, by which they are told from what a person typed around them. */
export const areaName = (marker: string): string => `${marker}_area`;

/** One sheet of ours as data: roles, not fonts; formulas with the values they have now. */
export interface SheetPlan {
  /** The defined name that marks cell A1 of the sheet, by which it is found again after a rename: "Crosscast_checks". */
  readonly marker: string;
  /** The tab name; where the marker already stands on a sheet, that sheet's present name. */
  readonly name: string;
  /** Column widths in characters, column A first. */
  readonly widths: readonly number[];
  /** Row 1 first, no gaps; an empty row is `{ cells: [] }`. */
  readonly rows: readonly PlanRow[];
  /** Rectangles to mark up as native tables; the first row of each is its header, unique text in every cell. */
  readonly tables: readonly PlanTable[];
  /** Further defined names on this sheet. */
  readonly names: readonly { readonly name: string; readonly range: Range }[];
  /** Words that light up a cell when it shows them; never the only signal. */
  readonly highlights: readonly { readonly range: Range; readonly word: string; readonly role: Role }[];
  /** Cells answered from a list. */
  readonly choices: readonly { readonly at: Position; readonly options: readonly string[]; readonly prompt: string }[];
  readonly chart?: PlanChart;
  readonly page: PlanPage;
}

export interface PlanRow {
  /** In points; the host's default when absent. */
  readonly height?: number;
  /** Column A first; a hole is a cell that is not ours. */
  readonly cells: readonly (PlanCell | undefined)[];
}

/** What a cell is for. A host turns a role into its look with `lookOf` in house-style.ts. */
export type Role =
  | "title"
  | "subtitle"
  | "heading"
  | "label"
  | "text"
  | "column-header"
  | "amount-header"
  | "plain-header"
  | "plain-amount-header"
  | "amount"
  | "subtotal-label"
  | "subtotal"
  | "total-label"
  | "total"
  | "input"
  | "input-text"
  | "free-text"
  | "link"
  | "note"
  | "status-good"
  | "status-warning"
  | "status-bad";

export interface PlanCell {
  readonly role: Role;
  readonly content: Content;
  /** An Excel number format code; "General" when absent. */
  readonly format?: string;
}

export type Content =
  | { readonly kind: "blank" }
  | { readonly kind: "text"; readonly text: string }
  /** A figure typed in: an input. */
  | { readonly kind: "amount"; readonly amount: Decimal }
  /** A live formula, without its equals sign, and the value it has now. */
  | { readonly kind: "formula"; readonly formula: string; readonly cached: Decimal | string }
  /** Text that leads to a cell. */
  | { readonly kind: "link"; readonly text: string; readonly to: CellRef }
  /** Whatever a person has typed in this cell of the same sheet now, kept to the letter, wherever it moves. */
  | { readonly kind: "kept"; readonly from: Position };

export interface PlanTable {
  /** Unique in the workbook, a valid name: "Crosscast_lines_table". */
  readonly name: string;
  readonly range: Range;
  /** Whether it is put on a sheet of its own where the summary is to be published. */
  readonly isForPublication?: true;
}

/** One native chart of clustered or stacked columns. */
export interface PlanChart {
  readonly kind: "clustered" | "stacked";
  readonly title: string;
  readonly altText: string;
  readonly axisTitle: string;
  /** The cells it stands over. */
  readonly area: Range;
  readonly categories: { readonly sheet: string; readonly range: Range; readonly cached: readonly string[] };
  readonly series: readonly {
    readonly name: { readonly sheet: string; readonly at: Position; readonly cached: string };
    readonly values: { readonly sheet: string; readonly range: Range; readonly cached: readonly Decimal[] };
    /** Holds the others up and is not drawn itself: what the steps of a bridge stand on. */
    readonly isBase?: true;
  }[];
  readonly numberFormat: string;
}

export interface PlanPage {
  readonly orientation: "portrait" | "landscape";
  /** Rows repeated at the head of every printed page, first and last. */
  readonly titleRows?: { readonly from: number; readonly to: number };
  /** The printed area. */
  readonly area: Range;
  /** Excel header and footer codes. */
  readonly header: string;
  readonly footer: string;
  /** Rows kept in view while scrolling; none on a sheet meant for publishing. */
  readonly freezeRows?: number;
}
