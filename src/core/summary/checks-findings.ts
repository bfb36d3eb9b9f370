import { printRef } from "../grid/address";
import type { Finding } from "../model/finding";
import type { BlockAt } from "./block";
import { blankCell, linkCell, textCell } from "./cells";
import { checksWidths } from "./checks-layout";
import { rowHeight } from "./row-heights";
import type { PlanRow } from "./sheet-plan";
import { headerRow } from "./table-section";
import { severityWords } from "./words";

/** A row a finding: what, what to do, where, and how bad in a word. */
export const findingsTable =
  (findings: readonly Finding[]): BlockAt =>
  (top) => {
    const bottom = top + findings.length;
    const severities = { top: top + 1, bottom, left: 5, right: 5 };
    return {
      rows: [
        headerRow(checksWidths, ["Code", "What", "What to do", "Where", "Severity"]),
        ...findings.map(({ code, message, remedy, cells: [at], severity }): PlanRow => {
          const where = at === undefined ? "" : printRef(at);
          return {
            height: rowHeight(
              [message, remedy, where].map((text, column) => ({ text, width: checksWidths[column + 1] ?? 40 })),
            ),
            cells: [
              textCell("text", code),
              textCell("text", message),
              textCell("text", remedy),
              at === undefined ? blankCell() : linkCell(where, at),
              textCell("text", severityWords[severity]),
            ],
          };
        }),
      ],
      tables: [{ name: "Crosscast_findings_table", range: { top, left: 1, bottom, right: 5 } }],
      highlights: [
        { range: severities, word: severityWords.error, role: "status-bad" },
        { range: severities, word: severityWords.warning, role: "status-warning" },
      ],
    };
  };
