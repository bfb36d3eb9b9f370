import { Decimal } from "../../money/decimal";
import { worth } from "../model-row";
import { isPart } from "../../model/delivery/is-part";
import type { DeliveryBlock, DeliveryRow } from "./delivery-block";
import type { DeliveryColumn } from "./delivery-columns";

/** The columns a chart draws, by their place in the block: what was planned, what is done, what is at risk. */
export type ChartColumns = readonly number[];

/** The columns of a report that can be drawn beside one another; undefined for a report too long, too short or mostly without figures. */
export const chartColumns = (block: DeliveryBlock): ChartColumns | undefined => {
  const parts = partsOf(block);
  if (parts.length < 2 || parts.length > mostParts) return undefined;
  const isFull = (index: number): boolean => {
    const values = parts.map(({ cells }) => worth(cells[index]));
    return (
      values.filter((value) => Decimal.isDecimal(value)).length * 2 > parts.length &&
      !values.some((value) => typeof value === "string")
    );
  };
  const find = (...wanted: readonly ((column: DeliveryColumn) => boolean)[]): number | undefined => {
    const found = wanted.map((test) => block.columns.findIndex((column, index) => test(column) && isFull(index)));
    return found.find((index) => index !== -1);
  };
  const printed =
    (...quantities: readonly string[]) =>
    (column: DeliveryColumn): boolean =>
      column.kind === "printed" && quantities.includes(column.slot.quantity);
  const plan = find(printed("approved"), printed("target"));
  const done = find(
    printed("achieved"),
    printed("achievedOrAnticipated"),
    printed("anticipated"),
    printed("identified"),
  );
  const risk = find(
    printed("atRisk"),
    printed("unachieved"),
    (column) => column.kind === "worked-out" && column.rule.kind === "net-at-risk",
    printed("gap"),
  );
  return plan === undefined || done === undefined ? undefined : [plan, done, ...(risk === undefined ? [] : [risk])];
};

/** More columns than this cannot be told apart. */
const mostParts = 12;

/** The rows of a report that are drawn: its lines, services or years and none of its totals. */
export const partsOf = ({ rows }: DeliveryBlock): readonly DeliveryRow[] => rows.filter(({ record }) => isPart(record));
