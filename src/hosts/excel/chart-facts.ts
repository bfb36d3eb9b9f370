import type { PlanChart } from "../../core/summary/sheet-plan";
import type { ChartFacts } from "./present-sheet";

/** The kind of a chart as Excel calls it. */
export const typeOf = ({ kind }: PlanChart) => (kind === "stacked" ? "ColumnStacked" : "ColumnClustered");

/** Whether the chart that stands is not the one planned: the figures it shows follow the cells by themselves. */
export const isChartOff = (chart: PlanChart | undefined, stands: ChartFacts | undefined): boolean =>
  (chart === undefined) !== (stands === undefined) ||
  (chart !== undefined &&
    stands !== undefined &&
    (stands.type !== typeOf(chart) ||
      stands.title !== chart.title ||
      stands.series.join("\n") !== chart.series.map(({ name }) => name.cached).join("\n")));
