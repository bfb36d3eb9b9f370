import type { FinancialYear } from "./financial-year";
import type { YearForm } from "./year-form";

/** A financial year in the spelling a sheet uses; two digits alone stand for 1980/81 to 2079/80 only. */
export const printYear = ({ start }: FinancialYear, form: YearForm): string =>
  form
    .replace("2026", String(start + 1))
    .replace(/26$/, lastTwo(start + 1))
    .replace("2025", String(start))
    .replace(/^25/, lastTwo(start));

const lastTwo = (year: number): string => String(year % 100).padStart(2, "0");
