import type { Range } from "../../grid/address";
import { Decimal, zero } from "../../money/decimal";
import { firstYearColumn } from "../model-row";
import { chartSectionRows } from "../model-sheet";
import { amountFormat } from "../number-formats";
import { unitSuffix } from "../plan-context";
import type { PlanChart } from "../sheet-plan";
import { shownScenarios } from "./results-table";
import type { ScenarioSheet } from "./scenario-sheet";
import { scenarioWords } from "./scenario-words";

/** What the chart is called. */
export const scenarioChartHeading = "Net effect on the budget by scenario";

/** The net effect of the plan and of each scenario that is filled in, side by side in each year. */
export const scenarioChart = (sheet: ScenarioSheet): PlanChart => {
  const { context, places } = sheet;
  const name = context.names.scenarios.name;
  const right = firstYearColumn + context.years.length - 1;
  const across = (row: number): Range => ({ top: row, bottom: row, left: firstYearColumn, right });
  const suffix = unitSuffix(context.style);
  const shown = shownScenarios(sheet).flatMap(({ key, row, effects }) =>
    effects === undefined
      ? []
      : [
          {
            row,
            name: scenarioWords[key],
            values: effects.years.map((value) => (Decimal.isDecimal(value) ? value : zero)),
          },
        ],
  );
  const words = shown.map(
    (one) =>
      `${one.name}: ${one.values.map((value, year) => `${context.years[year]?.header ?? ""} ${value.toFixed()}`).join(", ")}.`,
  );
  return {
    kind: "clustered",
    title: `${scenarioChartHeading}, by year`,
    altText: `${scenarioChartHeading}, by year. ${words.join(" ")}`.slice(0, 1000),
    axisTitle: suffix.trim() === "" ? "Amount" : suffix.trim(),
    area: { top: places.chart + 2, left: 1, bottom: places.chart + chartSectionRows - 1, right },
    categories: {
      sheet: name,
      range: across(places.results - 1),
      cached: context.years.map(({ header }) => `${header}${suffix}`),
    },
    series: shown.map(({ row, name: scenario, values }) => ({
      name: { sheet: name, at: { row, column: 1 }, cached: scenario },
      values: { sheet: name, range: across(row), cached: values },
    })),
    numberFormat: amountFormat(context.style),
  };
};
