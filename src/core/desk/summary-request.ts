import type { Template } from "../model/gather-business-cases";
import { allYears, choiceIds, type SummaryChoices, unitAsPrinted } from "../model/summary-choices";
import { printYear } from "../years/print-year";
import type { SummaryLookView } from "./views";

/** How a person wants the summary. */
export interface SummaryRequest {
  readonly template: Template;
  readonly look: SummaryLookView;
}

/** What is chosen of the summary now. */
export const viewLook = ({ rendering, years, unit }: SummaryChoices): SummaryLookView => ({
  rendering,
  years,
  unit,
});

/** The answers that make the summary look as is wanted, where it does not already: what was never chosen is not written down. */
export const lookAnswers = (wanted: SummaryLookView, now: SummaryLookView): ReadonlyMap<string, string> => {
  const answers: readonly (readonly [string, string, string])[] = [
    [choiceIds.rendering, wanted.rendering, now.rendering],
    [choiceIds.years, printYears(wanted), printYears(now)],
    [choiceIds.unit, wanted.unit ?? unitAsPrinted, now.unit ?? unitAsPrinted],
  ];
  return new Map(answers.flatMap(([id, want, is]) => (want === is ? [] : [[id, want]])));
};

const printYears = ({ years }: SummaryLookView): string =>
  years === undefined ? allYears : [...new Set([years.from, years.to])].map(printStart).join(" to ");

const printStart = (start: number): string => printYear({ start }, "2025/26");
