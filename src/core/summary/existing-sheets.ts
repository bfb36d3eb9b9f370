import type { Range } from "../grid/address";
import type { Grid } from "../grid/grid";

/** What stands in the workbook before a refresh. */
export interface ExistingSheets {
  /** The tabs that are not ours. */
  readonly others: readonly string[];
  /** Our sheets as they stand, by marker. */
  readonly own: ReadonlyMap<string, Grid>;
  /** The names we defined, with the cells they stand for now. */
  readonly names: ReadonlyMap<string, { readonly sheet: string; readonly range: Range }>;
}
