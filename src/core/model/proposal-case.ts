import type { ProposalCase } from "./business-case";
import { documentFacts, statedFacts } from "./document-facts";
import { fieldNamed } from "./find-fields-named";
import type { Line } from "./line";
import { otherFields } from "./other-fields";
import { lastPrintedTotal } from "./printed-totals";
import type { SheetReading } from "./reading";

/** A proposal's form as a business case. */
export const proposalCase = (sheet: SheetReading, lines: readonly Line[]): ProposalCase => {
  const { fields } = sheet;
  const title = fieldNamed(fields, /\btitle\b|^(proposal|project|scheme) name/i);
  const reference = fieldNamed(fields, /^reference\b|^ref(\.| no|$)/i);
  const sponsor = fieldNamed(fields, /\b(lead|sponsor)\b/i);
  const financialSummary = fieldNamed(fields, /^financial summary\b/i);
  const scores = fields.filter(({ label }) => /\bscore\b/i.test(label) && label.length < 40);
  const facts = documentFacts(fields);
  const printedTotal = lastPrintedTotal(sheet);
  const used = [title, reference, sponsor, financialSummary, ...scores, ...statedFacts(facts)].filter(
    (field) => field !== undefined,
  );
  return {
    layout: "proposal",
    key: sheet.sheet,
    title: title?.value ?? sheet.title?.text ?? sheet.sheet,
    sheet: sheet.sheet,
    lines,
    scores,
    facts,
    otherFields: otherFields(sheet, used),
    ...(printedTotal === undefined ? {} : { printedTotal }),
    ...(reference === undefined ? {} : { reference }),
    ...(sponsor === undefined ? {} : { sponsor }),
    ...(financialSummary === undefined ? {} : { financialSummary }),
  };
};
