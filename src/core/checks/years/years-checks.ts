import type { Check } from "../check";
import { amountsFallWithinThePlan } from "./amounts-fall-within-the-plan";
import { columnsShareTheTablesYears } from "./columns-share-the-tables-years";
import { tablesStateTheirYear } from "./tables-state-their-year";
import { yearsAreNotDates } from "./years-are-not-dates";
import { yearsRunInOrder } from "./years-run-in-order";

/** The checks of years, in the order they are reported. */
export const yearsChecks: readonly Check[] = [
  yearsRunInOrder,
  amountsFallWithinThePlan,
  yearsAreNotDates,
  tablesStateTheirYear,
  columnsShareTheTablesYears,
];
