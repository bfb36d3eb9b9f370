import type { Progress } from "../tasks/workbook";
import type { LineFormView, LinePlanView, LineRequest } from "./line-views";
import type { CellRef } from "../grid/address";
import type { SummaryRequest } from "./summary-request";
import type { PictureView } from "./picture-view";
import type { AreaView, CellLookView, CheckedView, PlanView, WrittenView } from "./views";

/** What a person at a screen can ask for; every answer is plain data, so that the work may be done in another thread. */
export interface Desk {
  /** Reads the workbook as it is now and checks it. */
  readonly read: (watch: Watch) => Promise<CheckedView>;
  /** Answers questions and checks the workbook again; an empty answer takes an earlier one back. */
  readonly answer: (answers: Readonly<Record<string, string>>, watch: Watch) => Promise<CheckedView>;
  /** Plans the sheets and says what would change; writes nothing. */
  readonly preview: (request: SummaryRequest, watch: Watch) => Promise<PlanView>;
  /** Writes what was last previewed. */
  readonly write: (watch: Watch) => Promise<WrittenView>;
  /** Puts the workbook back as it was before the last write, and checks it again; nothing where something was changed since. */
  readonly revert: (watch: Watch) => Promise<CheckedView>;
  /** The form to change a line, or to add one to a table, by; undefined where the last reading had no such line or table. */
  readonly form: (about: LineFormAbout) => Promise<LineFormView | undefined>;
  /** Works out what an edit of a line would do; writes nothing. */
  readonly planLine: (request: LineRequest, watch: Watch) => Promise<LinePlanView>;
  /** Makes the edit that was last planned, in the user's register and nowhere else, and checks the workbook again. */
  readonly writeLine: (watch: Watch) => Promise<CheckedView>;
  /** What a cell holds and what it was compared with, as of the last reading. */
  readonly look: (at: CellRef) => Promise<CellLookView>;
  /** How the parts of a sheet were read, as of the last reading. */
  readonly areas: (sheet: string) => Promise<readonly AreaView[]>;
  /** Pictures of the budget model, else of the lines as printed, as of the last reading. */
  readonly pictures: () => Promise<readonly PictureView[]>;
}

export type LineFormAbout = { readonly line: string } | { readonly table: string };

/** How long work is followed and stopped. */
export interface Watch {
  readonly onProgress: (progress: Progress) => void;
  /** Whether the person has cancelled; asked between steps, and nothing is written once it is true. */
  readonly isCancelled: () => boolean;
}

/** The person cancelled before anything was written. */
export class Cancelled extends Error {
  override readonly name = "Cancelled";
}
