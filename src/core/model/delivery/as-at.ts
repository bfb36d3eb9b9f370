import type { CellRef } from "../../grid/address";
import type { SheetReading, Table } from "../reading";

/** The date or period a tracker says it was drawn up for, as printed: "30 September 2025", "Month 6", "Quarter 2". */
export const findAsAt = (
  table: Table,
  sheet: SheetReading,
): { readonly printed: string; readonly at: CellRef } | undefined => {
  const field = sheet.fields.find(
    ({ label, value }) => /^(as at|position at|(reporting )?(period|month)|date)\b/i.test(label) && value.length <= 40,
  );
  const header = { text: table.columns.map((column) => column.header).join("; "), at: topLeft(table) };
  const tab = { text: sheet.sheet, at: { ...topLeft(table), row: 1, column: 1 } };
  const texts = [table.title, ...table.notes, sheet.title, header, ...sheet.footnotes, tab];
  for (const one of texts) {
    const printed = one === undefined ? undefined : (asAt.exec(one.text)?.[1] ?? period.exec(one.text)?.[0]);
    if (one !== undefined && printed !== undefined) return { printed: printed.trim(), at: one.at };
  }
  return field === undefined ? undefined : { printed: field.value.trim(), at: field.at };
};

const topLeft = ({ sheet, range }: Table): CellRef => ({ sheet, row: range.top, column: range.left });

const months = String.raw`(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*`;

/** "As at 30 September 2025", "position at the end of December 2024", "as at 30/09/2025". */
const asAt = new RegExp(
  String.raw`\b(?:as at|position (?:at|as of)|to the end of|as of)\s+(?:the )?((?:end of )?(?:\d{1,2}(?:st|nd|rd|th)? )?${months} \d{4}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|(?:month|period|quarter|q|p|m) ?\d{1,2})`,
  "i",
);

/** "Month 6", "Quarter 2", "Q3", "P9". */
const period = /\b(?:(?:month|period|quarter) \d{1,2}|Q[1-4]|P(?:[1-9]|1[0-2]))\b/i;
