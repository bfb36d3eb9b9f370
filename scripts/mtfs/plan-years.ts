/** The five years of the plan as the workbook prints them. */
export const planYears: readonly string[] = ["2026/27", "2027/28", "2028/29", "2029/30", "2030/31"];

/** The sums of figures year by year. */
export const sumByYear = (lines: readonly (readonly number[])[]): readonly number[] =>
  planYears.map((_, year) => lines.reduce((total, amounts) => total + (amounts[year] ?? 0), 0));

/** The running sums of figures year by year. */
export const cumulative = (amounts: readonly number[]): readonly number[] =>
  amounts.map((_, year) => amounts.slice(0, year + 1).reduce((total, amount) => total + amount, 0));
