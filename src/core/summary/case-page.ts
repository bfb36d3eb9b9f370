import type { CaseColumns } from "./case-columns";
import { pageOf } from "./page";
import type { PlanContext } from "./plan-context";
import type { PlanPage, PlanRow } from "./sheet-plan";
import { printDate } from "./words";

/** A business case on A4 upright; on its side for more than five years. */
export const casePage = (
  rows: readonly PlanRow[],
  title: string,
  columns: CaseColumns,
  { facts }: PlanContext,
): PlanPage =>
  pageOf(rows, {
    title: title.replace(/\s+/g, " "),
    refreshed: printDate(facts.refreshed),
    width: columns.total,
    landscape: columns.years.length > 5,
    titleRows: { from: 1, to: 1 },
  });

/** "amounts in £000, 2021/22 to 2023/24", and of which years where only some are shown. */
export const yearsInWords = ({ years, of }: CaseColumns, { style }: PlanContext): string => {
  const unit = style.unit === undefined ? "amounts as printed, no unit stated" : `amounts in ${style.unit}`;
  const [first, last] = [years[0]?.header, years.at(-1)?.header];
  if (first === undefined || last === undefined) return unit;
  const shown = first === last ? first : `${first} to ${last}`;
  return `${unit}, ${shown}${of === undefined ? "" : ` of ${of[0]} to ${of[1]}, the rest on Savings lines`}`;
};
