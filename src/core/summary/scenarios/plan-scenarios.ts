import { rows, stack, whole } from "../block";
import { chartRoom } from "../case-chart";
import { liveCell, textCell } from "../cells";
import type { CheckList } from "../check-list";
import { toCell } from "../formula";
import { masterAt, masterRole, masterWords } from "../master-status";
import { pageOf } from "../page";
import { rowHeight, subtitleHeight, titleHeight } from "../row-heights";
import type { PlanRow, SheetPlan } from "../sheet-plan";
import { tableSection } from "../table-section";
import { printDate } from "../words";
import { assumptionsTable } from "./assumptions-table";
import { budgetRowCount, budgetTable } from "./budget-under-scenarios";
import { scenarioChart, scenarioChartHeading } from "./scenario-chart";
import { resultsTable } from "./results-table";
import { scenarioProofResult, scenarioProofs, scenarioProofTable } from "./scenario-proof";
import { columnsAfterYears, type ScenarioRow, scenarioWidths } from "./scenario-row";
import { scenarioHeadRows, type ScenarioSheet, setScenarios } from "./scenario-sheet";
import { planTable, workingsTable } from "./workings-tables";

/** The plan under each set of assumptions a person fills in, side by side, with how it is worked out and the proof that nothing is lost. */
export const planScenarios = (sheet: ScenarioSheet, checks: CheckList): SheetPlan => {
  const { context } = sheet;
  const refreshed = printDate(context.facts.refreshed);
  const proofs = scenarioProofs(sheet);
  const years = context.years.length;
  const isSet = setScenarios(sheet).length > 0;
  const block = stack(
    rows(...head(sheet, proofs, checks)),
    tableSection("What each scenario assumes", 1, assumptionsTable(sheet)),
    ...(isSet ? [chartRoom(scenarioChartHeading)] : []),
    tableSection("Side by side: each year's level", 1, resultsTable(sheet)),
    tableSection("Revised budget and gap: each year's level", budgetRowCount(sheet), budgetTable(sheet)),
    tableSection("Proof: every difference is 0", 1, scenarioProofTable(sheet, proofs)),
    tableSection("The plan by kind: each year's level", 1, planTable(sheet)),
    tableSection("Each scenario by kind: each year's level", isSet ? 1 : 0, workingsTable(sheet)),
  )(1);
  const { total, inAll } = columnsAfterYears(years);
  return {
    marker: context.names.scenarios.marker,
    name: context.names.scenarios.name,
    widths: scenarioWidths(years),
    ...whole(block),
    ...(isSet ? { chart: scenarioChart(sheet) } : {}),
    page: pageOf(block.rows, {
      title: "Scenarios",
      refreshed,
      width: isSet ? inAll : total,
      landscape: true,
    }),
  };
};

const head = (sheet: ScenarioSheet, proofs: readonly ScenarioRow[], checks: CheckList): readonly PlanRow[] => {
  const { context, model } = sheet;
  const { style, facts, names } = context;
  const unit = style.unit === undefined ? "Amounts as printed, no unit stated" : `Amounts in ${style.unit}`;
  const status = { sheet: names.checks.name, ...masterAt };
  const { cells, isProved } = scenarioProofResult(sheet, proofs);
  const [proved, failed] = ["Every difference is 0", "Not every one is 0"];
  const note = (text: string): PlanRow => ({ cells: [textCell("note", text)] });
  const list: readonly PlanRow[] = [
    { height: titleHeight, cells: [textCell("title", "Scenarios")] },
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
      height: rowHeight([{ text: masterWords(checks), width: 27 }]),
      cells: [
        textCell("label", "Result of the checks"),
        liveCell(masterRole(checks), { formula: toCell(status), value: masterWords(checks) }),
      ],
    },
    {
      cells: [
        textCell("label", "Result of the proof"),
        liveCell(isProved ? "status-good" : "status-bad", {
          formula: `IF(COUNTIF(${cells},0)=COUNTIF(${cells},"<>"),"${proved}","${failed}")`,
          value: isProved ? proved : failed,
        }),
      ],
    },
    note(
      "Fill in a scenario below and refresh: figures changed after that count at once. No input and no line is changed.",
    ),
    note(
      "Delivered 80% and blank besides: 80% of it, in its year. Slips 20% by 1 year: a fifth of what is delivered comes a year later. Blank is as planned.",
    ),
    note(
      model.whole.includes("undecided") || model.model.waiting.length > 0
        ? "Lines not settled are counted in no scenario: the Budget model lists them."
        : "Every line of the Budget model is counted.",
    ),
  ];
  return list.slice(0, scenarioHeadRows);
};
