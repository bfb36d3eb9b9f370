import type { BlockAt } from "../block";
import { textCell } from "../cells";
import { amountFormat } from "../number-formats";
import { unitSuffix } from "../plan-context";
import type { PlanCell } from "../sheet-plan";
import { headerRow } from "../table-section";
import { kindWords } from "../words";
import type { NotRolled } from "./next-groups";
import { nextHeaders } from "./next-headers";
import { drawNextRow, lineLinks, nextWidths } from "./next-row";
import type { NextSheet } from "./next-sheet";
import { keptOrBlank } from "./next-undelivered";
import type { TypedUndelivered } from "./typed-undelivered";

const reasons: Readonly<Record<NotRolled["for"], string>> = {
  presentation: "Waiting: is each year a change or a level?",
  sign: "Waiting: are savings printed as minus?",
  unit: "Waiting: in what unit is it printed?",
  "in-base": "Part of the base budget, not a change to it",
  "told-again": "Sums up lines of another table, not added again",
};

/** The lines that are not rolled forward, and why. */
export const notRolledTable =
  ({ context, notRolled }: NextSheet): BlockAt =>
  (top) => ({
    rows: [
      headerRow(nextWidths(context.years.length), [
        nextHeaders.service,
        nextHeaders.name,
        nextHeaders.kind,
        nextHeaders.why,
        nextHeaders.reference,
        nextHeaders.link,
      ]),
      ...notRolled.map(({ line, for: reason }) =>
        drawNextRow(
          {
            service: line.service ?? "Service not stated",
            name: line.name,
            kind: kindWords[line.kind],
            words: reasons[reason],
            role: "amount",
            figures: [],
            after: lineLinks(line.reference ?? "", {
              sheet: context.layout.sheet,
              row: context.placed.get(line)?.row ?? 1,
              column: 1,
            }),
          },
          context,
        ),
      ),
    ],
    tables: [
      { name: "Crosscast_next_waiting_table", range: { top, left: 1, bottom: top + notRolled.length, right: 6 } },
    ],
  });

/** What is typed beside lines that are gone or are no saving any more: it is kept, counted nowhere, and theirs to delete. */
export const homelessTable =
  ({ context, homeless }: NextSheet): BlockAt =>
  (top) => ({
    rows: [
      headerRow(nextWidths(context.years.length), [
        nextHeaders.service,
        nextHeaders.name,
        nextHeaders.kind,
        nextHeaders.choice,
        `${nextHeaders.notDelivered}${unitSuffix(context.style)}`,
        nextHeaders.reference,
        nextHeaders.link,
      ]),
      ...homeless.map((one) => ({ cells: homelessCells(one, amountFormat(context.style)) })),
    ],
    tables: [{ name: "Crosscast_next_typed_table", range: { top, left: 1, bottom: top + homeless.length, right: 7 } }],
  });

const homelessCells = (
  { words, amountAt, choiceAt, lineRow }: TypedUndelivered,
  format: string,
): readonly PlanCell[] => [
  // The first cell holds something in every row, by which the table is read again.
  textCell("text", words.service === "" ? "Not stated" : words.service),
  textCell("text", words.name),
  textCell("text", words.kind),
  { role: "input-text", content: keptOrBlank(choiceAt) },
  { role: "input", content: keptOrBlank(amountAt), format },
  textCell("text", words.reference),
  textCell("text", lineRow === undefined ? "" : `Row ${lineRow}`),
];
