import { isReducing } from "../../model/line";
import type { BlockAt } from "../block";
import type { PlanCell, PlanRow } from "../sheet-plan";
import { yearCell } from "../model-row";
import { amountFormat } from "../number-formats";
import { kindWords } from "../words";
import { becomesWords } from "./becomes-words";
import { nextHeaders } from "./next-headers";
import { columnsAfter, drawNextRow, lineLinks, nextHeader } from "./next-row";
import type { NextLine, NextSheet } from "./next-sheet";
import { undeliveredCells } from "./next-undelivered";
import { choiceWords } from "./typed-undelivered";

/** What heads the columns of amounts: the year in the base, the years of the old plan that are left, and the new one. */
export const amountHeaders = ({ opening, years }: Pick<NextSheet, "opening" | "years">): readonly string[] => [
  `In the base: ${opening.header}`,
  ...years.map(({ header }, index) => (index === years.length - 1 ? `New: ${header}` : header)),
];

/** Every line rolled forward, in the order of the services, with what a person is to say of it. */
export const nextLinesTable =
  (sheet: NextSheet): BlockAt =>
  (top) => {
    const { lines, years } = sheet;
    const columns = columnsAfter(years.length);
    return {
      rows: [linesHeader(sheet), ...lines.map((line) => lineRow(line, sheet))],
      tables: [
        {
          name: "Crosscast_next_lines_table",
          range: { top, left: 1, bottom: top + lines.length, right: columns.link },
        },
      ],
      choices: lines
        .filter(({ line }) => isReducing(line))
        .map(({ row }) => ({
          at: { row, column: columns.choice },
          options: [choiceWords.carry, choiceWords["write-off"]],
          prompt: "What was not delivered: carry it to next year, or write it off as a pressure?",
        })),
    };
  };

const linesHeader = (sheet: NextSheet): PlanRow => {
  const { context } = sheet;
  return nextHeader(context, nextHeaders.becomes, amountHeaders(sheet), [
    { amount: lastPlanWords(sheet) },
    { amount: nextHeaders.notDelivered },
    { words: nextHeaders.choice },
    { amount: nextHeaders.carried },
    { amount: nextHeaders.writtenOff },
    { words: nextHeaders.reference },
    { words: nextHeaders.link },
  ]);
};

/** "Effect in 2028/29": what the old plan comes to in its last year. */
export const lastPlanWords = ({ context, opening }: Pick<NextSheet, "context" | "opening">): string =>
  `Effect in ${context.years.at(-1)?.header ?? opening.header}`;

const lineRow = (one: NextLine, sheet: NextSheet): PlanRow => {
  const { context, years } = sheet;
  const { line, service, cells, becoming } = one;
  const last: PlanCell = yearCell(cells.last, "amount", amountFormat(context.style));
  const to = { sheet: context.layout.sheet, row: context.placed.get(line)?.row ?? 1, column: 1 };
  return drawNextRow(
    {
      service,
      name: line.name,
      kind: kindWords[line.kind],
      words: becomesWords(
        becoming,
        line.recurrence,
        years.map(({ header }) => header),
      ),
      role: "amount",
      figures: cells.steps,
      after: [last, ...undeliveredCells(one, sheet), ...lineLinks(line.reference ?? "", to)],
    },
    context,
  );
};
