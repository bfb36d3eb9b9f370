import { WorkbookError } from "../core/tasks/workbook";

/** What stopped the work, as a sentence with a next step. */
export const sentenceOf = (fault: unknown): string =>
  fault instanceof WorkbookError
    ? fault.message
    : "Crosscast stopped over a fault of its own. Close the pane, open it again and repeat; your own sheets were not changed.";
