import { textCell } from "./cells";
import type { ExistingSheets } from "./existing-sheets";
import { pageOf } from "./page";
import type { PlanContext } from "./plan-context";
import type { RefreshFacts } from "./refresh-facts";
import { rowHeight, subtitleHeight, titleHeight } from "./row-heights";
import { isPublished } from "./sheet-names";
import type { SheetPlan, WorkbookPlan } from "./sheet-plan";
import { printDate } from "./words";

/**
 * The sheets of ours that stand from an earlier refresh and for which there is nothing to write any more: each keeps its title and what a person typed
 * on it, says why it is empty, and shows no old figure.
 */
export const planLeft = (context: PlanContext, planned: readonly SheetPlan[]): readonly SheetPlan[] => {
  const { existing, names } = context;
  const written = new Set(planned.map(({ marker }) => marker));
  const reasons = new Map<string, string>([
    [names.lines.marker, "no named saving, income, investment or pressure by year was found"],
    [names.model.marker, "there is no base budget, funding or target with lines to apply to it"],
    [names.delivery.marker, "no table says how savings are being delivered"],
    [names.nextYear.marker, "no line can be rolled forward"],
    [names.scenarios.marker, "there is no budget model to try scenarios on"],
  ]);
  return [...existing.own].flatMap(([marker, { sheet }]) => {
    const reason = reasonOf(marker, reasons);
    return reason === undefined || written.has(marker) ? [] : [left(marker, sheet, reason, context.facts)];
  });
};

/** All our sheets, emptied because what was written was taken back; a host deletes none. */
export const planTakenBack = ({ own }: ExistingSheets, facts: Pick<RefreshFacts, "refreshed">): WorkbookPlan => ({
  sheets: [...own].map(([marker, { sheet }]) => left(marker, sheet, "what was written was taken back", facts)),
});

const reasonOf = (marker: string, reasons: ReadonlyMap<string, string>): string | undefined => {
  if (isCase(marker)) return "the sheet it was written from was not found";
  return isPublished(marker) ? "no table is to be published here any more" : reasons.get(marker);
};

const isCase = (marker: string): boolean => /^Crosscast_business_case(_\d+)?$/.test(marker);

const width = 80;

const left = (marker: string, name: string, reason: string, facts: Pick<RefreshFacts, "refreshed">): SheetPlan => {
  const refreshed = printDate(facts.refreshed);
  const note = "Delete this sheet if it is not wanted. It is written again when there is something to write on it.";
  const rows: SheetPlan["rows"] = [
    { height: titleHeight, cells: [textCell("title", name)] },
    { height: subtitleHeight, cells: [textCell("subtitle", `Empty as at ${refreshed}: ${reason}.`)] },
    { height: rowHeight([{ text: note, width }]), cells: [textCell("note", note)] },
  ];
  return {
    marker,
    name,
    widths: [width],
    rows,
    tables: [],
    names: [],
    highlights: [],
    choices: [],
    page: pageOf(rows, { title: name, refreshed, width: 1, landscape: false }),
  };
};
