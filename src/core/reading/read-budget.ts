import type { Grid } from "../grid/grid";
import type { Reading } from "../model/reading";
import { askQuestions } from "./ask-questions";
import { readSheet } from "./read-sheet";
import type { Answers } from "./read-table-year";
import { findNamedTotals } from "./tie-outs/find-named-totals";

export interface ReadingOptions {
  /** Answers people gave, by question id. */
  readonly answers: Answers;
  readonly dates1904: boolean;
}

/** Reads every sheet's tables, form fields and statements, and ties out what is printed. */
export const readBudget = (grids: readonly Grid[], { answers, dates1904 }: ReadingOptions): Reading => {
  const read = grids.map((grid) => readSheet(grid, answers, dates1904));
  const sheets = read.map(({ sheet }) => sheet);
  const tieOuts = read.flatMap((each) => each.tieOuts);
  const { named, tieOuts: fromLabels } = findNamedTotals(sheets, tieOuts);
  return {
    sheets,
    tieOuts: [...tieOuts, ...fromLabels],
    namedTotals: named,
    questions: read.flatMap(({ sheet }) => sheet.tables.flatMap((table) => askQuestions(table, sheet.title?.text))),
  };
};
