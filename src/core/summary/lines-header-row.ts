import { linesHeaders } from "./lines-headers";
import { type PlanContext, unitSuffix } from "./plan-context";
import type { PlanRow } from "./sheet-plan";
import { headerRow } from "./table-section";

/** The header row of the lines, and of those that are gone, which has another word over the business case. */
export const linesHeader = (
  { layout, years, style }: Pick<PlanContext, "layout" | "years" | "style">,
  widths: readonly number[],
  businessCase: string,
): PlanRow =>
  headerRow(
    widths,
    [
      linesHeaders.reference,
      linesHeaders.name,
      linesHeaders.theme,
      ...(layout.service === undefined ? [] : [linesHeaders.service]),
      linesHeaders.kind,
      linesHeaders.recurrence,
    ],
    [...years.map(({ header }) => header), linesHeaders.total].map((text) => text + unitSuffix(style)),
    [
      linesHeaders.presentation,
      businessCase,
      linesHeaders.source,
      linesHeaders.howRead,
      ...(layout.headings === undefined ? [] : [linesHeaders.headings]),
      linesHeaders.recorded + unitSuffix(style),
    ],
  );
