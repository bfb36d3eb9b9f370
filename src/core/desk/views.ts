import type { CellRef, Range } from "../grid/address";
import type { VerdictCounts } from "../model/count-verdicts";
import type { LineKind } from "../model/line";
import type { Verdict } from "../model/reading";
import type { Severity } from "../model/finding";
import type { Status } from "../tasks/check-workbook";

/** The status of a workbook as screens tell it: one in which nothing is amiss and nothing adds up to a printed total has not been shown to agree. */
export type ShownStatus = Status | "untotalled";

/** A checked workbook as screens show it: plain words and cells, so that it may come from another thread. */
export interface CheckedView {
  readonly status: ShownStatus;
  /** The status in words, with what was counted. */
  readonly statusWords: string;
  readonly sheets: readonly SheetView[];
  readonly questions: readonly QuestionView[];
  readonly years: readonly YearView[];
  /** " £000", or nothing where no unit is stated. */
  readonly unit: string;
  readonly lines: readonly LineView[];
  /** How the summary is to look, as chosen so far. */
  readonly look: SummaryLookView;
}

/** What a person chose of the summary; what is absent follows the sheets. */
export interface SummaryLookView {
  /** Several tables a sheet, or beside that also one plain table a sheet. */
  readonly rendering: "board" | "publish";
  /** The first and last year of business cases, each by the calendar year it starts in. */
  readonly years?: { readonly from: number; readonly to: number } | undefined;
  readonly unit?: "£" | "£000" | "£m" | undefined;
}

/** One of the user's sheets: how its tables were read, its printed totals and what was found. */
export interface SheetView {
  readonly sheet: string;
  readonly isHidden: boolean;
  readonly tables: readonly TableView[];
  /** Printed totals that do not simply agree, worst first. */
  readonly amiss: readonly TotalView[];
  readonly counts: VerdictCounts;
  /** Worst first. */
  readonly findings: readonly FindingView[];
}

/** How one table was read. */
export interface TableView {
  readonly id: string;
  readonly at: CellRef;
  readonly range: string;
  readonly title: string;
  readonly years: string;
  readonly unit: string;
  readonly sign: string;
  readonly presentation: string;
  readonly lines: number;
  readonly totals: number;
}

/** A printed figure and what it was compared with, as its own table prints amounts. */
export interface TotalView {
  readonly at: CellRef;
  readonly label: string;
  readonly verdict: Verdict;
  readonly stated: string;
  /** Absent where a part has no figure. */
  readonly computed?: string;
  readonly difference?: string;
  readonly workedOut: string;
}

export interface FindingView {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly remedy: string;
  readonly cells: readonly CellRef[];
}

/** What a person must say, and what they said. */
export interface QuestionView {
  readonly id: string;
  readonly ask: string;
  readonly evidence: readonly string[];
  /** Empty where the answer is typed. */
  readonly choices: readonly ChoiceView[];
}

export interface ChoiceView {
  readonly value: string;
  readonly words: string;
}

export interface YearView {
  readonly start: number;
  readonly printed: string;
}

/** A named line with a figure a year, in the unit and sign of our lists. */
export interface LineView {
  readonly key: string;
  /** The id of its table. */
  readonly table: string;
  readonly reference: string;
  readonly name: string;
  readonly theme: string;
  readonly service: string;
  readonly kind: LineKind;
  readonly kindWords: string;
  readonly recurrence: string;
  readonly at: CellRef;
  /** One entry a year of the plan; empty where its table has no such year. */
  readonly figures: readonly string[];
}

/** What writing would do to the workbook. */
export interface PlanView {
  readonly sheets: readonly PlannedSheetView[];
  /** Whether a line that is gone and a new one are the same under another name. */
  readonly renames: readonly QuestionView[];
  /** What changed since the sheets were last written, in words. */
  readonly changes: readonly string[];
  /** What was chosen of the summary and is not followed, and why. */
  readonly refused: readonly string[];
}

export interface PlannedSheetView {
  readonly name: string;
  readonly isNew: boolean;
  /** Cells whose figure, formula or words would change. */
  readonly changed: number;
  /** The first of them, with what they show now and would show. */
  readonly examples: readonly CellChangeView[];
}

export interface CellChangeView {
  readonly at: CellRef;
  readonly before: string;
  readonly after: string;
}

export interface WrittenView {
  readonly sheets: readonly string[];
  readonly changes: readonly string[];
  readonly checked: CheckedView;
  /** Whether the desk can put the workbook back as it was; elsewhere the program it is open in undoes it. */
  readonly canRevert: boolean;
}

/** One cell: what it holds, and the printed totals that stand in it. */
export interface CellLookView {
  readonly at: CellRef;
  /** Its formula with the equals sign, else its value to the last digit; empty for a blank cell. */
  readonly holds: string;
  readonly totals: readonly TieOutView[];
}

/** A printed total with the cells it was worked out from. */
export interface TieOutView {
  readonly verdict: Verdict;
  /** The verdict and what was compared, in words. */
  readonly words: string;
  readonly parts: readonly PartView[];
}

interface PartView {
  readonly sheet: string;
  readonly range: Range;
  /** Taken away rather than added. */
  readonly isTakenAway: boolean;
}

/** A rectangle of a sheet that was read as one thing. */
export interface AreaView {
  readonly kind: AreaKind;
  readonly range: Range;
}

export type AreaKind = "year" | "heading" | "line" | "total" | "note";
