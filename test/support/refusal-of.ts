import { WorkbookError } from "../../src/core/tasks/workbook";

/** The refusal a reading ends in, or undefined when it does not; any other error passes through. */
export const refusalOf = (read: () => unknown): WorkbookError | undefined => {
  try {
    read();
    return undefined;
  } catch (error) {
    if (error instanceof WorkbookError) return error;
    throw error;
  }
};
