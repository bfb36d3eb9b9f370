import { printRef } from "../core/grid/address";
import type { DeliveryRecord, DeliveryReport } from "../core/model/delivery/delivery";
import { yearKey } from "../core/years/financial-year";
import { amountText } from "./decimal-text";

/** A tracker, for a program: each quantity by name with its figure, unit and cell; one that is not printed is left out. */
export const jsonDelivery = (report: DeliveryReport) => ({
  table: report.table.id,
  title: report.title,
  year: report.year === undefined ? null : yearKey(report.year.year),
  asAt: report.asAt?.printed ?? null,
  unit: report.unit ?? null,
  ratings: report.ratings.map(({ header, scale, meaning }) => ({ header, scale, meaning: meaning ?? null })),
  rows: report.records.map((record) => jsonRecord(record, report)),
});

const jsonRecord = (record: DeliveryRecord, { slots }: DeliveryReport) => ({
  name: record.name,
  reference: record.reference ?? null,
  scope: record.scope,
  year: record.year === undefined ? null : yearKey(record.year),
  line: record.bound?.line.key ?? null,
  ratings: record.ratings.map((rating) => rating?.word ?? null),
  figures: slots.flatMap(({ key, quantity, basis }) => {
    const figure = record.figures.get(key);
    if (figure === undefined) return [];
    return [
      {
        quantity,
        basis: basis ?? null,
        amount: amountText(figure.reading, figure.unit),
        unit: figure.unit ?? null,
        cell: printRef(figure.at),
      },
    ];
  }),
});
