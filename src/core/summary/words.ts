import type { LineKind } from "../model/line";
import type { Presentation, Recurrence, Sign, Verdict } from "../model/reading";
import type { Severity } from "../model/finding";

/** How our sheets word a kind of line. */
export const kindWords: Readonly<Record<LineKind, string>> = {
  saving: "Saving",
  income: "Income",
  investment: "Investment",
  pressure: "Pressure",
  reversal: "Reversal",
};

/** How our sheets word how long a line lasts. */
export const recurrenceWords: Readonly<Record<Recurrence, string>> = {
  permanent: "Permanent",
  "one-off": "One-off",
  "time-limited": "Time-limited",
  unknown: "Not stated",
};

/** How our sheets word what a year's figure is. */
export const presentationWords: Readonly<Record<Presentation, string>> = {
  incremental: "Change in each year",
  level: "Effect in each year",
  "in-year": "Within the year only",
  unknown: "Not settled",
};

/** How our sheets word a table's sign rule. */
export const signWords: Readonly<Record<Sign, string>> = {
  "savings-negative": "Savings are printed as minus",
  "savings-positive": "Savings are printed as plus",
  "two-columns": "Spending and savings stand in two columns",
  unknown: "Not settled; figures are shown as printed",
};

export const severityWords: Readonly<Record<Severity, string>> = {
  error: "Error",
  warning: "Warning",
  info: "Note",
};

export const verdictWords: Readonly<Record<Verdict, string>> = {
  agrees: "Agrees",
  rounding: "Rounding",
  differs: "Differs",
  incomplete: "Incomplete",
};

/** The sign rule of every amount on our sheets. */
export const signRule =
  "Savings and income are positive when they reduce the budget; investments and pressures when they add to it.";

/** The sign rule of the Budget model. */
export const netSignRule = "Plus adds to the net budget, minus reduces it.";

/** "2026-11-22" as "22 November 2026". */
export const printDate = (iso: string): string => {
  const [year = "", month = "", day = ""] = iso.split("-");
  return `${Number(day)} ${months[Number(month) - 1] ?? ""} ${year}`;
};

const months: readonly string[] = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** "22 November 2026" as "2026-11-22"; undefined when it is no such date. */
export const parseDate = (words: string): string | undefined => {
  const match = /^(\d{1,2}) ([A-Z][a-z]+) (\d{4})$/.exec(words.trim());
  const month = months.indexOf(match?.[2] ?? "") + 1;
  if (match?.[1] === undefined || match[3] === undefined || month === 0) return undefined;
  return `${match[3]}-${String(month).padStart(2, "0")}-${match[1].padStart(2, "0")}`;
};

/** "1 line", "2,000 lines". */
export const counted = (count: number, noun: string): string => `${grouped(count)} ${noun}${count === 1 ? "" : "s"}`;

/** "2,000". */
export const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ",");
