import type { Range } from "../grid/address";
import { aboutNames } from "./about-names";
import { questions } from "./about-questions";
import { summaryChoices } from "./about-choices";
import { aboutTable, aboutWidths } from "./about-table";
import { tablesRead } from "./about-tables-read";
import { type BlockAt, stack, whole } from "./block";
import { liveCell, textCell } from "./cells";
import type { CheckList } from "./check-list";
import { toCell } from "./formula";
import { pageOf } from "./page";
import { masterAt, masterRole, masterWords } from "./master-status";
import type { PlanContext } from "./plan-context";
import { rowHeight, subtitleHeight, titleHeight } from "./row-heights";
import type { SheetPlan } from "./sheet-plan";
import { printDate, signRule } from "./words";

/** What this is, how every table was read, questions with their answers, assumptions, and what changed when. */
export const planAbout = (context: PlanContext, checks: CheckList, written: readonly WrittenCells[]): SheetPlan => {
  const block = stack(
    facts(context, checks),
    tablesRead(context),
    questions(context),
    summaryChoices(context),
    assumptions,
    changeLog(context),
    writtenCells(written),
  )(1);
  const refreshed = printDate(context.facts.refreshed);
  return {
    marker: context.names.about.marker,
    name: context.names.about.name,
    widths: aboutWidths,
    ...whole(block),
    page: pageOf(block.rows, { title: "About", refreshed, width: aboutWidths.length, landscape: true }),
  };
};

/** The cells of one of our sheets that are ours, in the words of ranges. */
export interface WrittenCells {
  readonly marker: string;
  readonly sheet: string;
  readonly ranges: string;
}

const facts =
  ({ facts: { fileName, refreshed, version, digest, template }, names }: PlanContext, checks: CheckList): BlockAt =>
  () => {
    const at = (row: number): Range => ({ top: row, left: 2, bottom: row, right: 2 });
    const status = { sheet: names.checks.name, ...masterAt };
    return {
      rows: [
        { height: titleHeight, cells: [textCell("title", "About this summary")] },
        {
          height: subtitleHeight,
          cells: [
            textCell("subtitle", "What was read, how it was understood, and what has changed since the last refresh"),
          ],
        },
        { cells: [textCell("label", "Written by"), textCell("text", `Crosscast ${version}`)] },
        { cells: [textCell("label", "From the file"), textCell("text", fileName)] },
        { cells: [textCell("label", "Refreshed on"), textCell("text", printDate(refreshed))] },
        {
          cells: [
            textCell("label", "Layout"),
            textCell("text", template === "auto" ? "Chosen by what each sheet holds" : template),
          ],
        },
        {
          cells: [
            textCell("label", "Result of the checks"),
            liveCell(masterRole(checks), { formula: toCell(status), value: masterWords(checks) }),
          ],
        },
        {
          height: rowHeight([{ text: digest, width: 50 }]),
          cells: [textCell("label", "SHA-256 of the inputs"), textCell("text", digest)],
        },
      ],
      names: [
        { name: aboutNames.file, range: at(4) },
        { name: aboutNames.refreshed, range: at(5) },
        { name: aboutNames.digest, range: at(8) },
      ],
    };
  };

const assumptionList: readonly string[] = [
  signRule,
  "A blank cell in a year's column counts as nil and stays live: a figure typed there later shows at once.",
  "A figure the sheet holds as text cannot be added by a formula. It is typed on Savings lines or Checks with the cell it was read from.",
  "TBC and unreadable cells are left out of totals, which are then at least what they show.",
  "Amounts are in cash terms as printed: nothing is discounted or adjusted for inflation.",
  "A difference that the printed decimals can explain is called rounding and is listed.",
];

const assumptions: BlockAt = aboutTable(
  "Assumptions",
  "Crosscast_assumptions_table",
  ["No", "Assumption"],
  assumptionList.map((text, index) => ({
    height: rowHeight([{ text, width: aboutWidths[1] ?? 56 }]),
    cells: [textCell("text", String(index + 1)), textCell("text", text)],
  })),
);

const changeLog =
  ({ facts: { log } }: PlanContext): BlockAt =>
  (top) => ({
    ...aboutTable(
      "Change log",
      "Crosscast_log_table",
      ["Date", "What changed"],
      log.map(({ date, change }) => ({
        height: rowHeight([{ text: change, width: aboutWidths[1] ?? 56 }]),
        cells: [textCell("text", date), textCell("text", change)],
      })),
    )(top),
    names: [
      { name: aboutNames.log, range: { top: top + 3, left: 1, bottom: top + 2 + Math.max(1, log.length), right: 2 } },
    ],
  });

const writtenCells =
  (written: readonly WrittenCells[]): BlockAt =>
  (top) => ({
    ...aboutTable(
      "Cells this product writes",
      "Crosscast_written_table",
      ["Sheet mark", "Cells", "Sheet"],
      written.map(({ marker, ranges, sheet }) => ({
        height: rowHeight([{ text: ranges, width: aboutWidths[1] ?? 56 }]),
        cells: [textCell("text", marker), textCell("text", ranges), textCell("text", sheet)],
      })),
    )(top),
    names: [
      {
        name: aboutNames.written,
        range: { top: top + 3, left: 1, bottom: top + 2 + Math.max(1, written.length), right: 2 },
      },
    ],
  });
