import { printRef } from "../grid/address";
import type { BlockAt } from "./block";
import { type CaseColumns, labelWidth } from "./case-columns";
import { linkCell, textCell } from "./cells";
import { checkLabel, type CheckList } from "./check-list";
import { headingRow } from "./prose-rows";
import { rowHeight } from "./row-heights";
import type { PlanRow } from "./sheet-plan";
import { verdictWords } from "./words";

/** The figures of these sheets that a person should settle before the paper is published; nothing when there are none. */
export const settleTable =
  (name: string, sheets: ReadonlySet<string>, { checks, findings }: CheckList, columns: CaseColumns): BlockAt =>
  (top) => {
    const open = checks.filter(
      ({ result, tieOut }) => (result === "differs" || result === "incomplete") && sheets.has(tieOut.at.sheet),
    );
    const serious = findings.filter(
      ({ severity, cells: [at] }) => severity !== "info" && at !== undefined && sheets.has(at.sheet),
    );
    const rows = [
      ...open.map(({ tieOut, result }) => ({ at: tieOut.at, text: `${verdictWords[result]}: ${checkLabel(tieOut)}` })),
      ...serious.flatMap(({ cells: [at], message }) => (at === undefined ? [] : [{ at, text: message }])),
    ];
    if (rows.length === 0) return { rows: [] };
    const shown = rows.slice(0, mostRows);
    const more = rows.length - shown.length;
    return {
      rows: [
        { cells: [] },
        headingRow("Figures to settle before publication"),
        { cells: [textCell("column-header", "Where"), textCell("column-header", "What to settle")] },
        ...shown.map(({ at, text }): PlanRow => ({
          height: rowHeight([
            { text: printRef(at), width: labelWidth },
            { text, width: columns.prose },
          ]),
          cells: [linkCell(printRef(at), at), textCell("text", text)],
        })),
        ...(more > 0 ? [{ cells: [textCell("note", `And ${more} more: see the sheet of checks.`)] }] : []),
      ],
      tables: [{ name, range: { top: top + 2, left: 1, bottom: top + 2 + shown.length, right: 2 } }],
    };
  };

const mostRows = 12;
