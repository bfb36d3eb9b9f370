import type { Range } from "../grid/address";
import { Decimal, zero } from "../money/decimal";
import type { WholeKey } from "./model-keys";
import { firstYearColumn, worth } from "./model-row";
import { chartSectionRows, type ModelSheet } from "./model-sheet";
import { wholeRowOf, type WholeRows } from "./model-whole";
import { amountFormat } from "./number-formats";
import { unitSuffix } from "./plan-context";
import type { PlanChart } from "./sheet-plan";

/** What the chart is called: identified against target where there is a target, else the budget before and after its changes. */
export const chartHeading = ({ whole }: ModelSheet): string =>
  whole.includes("identified") ? "Savings identified against the target" : "Base budget and revised budget";

/** Two columns a year side by side. */
export const modelChart = (sheet: ModelSheet, rows: WholeRows): PlanChart => {
  const { context, model, places, whole } = sheet;
  const name = context.names.model.name;
  const keys: readonly WholeKey[] = whole.includes("identified") ? ["target", "identified"] : ["base", "revised"];
  const right = firstYearColumn + model.starts.length - 1;
  const across = (row: number): Range => ({ top: row, bottom: row, left: firstYearColumn, right });
  const suffix = unitSuffix(context.style);
  const years = context.years.map(({ header }) => `${header}${suffix}`);
  const valuesOf = (key: WholeKey): readonly Decimal[] =>
    model.starts.map((_, year) => {
      const value = worth(rows.get(key)?.years[year]);
      return Decimal.isDecimal(value) ? value : zero;
    });
  const words = keys.map((key) => {
    const values = valuesOf(key).map((value, year) => `${context.years[year]?.header ?? ""} ${value.toFixed()}`);
    return `${rows.get(key)?.name ?? ""}: ${values.join(", ")}.`;
  });
  return {
    kind: "clustered",
    title: `${chartHeading(sheet)}, by year`,
    altText: `${chartHeading(sheet)}, by year. ${words.join(" ")}`.slice(0, 1000),
    axisTitle: suffix.trim() === "" ? "Amount" : suffix.trim(),
    area: { top: places.chart + 2, left: 1, bottom: places.chart + chartSectionRows - 1, right },
    categories: { sheet: name, range: across(places.whole - 1), cached: years },
    series: keys.map((key) => ({
      name: { sheet: name, at: { row: wholeRowOf(sheet, key), column: 2 }, cached: rows.get(key)?.name ?? "" },
      values: { sheet: name, range: across(wholeRowOf(sheet, key)), cached: valuesOf(key) },
    })),
    numberFormat: amountFormat(context.style),
  };
};
