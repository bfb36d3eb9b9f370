import { rows, stack, whole } from "../block";
import { liveCell, textCell } from "../cells";
import type { CheckList } from "../check-list";
import { toCell } from "../formula";
import { masterAt, masterRole, masterWords } from "../master-status";
import { pageOf } from "../page";
import { rowHeight, subtitleHeight, titleHeight } from "../row-heights";
import type { PlanRow, SheetPlan } from "../sheet-plan";
import { tableSection } from "../table-section";
import { printDate } from "../words";
import { nextBudget, nextServicesTable, nextWholeTable } from "./next-budget";
import { nextLinesTable } from "./next-lines";
import { nextProofs, nextProofTable, proofResult } from "./next-proof";
import { homelessTable, notRolledTable } from "./next-rest";
import { columnsAfter, type NextRow, nextWidths } from "./next-row";
import { nextHeadRows, type NextSheet } from "./next-sheet";
import { undeliveredTable } from "./next-undelivered";

/**
 * The plan rolled forward by a year: the old plan's first year in the base, what each later year adds to it, the new year, what becomes of every
 * line, and the proof that nothing is lost.
 */
export const planNextYear = (sheet: NextSheet, checks: CheckList): SheetPlan => {
  const { context, lines, services, notRolled, homeless, canFail, places, years } = sheet;
  const refreshed = printDate(context.facts.refreshed);
  const budget = nextBudget(sheet);
  const proofs = nextProofs(sheet, budget);
  const block = stack(
    rows(...head(sheet, proofs, checks)),
    tableSection("Whole budget: the new base and what each year adds", 1, nextWholeTable(sheet, budget)),
    tableSection("Savings not delivered", canFail ? 1 : 0, undeliveredTable(sheet)),
    tableSection("What becomes of each line", lines.length, nextLinesTable(sheet)),
    tableSection("By service: the new base and what each year adds", services.length, nextServicesTable(sheet, budget)),
    tableSection("Proof: every difference is 0", proofs.length, nextProofTable(sheet, proofs)),
    tableSection("Lines not rolled forward", notRolled.length, notRolledTable(sheet)),
    tableSection("Typed beside lines that are no longer here", homeless.length, homelessTable(sheet)),
  )(1);
  return {
    marker: context.names.nextYear.marker,
    name: context.names.nextYear.name,
    widths: nextWidths(years.length),
    ...whole(block),
    highlights: [],
    page: pageOf(block.rows, {
      title: "Next year",
      refreshed,
      width: columnsAfter(years.length).link,
      landscape: true,
      titleRows: { from: places.lines - 1, to: places.lines - 1 },
    }),
  };
};

const head = (sheet: NextSheet, proofs: readonly NextRow[], checks: CheckList): readonly PlanRow[] => {
  const { context, opening, years } = sheet;
  const { style, facts, names } = context;
  const unit = style.unit === undefined ? "Amounts as printed, no unit stated" : `Amounts in ${style.unit}`;
  const status = { sheet: names.checks.name, ...masterAt };
  const { cells, isProved } = proofResult(sheet, proofs);
  const [proved, failed] = ["Every difference is 0", "Not every one is 0"];
  const head: readonly PlanRow[] = [
    { height: titleHeight, cells: [textCell("title", "Next year")] },
    {
      height: subtitleHeight,
      cells: [
        textCell(
          "subtitle",
          `${unit} as at ${printDate(facts.refreshed)}. Plus adds to the net budget, minus reduces it.`,
        ),
      ],
    },
    {
      height: rowHeight([{ text: masterWords(checks), width: 30 }]),
      cells: [
        textCell("label", "Result of the checks"),
        liveCell(masterRole(checks), { formula: toCell(status), value: masterWords(checks) }),
      ],
    },
    {
      height: rowHeight([{ text: failed, width: 30 }]),
      cells: [
        textCell("label", "Result of the proof"),
        liveCell(isProved ? "status-good" : "status-bad", {
          formula: `IF(COUNTIF(${cells},0)=COUNTIF(${cells},"<>"),"${proved}","${failed}")`,
          value: isProved ? proved : failed,
        }),
      ],
    },
    {
      cells: [
        textCell(
          "note",
          `${opening.header} goes into the base. The new plan is ${spanWords(sheet)}; each year's figure is what it adds to the year before.`,
        ),
      ],
    },
    {
      cells: [
        textCell(
          "note",
          `New: ${years.at(-1)?.header ?? ""} is blank where nothing your sheets say falls due in it. Blank is not nil.`,
        ),
      ],
    },
    {
      cells: [textCell("note", sheet.canFail ? undeliveredNote : "No line is a saving or income.")],
    },
  ];
  return head.slice(0, nextHeadRows);
};

const undeliveredNote =
  "Type what was not delivered beside its line, plus for a saving, and choose Carry or Write off: nothing is decided for you, and it is kept at every refresh.";

const spanWords = ({ years }: NextSheet): string => {
  const [first, last] = [years[0]?.header ?? "", years.at(-1)?.header ?? ""];
  return first === last ? first : `${first} to ${last}`;
};
