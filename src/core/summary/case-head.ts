import type { DocumentFacts } from "../model/business-case";
import type { Field } from "../model/reading";
import { type BlockAt, rows, stack } from "./block";
import { type CaseColumns, labelWidth } from "./case-columns";
import { linkCell, liveCell, textCell } from "./cells";
import { toCell } from "./formula";
import { freeTextRow } from "./free-text";
import type { PlanContext } from "./plan-context";
import { wordsRow } from "./prose-rows";
import { rowHeight, subtitleHeight, titleHeight } from "./row-heights";
import { sourceName } from "./sheet-names";
import { signRule } from "./words";
import type { CheckList } from "./check-list";
import { masterAt, masterRole, masterWords } from "./master-status";

interface Head {
  readonly title: string;
  readonly about: string;
  /** The sheet it is written from, or what it gathers. */
  readonly key: string;
  readonly sheet?: string;
  readonly facts: DocumentFacts;
  readonly first?: readonly { readonly label: string; readonly field: Field | undefined }[];
}

/** The row that says what a business case is written from, in column B. */
export const sourceRow = 6;

/** The head of a business case: title, what it is, the master status in words, the sign rule and the facts of the document. */
export const caseHead = (head: Head, columns: CaseColumns, context: PlanContext, checks: CheckList): BlockAt => {
  const { own } = columns;
  const status = { sheet: context.names.checks.name, ...masterAt };
  const slot = { marker: own.marker, existing: context.existing, width: columns.prose, labelWidth };
  const fact = (label: string, name: string, field: Field | undefined): BlockAt =>
    field === undefined ? freeTextRow(label, { ...slot, slot: name }) : rows(wordsRow(label, field, columns, context));
  return stack(
    rows(
      { height: titleHeight, cells: [textCell("title", `Business case: ${oneLine(head.title)}`)] },
      { height: subtitleHeight, cells: [textCell("subtitle", head.about)] },
      {
        height: rowHeight([{ text: masterWords(checks), width: columns.prose * 0.9 }]),
        cells: [
          textCell("label", "Result of the checks"),
          liveCell(masterRole(checks), { formula: toCell(status), value: masterWords(checks) }),
        ],
      },
      { cells: [textCell("note", signRule)] },
      { cells: [] },
    ),
    (top) => ({
      rows: [
        {
          cells: [
            textCell("label", "Written from"),
            head.sheet === undefined
              ? textCell("text", head.key)
              : linkCell(head.key, { sheet: head.sheet, row: 1, column: 1 }),
          ],
        },
      ],
      names: [{ name: sourceName(own.marker), range: { top, left: 2, bottom: top, right: 2 } }],
    }),
    ...(head.first ?? []).map(({ label, field }) =>
      field === undefined ? rows() : rows(wordsRow(label, field, columns, context)),
    ),
    fact("Prepared by", "prepared_by", head.facts.preparedBy),
    fact("Financials signed off by", "signed_off_by", head.facts.signedOffBy),
    fact("Date", "date", head.facts.date),
    fact("Version", "version", head.facts.version),
    freeTextRow("Status", {
      ...slot,
      slot: "status",
      options: ["Draft", "For approval", "Approved"],
      prompt: "Where the document stands",
    }),
  );
};

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();
