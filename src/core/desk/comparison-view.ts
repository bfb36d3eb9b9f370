import type { CellRef } from "../grid/address";
import type { QuestionView } from "./views";

/** Two versions of a workbook and what changed between them, as plain words and cells. */
export interface ComparisonView {
  /** How many lines are new, gone, changed and unchanged. */
  readonly counts: string;
  /** What keeps figures from being compared, a sentence each. */
  readonly notes: readonly string[];
  readonly groups: readonly GroupView[];
  /** Lines that are new, gone or changed, the largest change first. */
  readonly lines: readonly ChangedLineView[];
  /** Likely renames, for a person to say. */
  readonly renames: readonly QuestionView[];
}

/** Totals of lines that may be added together. */
export interface GroupView {
  readonly headline: string;
  readonly rule: string;
  readonly tables: readonly TotalsView[];
}

/** Totals under one heading, old to new; the figures of a row stand under the columns in their order. */
export interface TotalsView {
  readonly heading: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly name: string; readonly figures: readonly string[] }[];
}

export interface ChangedLineView {
  readonly key: string;
  readonly outcome: "new" | "gone" | "changed";
  readonly label: string;
  /** In the new version; absent for a line that is gone. */
  readonly at?: CellRef;
  /** What differs besides its figures. */
  readonly words: readonly string[];
  readonly figures: readonly YearFiguresView[];
}

/** A year of a line in both versions, in the unit and sign of its table. */
interface YearFiguresView {
  readonly year: string;
  readonly old: string;
  readonly now: string;
  readonly change: string;
}
