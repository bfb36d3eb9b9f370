import { rows, stack, whole } from "./block";
import { liveCell, textCell } from "./cells";
import type { CheckList } from "./check-list";
import { countedTable } from "./checks-counted";
import { findingsTable } from "./checks-findings";
import { checksWidths, firstCountRow, layOutChecks } from "./checks-layout";
import { proofsTable } from "./checks-proofs";
import { longSumsTable } from "./checks-long-sums";
import { resultsTable } from "./checks-results";
import { tieOutsTable } from "./checks-tie-outs";
import { typedFiguresTable } from "./checks-typed-figures";
import { countOrder, masterRole, masterWords } from "./master-status";
import { pageOf } from "./page";
import type { PlanContext } from "./plan-context";
import { headingRow } from "./prose-rows";
import { rowHeight, titleHeight } from "./row-heights";
import type { SheetPlan } from "./sheet-plan";
import { tableSection } from "./table-section";
import { printDate } from "./words";

/** Every printed figure with its difference, then every other finding; the master status in words on top. */
export const planChecks = ({ names, style, facts }: PlanContext, list: CheckList): SheetPlan => {
  const layout = layOutChecks(list);
  const parts = countOrder(list).flatMap((count, index) => (count === "all" ? [] : [`B${firstCountRow + index}`]));
  const block = stack(
    rows(
      { height: titleHeight, cells: [textCell("title", "Checks")] },
      {
        height: rowHeight([{ text: masterWords(list), width: (checksWidths[1] ?? 0) * 0.9 }]),
        cells: [
          textCell("label", "Result"),
          liveCell(masterRole(list), { formula: parts.join("&"), value: masterWords(list) }),
        ],
      },
      { cells: [textCell("note", note)] },
      headingRow("Results"),
    ),
    resultsTable(list, layout),
    tableSection("Printed figures", list.checks.length, tieOutsTable(list, layout, style)),
    tableSection("Figures read from words", list.textFigures.length, typedFiguresTable(list, style)),
    tableSection("Parts of longer sums", layout.chunks.length, longSumsTable(list, layout, style)),
    tableSection("Agreeing figures not listed", list.counted.length, countedTable(list)),
    tableSection("Proof of the budget model", list.proofs.length, proofsTable(list, style)),
    tableSection("Other findings", list.findings.length, findingsTable(list.findings)),
  )(1);
  return {
    marker: names.checks.marker,
    name: names.checks.name,
    widths: checksWidths,
    ...whole(block),
    page: pageOf(block.rows, {
      title: "Checks",
      refreshed: printDate(facts.refreshed),
      width: checksWidths.length,
      landscape: true,
    }),
  };
};

const note =
  "Each figure is in the unit and the sign of the sheet it stands on. A difference within the tolerance is what the printed decimals can explain.";
