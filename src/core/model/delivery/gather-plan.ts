import type { CellRef } from "../../grid/address";
import type { Cell } from "../../grid/cell";
import { namedLines, withUniqueKeys } from "../gather-lines";
import type { Line } from "../line";
import type { Reading } from "../reading";
import type { Delivery, DeliveryRecord } from "./delivery";
import { gatherDelivery } from "./gather-delivery";
import { linesOfPlan } from "./lines-of-plan";

/** The lines of a workbook, each once, and how they are being delivered where a tracker says. */
export const gatherPlan = (
  reading: Reading,
  cellAt: (at: CellRef) => Cell | undefined,
  answers: ReadonlyMap<string, string>,
): { readonly lines: readonly Line[]; readonly delivery?: Delivery } => {
  const named = namedLines(reading, cellAt);
  const delivery = gatherDelivery(reading, named, answers);
  const once = linesOfPlan(named, delivery);
  const lines = withUniqueKeys(once);
  if (delivery === undefined) return { lines };
  const keyed = new Map(
    once.flatMap((line, index): [Line, Line][] => (lines[index] === undefined ? [] : [[line, lines[index]]])),
  );
  const reports = delivery.reports.map((report) => ({
    ...report,
    records: report.records.map((record) => withLine(record, keyed)),
  }));
  return { lines, delivery: { ...delivery, reports } };
};

const withLine = (record: DeliveryRecord, keyed: ReadonlyMap<Line, Line>): DeliveryRecord => {
  const line = record.bound === undefined ? undefined : keyed.get(record.bound.line);
  return record.bound === undefined || line === undefined ? record : { ...record, bound: { ...record.bound, line } };
};
