import { at, type Figures } from "./figures";

/**
 * Figures seen as strands of equal length: columns running over rows, or rows running over columns. A strand that is the sum of
 * others is so at every place along it.
 */
export interface Strands {
  /** Indexes of the strands, in the order they are printed. */
  readonly order: readonly number[];
  /** Indexes along a strand: a sample where there are many. */
  readonly places: readonly number[];
  readonly at: (strand: number, place: number) => number;
  /** The last printed place of a strand's figures at a place. */
  readonly stepAt: (strand: number, place: number) => number;
  readonly nameOf: (strand: number) => string;
}

/** Places enough to tell sums by; the verdicts are on all of them. */
const mostPlaces = 400;

/** Columns over rows. */
export const columnStrands = (figures: Figures): Strands => ({
  order: figures.columns,
  places: figures.rows.slice(0, mostPlaces),
  at: (column, row) => at(figures, row, column),
  stepAt: (column) => figures.steps[column] ?? 1,
  nameOf: (column) => figures.table.columns[column]?.header ?? "",
});

/** Rows over columns. */
export const rowStrands = (figures: Figures): Strands => ({
  order: figures.rows,
  places: figures.columns.slice(0, mostPlaces),
  at: (row, column) => at(figures, row, column),
  stepAt: (_, column) => figures.steps[column] ?? 1,
  nameOf: (row) => figures.table.rows[row]?.name ?? "",
});
