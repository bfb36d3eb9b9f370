import { calendarDay } from "./calendar-day";

/** When in a financial year something starts. */
export interface StartMonth {
  /** April is 1, March is 12. */
  readonly monthOfYear: number;
  /** The calendar year it starts in, where it is said. */
  readonly calendarYear?: number;
}

/** "July 2025", "1/7/2026", "from 1 October", "Q2" or a date serial as the month of the financial year it is; undefined for words that name no start of a month. */
export const readStartMonth = (text: string): StartMonth | undefined => {
  const serial = /^\d{5}$/.test(text) ? calendarDay(Number(text), false) : undefined;
  if (serial !== undefined) return serial.day === 1 ? started(serial.month, serial.year) : undefined;
  const numeric = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (numeric !== null) {
    const [day, month, year] = numeric.slice(1).map(Number);
    return day === 1 && month !== undefined && month >= 1 && month <= 12 ? started(month, year) : undefined;
  }
  const quarter = /^(?:from )?q(?:uarter )?([1-4])\b/i.exec(text)?.[1];
  if (quarter !== undefined) return { monthOfYear: Number(quarter) * 3 - 2 };
  const named = monthName.exec(text);
  const month = months.indexOf((named?.[2] ?? "").slice(0, 3).toLowerCase()) + 1;
  if (named === null || month === 0 || (named[1] !== undefined && Number(named[1]) !== 1)) return undefined;
  return started(month, named[3] === undefined ? undefined : Number(named[3]));
};

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Case matters: "may" and "march" are words too. */
const monthName =
  /^(?:(?:from|starts?|starting|start of|beginning)\s+)*(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)(?:[\s-]+(\d{4}))?$/;

const started = (month: number, calendarYear: number | undefined): StartMonth => ({
  monthOfYear: ((month + 8) % 12) + 1,
  ...(calendarYear === undefined ? {} : { calendarYear }),
});
