import type { Cell } from "../grid/cell";
import { decimalsOf } from "../money/number-format";
import { Decimal } from "../money/decimal";
import { calendarDay } from "../years/calendar-day";
import { isDate, textOf } from "./printed-rows";

/** The text a cell shows on a form: dates as 28/11/2022, numbers to the decimals of their format, words as they are. */
export const shownText = (cell: Cell, dates1904: boolean): string => {
  if (typeof cell.value !== "number") return textOf(cell);
  const day = isDate(cell) ? calendarDay(cell.value, dates1904) : undefined;
  if (day !== undefined) return `${twoDigits(day.day)}/${twoDigits(day.month)}/${day.year}`;
  const decimals = decimalsOf(cell.look.numberFormat);
  return decimals === undefined ? textOf(cell) : new Decimal(cell.value).toFixed(decimals);
};

const twoDigits = (part: number): string => String(part).padStart(2, "0");
