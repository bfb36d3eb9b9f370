import type { Range } from "../grid/address";
import type { SheetEdit } from "../grid/cell-change";
import type { Grid } from "../grid/grid";
import type { WorkbookPlan } from "../summary/sheet-plan";

/** A name the workbook defines for a range; names for constants and formulas have no `refersTo`. */
export interface DefinedName {
  readonly name: string;
  readonly refersTo?: { readonly sheet: string; readonly range: Range };
}

/** A whole workbook as a host reads it: every sheet of cells, in tab order. */
export interface Workbook {
  readonly sheets: readonly Grid[];
  readonly names: readonly DefinedName[];
  /** Dates count from 1904 instead of 1900. */
  readonly dates1904: boolean;
  /** Excel works its formulas out afresh when it next opens it: the values stored for them may be old. */
  readonly recalculatesOnOpen?: boolean;
}

export interface Progress {
  /** What is being done, in a few words: "Reading Sheet1". */
  readonly doing: string;
  /** How far, 0 to 1, when known. */
  readonly share?: number;
}

/**
 * The port: whatever holds a workbook. Reading never changes it; applying writes the plan's sheets and nothing else; editing writes the cells
 * named and nothing else, or, where one of them is no longer as the edit says, nothing at all.
 */
export interface WorkbookHost {
  read(onProgress?: (progress: Progress) => void): Promise<Workbook>;
  apply(plan: WorkbookPlan): Promise<void>;
  edit(edit: SheetEdit): Promise<void>;
  /**
   * Remembers the workbook as it stands; what it gives puts all of it back. Absent where only the program the workbook is open in can: Excel has its
   * own Undo.
   */
  readonly keep?: (() => () => Promise<void>) | undefined;
}

export type WorkbookFault =
  | "encrypted"
  | "old-format"
  | "not-a-workbook"
  | "damaged"
  | "too-large"
  | "unsafe"
  | "missing"
  | "cannot-read"
  | "cannot-write"
  | "changed-meanwhile";

/** The workbook cannot be read or written. The message is one plain sentence: what is wrong and what to do. */
export class WorkbookError extends Error {
  override readonly name = "WorkbookError";
  constructor(
    readonly fault: WorkbookFault,
    message: string,
    options?: { readonly cause?: unknown },
  ) {
    super(message, options);
  }
}
