import type { SheetEdit } from "../../grid/cell-change";
import type { Grid } from "../../grid/grid";
import type { Decimal } from "../../money/decimal";
import type { Unit } from "../../money/unit";
import type { FinancialYear } from "../../years/financial-year";
import type { Budget } from "../budget";
import type { FormulaBook } from "../formulas/formula-book";
import type { LineKind } from "../line";
import type { Recurrence } from "../reading";

/** What a person asks to be done to one line of their register. */
export type LineEdit =
  /** `line` is its key, reference or name. */
  | { readonly kind: "change"; readonly line: string; readonly to: LineContent }
  /** `table` is a table's id, or its sheet where that has one table of lines; the new line stands after `after`, else after the last. */
  | { readonly kind: "add"; readonly table: string; readonly after?: string; readonly to: LineContent }
  | { readonly kind: "remove"; readonly line: string };

/** What a line is to say; what is absent stays as it is. */
export interface LineContent {
  readonly name?: string;
  readonly reference?: string;
  readonly kind?: LineKind;
  readonly recurrence?: Exclude<Recurrence, "unknown">;
  /** Other words by the heading of their column: "Service" is "Libraries". "" blanks the cell. */
  readonly words?: ReadonlyMap<string, string>;
  readonly amounts?: readonly YearAmount[];
}

export interface YearAmount {
  readonly year: FinancialYear;
  readonly amount: GivenAmount;
}

/** An amount as a person gives it, in the sign of its table. */
export type GivenAmount =
  /** In `unit`, or where there is none in the unit the table prints. */
  | { readonly kind: "figure"; readonly value: Decimal; readonly unit?: Unit }
  /** "TBC", "n/a": stands in place of a figure. */
  | { readonly kind: "words"; readonly text: string }
  | { readonly kind: "blank" };

/** What an edit is planned from: the workbook as it was read, and the sheets and names behind it. */
export interface EditSource extends FormulaBook {
  readonly budget: Budget;
}

/** The cells an edit comes to, before anything is written. With a refusal nothing is to be written. */
export interface PlannedCells {
  readonly changes: SheetEdit;
  /** The row the line stands in, or is to stand in. */
  readonly row?: number;
  /** What a person should know before saying yes, in sentences. */
  readonly warnings: readonly string[];
  readonly refusals: readonly string[];
}

/** An edit that cannot be made, and why. */
export const refused = (...refusals: readonly string[]): PlannedCells => ({
  changes: { cells: [] },
  warnings: [],
  refusals,
});

/** The sheet of this name. */
export const gridNamed = ({ grids }: FormulaBook, sheet: string): Grid | undefined =>
  grids.find((grid) => grid.sheet === sheet);
