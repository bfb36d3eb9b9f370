import type { BusinessCase } from "../model/business-case";
import type { SummaryChoices } from "../model/summary-choices";
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
  /** The first and the last year of its lines, where not all are shown. */
  readonly of?: readonly [string, string];
  readonly firstYear: number;
  readonly total: number;
}

/** The columns a case needs: the years its lines have, or those of them that were chosen, and prose wide enough for its longest text. */
export const caseColumns = (
  one: BusinessCase,
  own: OwnSheet,
  { years, placed, choices }: PlanContext,
  prose: readonly string[],
): CaseColumns => {
  const all = years.flatMap((year, index) =>
    one.lines.some((line) => placed.get(line)?.figures[index] !== undefined) ? [{ ...year, index }] : [],
  );
  const within = all.filter(({ start }) => isShown(start, choices));
  const used = within.length === 0 ? all : within;
  const [first, last] = [all[0]?.header, all.at(-1)?.header];
  const width = proseWidth(prose, one.layout === "programme" ? 44 : 54);
  return {
    own,
    prose: width,
    years: used,
    ...(used.length === all.length || first === undefined || last === undefined ? {} : { of: [first, last] }),
    firstYear: 4,
    total: 4 + used.length,
    widths: [labelWidth, width, basisWidth, ...used.map(() => amountWidth), amountWidth],
  };
};

const isShown = (start: number, { years }: SummaryChoices): boolean =>
  years === undefined || (start >= years.from && start <= years.to);

export const labelWidth = 26;

/** Room for "1,234,567.8", and for a year over its unit. */
const amountWidth = 11.5;

/** The width of the third column: one-off or permanent, or what a row rests on. */
export const basisWidth = 13;
