import type { CellRef } from "../grid/address";
import type { ChoiceView, FindingView } from "./views";

/** A form for one line, a field for each cell that may be filled. */
export interface LineFormView {
  /** The id of its table: "Register!A4:K30". */
  readonly table: string;
  /** The key of the line; absent for a new one. */
  readonly line?: string;
  /** In which unit and sign its amounts are. */
  readonly about: string;
  readonly fields: readonly LineFieldView[];
}

export interface LineFieldView {
  readonly id: string;
  /** The heading of its column. */
  readonly label: string;
  readonly kind: "words" | "choice" | "amount";
  /** As the cell stands. */
  readonly value: string;
  /** What may be chosen; of a choice alone. */
  readonly choices?: readonly ChoiceView[];
}

/** What a person asks to be done to one line; values by the id of their field. */
export type LineRequest =
  | { readonly kind: "change"; readonly line: string; readonly values: Readonly<Record<string, string>> }
  | { readonly kind: "add"; readonly table: string; readonly values: Readonly<Record<string, string>> }
  | { readonly kind: "remove"; readonly line: string };

/** What an edit of a line would do, before anything is written. */
export interface LinePlanView {
  /** Why it cannot be done, in sentences; none when it can. */
  readonly refusals: readonly string[];
  /** What to know before saying yes, in sentences. */
  readonly warnings: readonly string[];
  readonly cells: readonly LineCellView[];
  /** The line's effect on the net budget in the years in which that changes, plus for more. */
  readonly years: readonly LineEffectView[];
  /** Totals that take the changed cells in, and what their parts come to. */
  readonly totals: readonly TotalEffectView[];
  /** Other formulas that do: only Excel can work them out. */
  readonly waiting: readonly CellRef[];
  readonly found: readonly FindingView[];
  readonly settled: readonly FindingView[];
}

export interface LineCellView {
  readonly at: CellRef;
  /** The heading of its column. */
  readonly heading: string;
  readonly before: string;
  readonly after: string;
}

export interface LineEffectView {
  readonly printed: string;
  readonly before: string;
  readonly after: string;
  readonly change: string;
}

export interface TotalEffectView {
  readonly at: CellRef;
  /** What its row is called, and what its column is headed. */
  readonly label: string;
  readonly before: string;
  readonly after: string;
  readonly change: string;
}
