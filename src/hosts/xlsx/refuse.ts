import { WorkbookError, type WorkbookFault } from "../../core/tasks/workbook";

/** Why the workbook is refused, in one plain sentence about "this file": what is wrong and what to do. */
export const refusal = (fault: WorkbookFault, sentence: string, cause?: unknown): WorkbookError =>
  new WorkbookError(fault, sentence, cause === undefined ? undefined : { cause });

/** Bytes of the file were lost or altered; `what` is a clause such as "it ends too soon". */
export const damaged = (what: string, cause?: unknown): WorkbookError =>
  refusal(
    "damaged",
    `This file is damaged: ${what}; fetch a fresh copy, or open it in Excel to repair it and save it again.`,
    cause,
  );

export const endsTooSoon = (): WorkbookError =>
  damaged("it ends too soon, as after a download or copy that was cut off");

export const encrypted = (): WorkbookError =>
  refusal("encrypted", "This file is locked with a password: open it in Excel, remove the password and save it again.");
