import { WorkbookError } from "../../core/tasks/workbook";

/** The most characters a cell of Excel holds. */
const longestText = 32_767;

/**
 * A text as it is assigned so that Excel keeps it as that text: with an apostrophe before all it might take for a formula, a number, a date or a
 * switch. Excel reads assigned texts as if they were typed in American English.
 */
export const assignedText = (text: string, address: string): string => {
  if (text.length > longestText)
    throw new WorkbookError(
      "cannot-write",
      `The text for cell ${address} has ${text.length} characters and Excel holds ${longestText} in a cell: shorten it.`,
    );
  return text === "" || (/^\p{L}[^\d]*$/u.test(text) && !/^(true|false)\s*$/i.test(text)) ? text : `'${text}`;
};
