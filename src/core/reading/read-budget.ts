import type { Grid } from "../grid/grid";
import type { Reading } from "../model/reading";
import { askQuestions } from "./ask-questions";
import { readSheet } from "./read-sheet";
import type { Answers } from "./read-tables";

export interface ReadingOptions {
  /** Answers people gave, by question id. */
  readonly answers: Answers;
  readonly dates1904: boolean;
}

/** Reads every sheet's tables, form fields and statements, and ties out what is printed. */
export const readBudget = (grids: readonly Grid[], { answers, dates1904 }: ReadingOptions): Reading => {
  const read = grids.map((grid) => readSheet(grid, answers, dates1904));
  return {
    sheets: read.map(({ sheet }) => sheet),
    tieOuts: read.flatMap(({ tieOuts }) => tieOuts),
    questions: read.flatMap(({ sheet }) => sheet.tables.flatMap(askQuestions)),
  };
};
