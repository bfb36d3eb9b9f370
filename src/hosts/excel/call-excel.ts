import { WorkbookError, type WorkbookFault } from "../../core/tasks/workbook";
import { errorSentences } from "./error-sentences";

/** The part of Office.js that runs requests. */
type ExcelRuntime = Pick<typeof Excel, "run">;

/** How Excel is called. */
export interface ExcelCalls {
  readonly runtime: ExcelRuntime;
  /** Milliseconds without an answer after which Excel is taken to hang. */
  readonly patience: number;
  /** Waits so many milliseconds. */
  readonly pause: (milliseconds: number) => Promise<void>;
}

type Work<Result> = (context: Excel.RequestContext) => Promise<Result>;

/** Reads; where Excel was only busy or broke off, once more. */
export const readFromExcel = async <Result>(calls: ExcelCalls, work: Work<Result>): Promise<Result> => {
  try {
    return await called(calls, work);
  } catch (error) {
    if (errorSentences.get(codeOf(error))?.passes !== true) throw asWorkbookError(error, "cannot-read");
  }
  try {
    return await called(calls, work);
  } catch (error) {
    throw asWorkbookError(error, "cannot-read");
  }
};

/** Writes, never twice: what a broken request has already done cannot be told. `left` says what it may have left behind. */
export const writeToExcel = async <Result>(calls: ExcelCalls, work: Work<Result>, left: string): Promise<Result> => {
  try {
    return await called(calls, work);
  } catch (error) {
    const known = asWorkbookError(error, "cannot-write");
    throw known instanceof WorkbookError
      ? new WorkbookError(known.fault, `${known.message} ${left}`, { cause: known.cause })
      : known;
  }
};

/** Work that runs its own request; its errors in plain words. */
export const askExcel = async (work: () => Promise<void>): Promise<void> => {
  try {
    await work();
  } catch (error) {
    throw asWorkbookError(error, "cannot-read");
  }
};

/** Runs that a person started wait until the cell being typed in is finished; nothing waits for an answer for ever. */
const called = async <Result>({ runtime, patience }: ExcelCalls, work: Work<Result>): Promise<Result> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const overdue = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new NoAnswer());
    }, patience);
  });
  try {
    return await Promise.race([runtime.run({ delayForCellEdit: true }, work), overdue]);
  } finally {
    clearTimeout(timer);
  }
};

class NoAnswer extends Error {
  override readonly name = "NoAnswer";
}

const codeOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";

/** An error of Excel's as one plain sentence with a next step; the code stands in brackets for those who help. */
const asWorkbookError = (error: unknown, doing: WorkbookFault): unknown => {
  if (error instanceof WorkbookError) return error;
  if (error instanceof NoAnswer)
    return new WorkbookError(
      doing,
      "Excel has not answered. Finish typing in the cell (Enter) and close any window of Excel's, wait a moment, then try again; if that does not help, reload the workbook.",
      { cause: error },
    );
  const code = codeOf(error);
  // What is not Excel's error is a fault of our own and stays what it is.
  if (code === "") return error;
  const known = errorSentences.get(code);
  const sentence =
    known?.sentence ?? "Excel had a fault that Crosscast does not know. Save the workbook, then try again.";
  return new WorkbookError(known?.fault ?? doing, `${sentence} (${code})`, { cause: error });
};
