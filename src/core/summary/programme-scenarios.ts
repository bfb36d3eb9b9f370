import type { BlockAt } from "./block";
import type { CaseColumns } from "./case-columns";
import type { Figure } from "./figure";
import { toCell } from "./formula";
import { firstYearColumn } from "./model-row";
import { type PlanContext, unitSuffix } from "./plan-context";
import { budgetUnderScenarios } from "./scenarios/budget-under-scenarios";
import { shownScenarios } from "./scenarios/results-table";
import type { ScenarioSheet } from "./scenarios/scenario-sheet";
import { scenarioWords } from "./scenarios/scenario-words";
import { drawSummaryRow, type SummaryRow } from "./summary-rows";
import { headerRow, tableSection } from "./table-section";

/**
 * The scenarios that are filled in beside the plan: the net effect of each on the budget, what the budget and the gap then are, each year's level and
 * plus for more. Nothing where none is filled in.
 */
export const programmeScenarios = (
  sheet: ScenarioSheet | undefined,
  columns: CaseColumns,
  context: PlanContext,
): BlockAt => {
  if (sheet === undefined) return () => ({ rows: [] });
  const list = rowsOf(sheet, columns);
  const suffix = unitSuffix(context.style);
  return tableSection(`Scenarios: each year's level${suffix}`, list.length, (top) => ({
    rows: [
      headerRow(
        columns.widths,
        ["Scenario", "What it is of", "Basis"],
        [...columns.years.map(({ header }) => header + suffix), `After the plan${suffix}`],
      ),
      ...list.map((row) => drawSummaryRow(row, columns, context)),
    ],
    tables: [
      {
        name: `${columns.own.marker}_scenarios_table`,
        range: { top, left: 1, bottom: top + list.length, right: columns.total },
        isForPublication: true,
      },
    ],
  }));
};

const rowsOf = (sheet: ScenarioSheet, { years }: CaseColumns): readonly SummaryRow[] => {
  const { names } = sheet.context;
  const set = shownScenarios(sheet).filter(({ effects }) => effects !== undefined);
  if (set.length < 2) return [];
  const at = (row: number, column: number): string => toCell({ sheet: names.scenarios.name, row, column });
  const after = firstYearColumn + sheet.context.years.length;
  return [
    ...set.map(({ key, row, effects }): SummaryRow => ({
      label: scenarioWords[key],
      about: "Net effect on the budget",
      basis: key === "central" ? "As planned" : "",
      role: key === "central" ? "subtotal" : "amount",
      figures: years.map(({ index }): Figure => ({
        formula: at(row, firstYearColumn + index),
        value: effects?.years[index] ?? "",
      })),
      total: { formula: at(row, after), value: effects?.after ?? "" },
    })),
    ...budgetUnderScenarios(sheet).map(({ key, of, row, isPlan, figures }): SummaryRow => ({
      label: scenarioWords[key],
      about: of,
      basis: isPlan ? "As planned" : "",
      role: isPlan ? "subtotal" : "amount",
      figures: years.map(({ index }) => {
        const figure = figures[index];
        return figure && { formula: at(row, firstYearColumn + index), value: figure.value };
      }),
      total: undefined,
    })),
  ];
};
