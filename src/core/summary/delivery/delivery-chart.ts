import type { Range } from "../../grid/address";
import type { Delivery, DeliveryReport } from "../../model/delivery/delivery";
import { Decimal } from "../../money/decimal";
import { worth } from "../model-row";
import { chartSectionRows } from "../model-sheet";
import { amountFormat } from "../number-formats";
import type { PlanChart } from "../sheet-plan";
import { partsOf } from "./chart-columns";
import type { DeliveryBlock } from "./delivery-block";
import { firstFigureColumn, headerOf } from "./delivery-columns";
import type { DeliverySheet } from "./delivery-sheet";
import { deliveryStyle } from "./delivery-style";

/** What the chart is called. */
export const chartHeading = ({ report }: DeliveryBlock, delivery: Delivery): string =>
  `Delivery of savings: ${titleOf(report, delivery)}`;

/** A report's title with its year where the title does not name it, and with its place where two are called the same. */
export const titleOf = (report: DeliveryReport, { reports }: Delivery): string => {
  const title = datedTitle(report);
  return reports.filter((other) => datedTitle(other) === title).length === 1 ? title : `${title} (${report.table.id})`;
};

const datedTitle = ({ title, year }: DeliveryReport): string =>
  year === undefined || title.includes(year.printed) ? title : `${title}, ${year.printed}`;

/** What was approved, what is achieved and what is at risk side by side, for each row of one report. */
export const deliveryChart = (
  { context, delivery }: DeliverySheet,
  { block, columns, top }: NonNullable<DeliverySheet["chart"]>,
): PlanChart => {
  const sheet = context.names.delivery.name;
  const parts = partsOf(block);
  const [first, last] = [parts[0]?.row ?? 1, parts.at(-1)?.row ?? 1];
  const down = (column: number): Range => ({ top: first, bottom: last, left: column, right: column });
  const series = columns.map((index) => {
    const column = block.columns[index];
    const name = column === undefined ? "" : headerOf(column, block.report);
    const values = parts.map(({ cells }) => {
      const value = worth(cells[index]);
      return Decimal.isDecimal(value) ? value : new Decimal(0);
    });
    return { index, name, values };
  });
  const names = parts.map(({ record }) => record.name);
  const words = series.map(
    ({ name, values }) =>
      `${name}: ${values.map((value, part) => `${names[part] ?? ""} ${value.toFixed()}`).join(", ")}.`,
  );
  return {
    kind: "clustered",
    title: chartHeading(block, delivery),
    altText: `${chartHeading(block, delivery)}. ${words.join(" ")}`.slice(0, 1000),
    axisTitle: block.report.unit ?? "Amount",
    area: { top: top + 2, left: 1, bottom: top + chartSectionRows - 1, right: firstFigureColumn + 3 },
    categories: { sheet, range: down(1), cached: names },
    series: series.map(({ index, name, values }) => ({
      name: { sheet, at: { row: block.headerRow, column: firstFigureColumn + index }, cached: name },
      values: { sheet, range: down(firstFigureColumn + index), cached: values },
    })),
    numberFormat: amountFormat(deliveryStyle(block.report, context)),
  };
};
