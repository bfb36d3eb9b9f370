import { aboutTable, aboutWidths } from "./about-table";
import { type BlockAt, rows } from "./block";
import { linkCell, textCell } from "./cells";
import type { PlanContext } from "./plan-context";
import { rowHeight } from "./row-heights";
import type { PlanRow } from "./sheet-plan";
import { presentationInWords, unitInWords, withEvidence, yearsInWords } from "./table-words";
import { signWords } from "./words";

/** How each table was read: its years, unit, sign and presentation, each with what it was read from. */
export const tablesRead = ({ reading, facts: { tableDigests } }: PlanContext): BlockAt => {
  const list = reading.sheets
    .flatMap(({ tables }) => tables)
    .map((table): PlanRow => {
      const years = yearsInWords(table);
      const sign = withEvidence(signWords[table.sign.value], table.sign);
      const presentation = presentationInWords(table);
      const title = table.title?.text.replace(/\s+/g, " ") ?? "";
      return {
        height: rowHeight([
          { text: table.id, width: aboutWidths[0] ?? 28 },
          { text: title, width: aboutWidths[1] ?? 56 },
          { text: years, width: aboutWidths[2] ?? 30 },
          { text: sign, width: aboutWidths[4] ?? 32 },
          { text: presentation, width: aboutWidths[5] ?? 34 },
        ]),
        cells: [
          linkCell(table.id, { sheet: table.sheet, row: table.range.top, column: table.range.left }),
          textCell("text", title),
          textCell("text", years),
          textCell("text", unitInWords(table)),
          textCell("text", sign),
          textCell("text", presentation),
          textCell("text", tableDigests.get(table.id)?.slice(0, 16) ?? ""),
        ],
      };
    });
  if (list.length === 0) return rows();
  const headers = ["Table", "Title", "Years", "Unit", "Sign", "What a year's figure is", "SHA-256, first 16"];
  return aboutTable("How each table was read", "Crosscast_tables_table", headers, list);
};
