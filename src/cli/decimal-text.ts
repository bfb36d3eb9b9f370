import type { AmountReading } from "../core/money/amount";
import type { Decimal } from "../core/money/decimal";
import { poundsPer, type Unit } from "../core/money/unit";

/** A decimal string with at least the printed decimals and every digit the value has; never a minus before nothing. */
export const decimalText = (value: Decimal, decimals: number): string =>
  (value.isZero() ? value.abs() : value).toFixed(Math.max(decimals, value.decimalPlaces()));

/** What a cell holds, for a program to read: a decimal string in the column's unit, or the word that stands in place of one. */
export const amountText = (reading: AmountReading, unit: Unit | undefined): string => {
  switch (reading.kind) {
    case "amount":
      return decimalText(...inUnit(reading, unit));
    case "nil":
      return "0";
    case "tbc":
      return "tbc";
    case "not-applicable":
      return "n/a";
    case "percent":
      return `${decimalText(reading.value, reading.decimals)}%`;
    case "fte":
      return `${decimalText(reading.value, reading.decimals)} FTE`;
    case "range":
    case "unreadable":
    case "error":
    case "text":
      return reading.text;
  }
};

/** £230k in a column of £ is 230000. */
const inUnit = (
  { value, decimals, unit: own }: Extract<AmountReading, { kind: "amount" }>,
  unit: Unit | undefined,
): [Decimal, number] =>
  own === undefined || unit === undefined || own === unit
    ? [value, decimals]
    : [value.times(poundsPer[own]).div(poundsPer[unit]), 0];
