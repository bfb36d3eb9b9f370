import { Decimal, zero } from "../../money/decimal";
import { inUnit } from "../../money/convert";
import type { DeliveryRecord, DeliveryReport } from "./delivery";

/** What a record prints under a heading, in the report's own unit and as signed in print; undefined where there is no figure to reckon with. */
export const worthOf = (
  { figures }: Pick<DeliveryRecord, "figures">,
  slot: string,
  { unit }: Pick<DeliveryReport, "unit">,
): Decimal | undefined => {
  const figure = figures.get(slot);
  const reading = figure?.reading;
  if (figure === undefined || reading === undefined) return undefined;
  if (reading.kind === "nil") return zero;
  if (reading.kind === "percent") return reading.value;
  if (reading.kind !== "amount") return undefined;
  return figure.unit === undefined || unit === undefined ? reading.value : inUnit(reading.value, figure.unit, unit);
};

/** Half a unit of the last place a figure is printed to, in the report's unit: the most rounding can hide in it. */
export const roomOf = (
  { figures }: Pick<DeliveryRecord, "figures">,
  slot: string,
  { unit }: Pick<DeliveryReport, "unit">,
): Decimal => {
  const figure = figures.get(slot);
  const reading = figure?.reading;
  if (figure === undefined || (reading?.kind !== "amount" && reading?.kind !== "percent")) return zero;
  const half = new Decimal(10).pow(-reading.decimals).dividedBy(2);
  return reading.kind === "percent" || figure.unit === undefined || unit === undefined
    ? half
    : inUnit(half, figure.unit, unit);
};
