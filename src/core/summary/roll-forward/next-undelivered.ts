import { printPosition } from "../../grid/address";
import { isReducing } from "../../model/line";
import { type UndeliveredChoice, undeliveredEffect } from "../../model/roll-forward/undelivered";
import { type Decimal, sum, zero } from "../../money/decimal";
import type { BlockAt } from "../block";
import { blankCell, liveCell } from "../cells";
import type { Figure } from "../figure";
import { amountFormat } from "../number-formats";
import type { PlanCell } from "../sheet-plan";
import { nextWords } from "./next-headers";
import { downLines } from "./next-ranges";
import { baseColumn, columnsAfter, drawNextRow, nextHeader, type NextRow } from "./next-row";
import type { NextLine, NextSheet } from "./next-sheet";
import { choiceWords } from "./typed-undelivered";

/** What is typed as not delivered of some lines, and what was decided about it. */
export const undeliveredOf = (lines: readonly NextLine[]) => {
  const amounts = lines.flatMap(({ typed }) =>
    typed?.amount === undefined ? [] : [{ amount: typed.amount, choice: typed.choice }],
  );
  const chosen = (choice: UndeliveredChoice): Decimal =>
    sum(amounts.filter((one) => one.choice === choice).map(({ amount }) => amount));
  const [carried, writtenOff] = [chosen("carry"), chosen("write-off")];
  return { typed: sum(amounts.map(({ amount }) => amount)), carried, writtenOff };
};

/** What carried and written off savings add to the base and to the first year, plus for more. */
export const undeliveredSteps = (lines: readonly NextLine[]) => {
  const { carried, writtenOff } = undeliveredOf(lines);
  return { carried: undeliveredEffect(carried, "carry"), writtenOff: undeliveredEffect(writtenOff, "write-off") };
};

/** The cells beside a line: what was not delivered and what is done about it, to be typed, and what follows. */
export const undeliveredCells = (
  { line, row, typed }: NextLine,
  { context, years }: NextSheet,
): readonly PlanCell[] => {
  if (!isReducing(line)) return [blankCell(), blankCell(), blankCell(), blankCell()];
  const format = amountFormat(context.style);
  const { notDelivered, choice } = columnsAfter(years.length);
  const [amountAt, choiceAt] = [notDelivered, choice].map((column) => printPosition({ row, column }));
  const follows = (wanted: UndeliveredChoice): PlanCell =>
    liveCell(
      "amount",
      {
        formula: `IF(${choiceAt ?? ""}="${choiceWords[wanted]}",SUM(${amountAt ?? ""}),0)`,
        value: typed?.choice === wanted ? (typed.amount ?? zero) : zero,
      },
      format,
    );
  return [
    { role: "input", content: keptOrBlank(typed?.amountAt), format },
    { role: "input-text", content: keptOrBlank(typed?.choiceAt) },
    follows("carry"),
    follows("write-off"),
  ];
};

/** What a person typed, wherever it stood; blank until then. */
export const keptOrBlank = (from: NonNullable<NextLine["typed"]>["amountAt"]): PlanCell["content"] =>
  from === undefined ? { kind: "blank" } : { kind: "kept", from };

/** What is typed as not delivered, what is decided of it, and what is still to decide. */
export const undeliveredTable =
  (sheet: NextSheet): BlockAt =>
  (top) => {
    const { context, lines, years } = sheet;
    const columns = columnsAfter(years.length);
    const { typed, carried, writtenOff } = undeliveredOf(lines);
    const first = printPosition({ row: top + 1, column: baseColumn });
    const [second, third] = [top + 2, top + 3].map((row) => printPosition({ row, column: baseColumn }));
    const row = (name: string, words: string, figure: Figure, role: NextRow["role"] = "amount"): NextRow => ({
      service: nextWords.whole,
      name,
      kind: nextWords.undelivered,
      words,
      role,
      figures: [figure],
    });
    const all = (column: number): string => `SUM(${downLines(sheet, column)})`;
    const rows = [
      row(nextWords.notDelivered, "Typed beside the lines below", { formula: all(columns.notDelivered), value: typed }),
      row("Carried", "Back in the base, saved in the first year", {
        formula: all(columns.carried),
        value: carried,
      }),
      row("Written off", "A pressure of the first year that stays", {
        formula: all(columns.writtenOff),
        value: writtenOff,
      }),
      row(
        "Still to decide",
        "Counted nowhere until then",
        {
          formula: `${first}-${second ?? ""}-${third ?? ""}`,
          value: typed.minus(carried).minus(writtenOff).plus(zero),
        },
        "total",
      ),
    ];
    return {
      rows: [nextHeader(context, "What it means", ["Amount"]), ...rows.map((one) => drawNextRow(one, context))],
      tables: [
        {
          name: "Crosscast_next_undelivered_table",
          range: { top, left: 1, bottom: top + rows.length, right: baseColumn },
        },
      ],
    };
  };
