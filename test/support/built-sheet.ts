import type { Grid } from "../../src/core/grid/grid";

/** A drawn sheet and the few things of its layout that a grid does not hold. */
export interface BuiltSheet {
  readonly grid: Grid;
  /** Column widths in characters, column A first. */
  readonly widths?: readonly number[];
  /** Text wraps and stands at the top of its cell: everywhere, or in these column numbers. */
  readonly wrap?: boolean | readonly number[];
  /** Row heights in points, by row number. */
  readonly heights?: ReadonlyMap<number, number>;
  /** Rows kept in view while scrolling. */
  readonly freezeRows?: number;
  /** A thin line around every cell that holds something, as on a form. */
  readonly boxed?: boolean;
  /** Printed one page wide on A4; portrait when absent. */
  readonly orientation?: "portrait" | "landscape";
}
