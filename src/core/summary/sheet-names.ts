import type { BusinessCase } from "../model/business-case";
import { cellAt } from "../grid/grid";
import type { ExistingSheets } from "./existing-sheets";

/** One sheet of ours: the name that marks its A1 and its tab. */
export interface OwnSheet {
  readonly marker: string;
  readonly name: string;
}

/** The sheets of ours for a workbook. */
export interface SheetNames {
  /** One a business case, in the order of the cases. */
  readonly cases: readonly OwnSheet[];
  readonly lines: OwnSheet;
  readonly model: OwnSheet;
  readonly delivery: OwnSheet;
  readonly nextYear: OwnSheet;
  readonly scenarios: OwnSheet;
  readonly checks: OwnSheet;
  readonly about: OwnSheet;
}

/**
 * Names every sheet of ours. A sheet that stands keeps its present name, and a business case keeps the sheet it had
 * before; a new one avoids the names of the user's own tabs.
 */
export const nameSheets = (cases: readonly BusinessCase[], existing: ExistingSheets): SheetNames => {
  const taken = new Set([...existing.others, ...[...existing.own.values()].map(({ sheet }) => sheet)].map(fold));
  const name = (marker: string, wanted: string): OwnSheet => {
    const present = existing.own.get(marker)?.sheet;
    const chosen = present ?? freeName(wanted, taken);
    taken.add(fold(chosen));
    return { marker, name: chosen };
  };
  return {
    cases: caseNumbers(cases, existing).map((number) =>
      name(caseMarker(number), number === 1 ? "Business case" : `Business case ${number}`),
    ),
    lines: name(linesMarker, "Savings lines"),
    model: name(modelMarker, "Budget model"),
    delivery: name(deliveryMarker, "Delivery"),
    nextYear: name(nextYearMarker, "Next year"),
    scenarios: name(scenariosMarker, "Scenarios"),
    checks: name(checksMarker, "Checks"),
    about: name(aboutMarker, "About"),
  };
};

/** A table on a sheet of its own, to be published: numbered as it comes. */
export const nameTable = (number: number, { others, own }: ExistingSheets): OwnSheet => {
  const marker = `${publishedPrefix}${number}`;
  const taken = new Set([...others, ...[...own.values()].map(({ sheet }) => sheet)].map(fold));
  return { marker, name: own.get(marker)?.sheet ?? freeName(`Table ${number}`, taken) };
};

/** Whether a sheet is one of the tables to be published. */
export const isPublished = (marker: string): boolean => marker.startsWith(publishedPrefix);

const publishedPrefix = "Crosscast_published_";

const linesMarker = "Crosscast_savings_lines";
const modelMarker = "Crosscast_budget_model";
const deliveryMarker = "Crosscast_delivery";
const nextYearMarker = "Crosscast_next_year";
const scenariosMarker = "Crosscast_scenarios";
const checksMarker = "Crosscast_checks";
export const aboutMarker = "Crosscast_about";

/** The name of the cell on a business case that says which sheet it is written from. */
export const sourceName = (marker: string): string => `${marker}_source`;

const caseMarker = (number: number): string =>
  number === 1 ? "Crosscast_business_case" : `Crosscast_business_case_${number}`;

/** A case keeps the number of the sheet that says it was written from the same source; new cases take the lowest free ones. */
const caseNumbers = (cases: readonly BusinessCase[], existing: ExistingSheets): readonly number[] => {
  const earlier = new Map<string, number>();
  for (let number = 1; existing.own.size >= number; number += 1) {
    const key = keyOnSheet(caseMarker(number), existing);
    if (key !== undefined) earlier.set(key, number);
  }
  const kept = cases.map(({ key }) => earlier.get(key));
  const stale = [...earlier.values()].filter((number) => !kept.includes(number));
  const homeless = kept.filter((number) => number === undefined).length;
  // One case without a sheet and one sheet without a case: its source tab was renamed.
  const renamed = stale.length === 1 && homeless === 1 ? stale[0] : undefined;
  const used = new Set([...earlier.values()]);
  let next = 1;
  return kept.map((number) => {
    if (number !== undefined) return number;
    if (renamed !== undefined) return renamed;
    while (used.has(next)) next += 1;
    used.add(next);
    return next;
  });
};

const keyOnSheet = (marker: string, existing: ExistingSheets): string | undefined => {
  const grid = existing.own.get(marker);
  const at = existing.names.get(sourceName(marker));
  if (grid === undefined || at?.sheet !== grid.sheet) return undefined;
  const value = cellAt(grid, at.range.top, at.range.left)?.value;
  return typeof value === "string" ? value : undefined;
};

const longestName = 31;

const freeName = (wanted: string, taken: ReadonlySet<string>): string => {
  for (let attempt = 0; ; attempt += 1) {
    const suffix = attempt === 0 ? "" : attempt === 1 ? " (Crosscast)" : ` (Crosscast ${attempt})`;
    const name = wanted.slice(0, longestName - suffix.length) + suffix;
    if (!taken.has(fold(name))) return name;
  }
};

const fold = (name: string): string => name.toLowerCase();
