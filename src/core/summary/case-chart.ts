import type { Position, Range } from "../grid/address";
import { Decimal } from "../money/decimal";
import type { BlockAt } from "./block";
import type { CaseColumns } from "./case-columns";
import { amountFormat } from "./number-formats";
import { type PlanContext, unitSuffix } from "./plan-context";
import { headingRow } from "./prose-rows";
import type { PlanChart } from "./sheet-plan";

/** A row of figures to be drawn as one series. */
export interface ChartRow {
  readonly row: number;
  readonly name: { readonly column: number; readonly text: string };
  readonly values: readonly (Decimal | string | undefined)[];
}

/** The most series a reader can tell apart. */
export const mostSeries = 6;

/** How many rows of the sheet a chart stands over. */
const chartRows = 16;

/** The room a chart needs: a heading and the rows it stands over. */
export const chartRoom =
  (heading: string): BlockAt =>
  () => ({
    rows: [{ cells: [] }, headingRow(heading), ...Array.from({ length: chartRows }, () => ({ height: 15, cells: [] }))],
  });

/** Columns by year, a series a row, stacked so that each year's column is its total. `top` is the first row of its room. */
export const caseChart = (
  title: string,
  rows: readonly ChartRow[],
  {
    top,
    headerRow,
    columns,
    context,
  }: { readonly top: number; readonly headerRow: number; readonly columns: CaseColumns; readonly context: PlanContext },
): PlanChart => {
  const sheet = columns.own.name;
  const suffix = unitSuffix(context.style);
  const across = (row: number): Range => ({ top: row, bottom: row, left: columns.firstYear, right: columns.total - 1 });
  return {
    kind: "stacked",
    title,
    altText: `${title}. ${rows.map((row) => seriesWords(row, columns)).join(" ")}`.slice(0, 1000),
    axisTitle: suffix.trim() === "" ? "Amount" : suffix.trim(),
    area: { top: top + 2, left: 1, bottom: top + 1 + chartRows, right: columns.total },
    categories: { sheet, range: across(headerRow), cached: columns.years.map(({ header }) => `${header}${suffix}`) },
    series: rows.map(({ row, name, values }) => ({
      name: { sheet, at: { row, column: name.column } satisfies Position, cached: name.text },
      values: { sheet, range: across(row), cached: columns.years.map((_, index) => numberOf(values[index])) },
    })),
    numberFormat: amountFormat(context.style),
  };
};

const numberOf = (value: Decimal | string | undefined): Decimal => (Decimal.isDecimal(value) ? value : new Decimal(0));

const seriesWords = ({ name, values }: ChartRow, { years }: CaseColumns): string =>
  `${name.text}: ${years.map(({ header }, index) => `${header} ${numberOf(values[index]).toFixed()}`).join(", ")}.`;
