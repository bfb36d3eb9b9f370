import type { BusinessCase } from "../model/business-case";
import type { PlanContext } from "./plan-context";
import type { PlanYear } from "./plan-years";
import { proseWidth } from "./row-heights";
import type { OwnSheet } from "./sheet-names";

/** The columns of a business case: labels, prose, one-off or permanent, a column a year, the total. */
export interface CaseColumns {
  readonly own: OwnSheet;
  readonly widths: readonly number[];
  readonly prose: number;
  readonly years: readonly (PlanYear & { readonly index: number })[];
  readonly firstYear: number;
  readonly total: number;
}

/** The columns a case needs: the years its lines have, and prose wide enough for its longest text. */
export const caseColumns = (
  one: BusinessCase,
  own: OwnSheet,
  { years, placed }: PlanContext,
  prose: readonly string[],
): CaseColumns => {
  const used = years.flatMap((year, index) =>
    one.lines.some((line) => placed.get(line)?.figures[index] !== undefined) ? [{ ...year, index }] : [],
  );
  const width = proseWidth(prose, one.layout === "programme" ? 44 : 54);
  return {
    own,
    prose: width,
    years: used,
    firstYear: 4,
    total: 4 + used.length,
    widths: [labelWidth, width, basisWidth, ...used.map(() => amountWidth), amountWidth],
  };
};

export const labelWidth = 26;

/** Room for "1,234,567.8", and for a year over its unit. */
const amountWidth = 11.5;

/** The width of the third column: one-off or permanent, or what a row rests on. */
export const basisWidth = 13;
