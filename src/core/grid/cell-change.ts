import type { Decimal } from "../money/decimal";
import type { CellRef, Position, Range } from "./address";
import type { CellValue } from "./cell";

/** What a cell is to hold. Text stays text whatever it begins with; no formula is ever written. */
export type NewContent =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly value: Decimal }
  | { readonly kind: "blank" };

/** One cell of a person's sheet, from what it holds to what it is to hold. Its look stays. */
export interface CellChange {
  readonly at: CellRef;
  /** What it holds now; absent where it is blank. */
  readonly before?: CellValue;
  readonly after: NewContent;
  /** The cell on its sheet whose look it takes where it has none of its own. */
  readonly like?: Position;
}

/** An Excel table that takes in a row below it. */
export interface GrownTable {
  readonly sheet: string;
  readonly name: string;
  readonly from: Range;
  readonly to: Range;
}

/** Changes to a person's sheets, made together or not at all. */
export interface SheetEdit {
  readonly cells: readonly CellChange[];
  readonly grown?: readonly GrownTable[];
}
