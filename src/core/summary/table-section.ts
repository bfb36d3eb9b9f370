import { type BlockAt, stack } from "./block";
import { textCell } from "./cells";
import { headingRow } from "./prose-rows";
import { headerHeight } from "./row-heights";
import type { PlanRow } from "./sheet-plan";

/** A gap, a heading and a table; nothing for a table without rows. */
export const tableSection = (heading: string, count: number, table: BlockAt): BlockAt =>
  count === 0 ? () => ({ rows: [] }) : stack(() => ({ rows: [{ cells: [] }, headingRow(heading)] }), table);

/** A header row: columns of words, of amounts, and of words again. */
export const headerRow = (
  widths: readonly number[],
  words: readonly string[],
  amounts: readonly string[] = [],
  wordsAfter: readonly string[] = [],
): PlanRow => ({
  height: headerHeight([...words, ...amounts, ...wordsAfter], widths),
  cells: [
    ...words.map((text) => textCell("column-header", text)),
    ...amounts.map((text) => textCell("amount-header", text)),
    ...wordsAfter.map((text) => textCell("column-header", text)),
  ],
});
