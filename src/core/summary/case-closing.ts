import { type BlockAt, stack } from "./block";
import { type CaseColumns, labelWidth } from "./case-columns";
import { freeTextRow } from "./free-text";
import type { PlanContext } from "./plan-context";
import { headed } from "./prose-rows";
import { textCell } from "./cells";

/** The last part of a business case, which people write: recommendation, Section 151 officer's comments, decision. */
export const caseClosing = (columns: CaseColumns, { existing }: PlanContext): BlockAt => {
  const slot = { marker: columns.own.marker, existing, width: columns.prose, labelWidth, height: 45 };
  return stack(
    headed("Recommendation and decision", [
      { cells: [textCell("note", "Write in the shaded cells. A refresh keeps what is written there.")] },
    ]),
    freeTextRow("Recommendation", { ...slot, slot: "recommendation" }),
    freeTextRow("Comments of the Section 151 officer", { ...slot, slot: "section_151" }),
    freeTextRow("Decision", { ...slot, slot: "decision" }),
  );
};
