import type { CellRef } from "../../grid/address";
import type { Finding } from "../../model/finding";
import type { Reading, Table, TableRow } from "../../model/reading";
import type { AmountReading } from "../../money/amount";
import { type Decimal, zero } from "../../money/decimal";
import { asPrinted, listed, withDecimals } from "../as-printed";
import type { Check } from "../check";
import { tables } from "../reach";

/** Reserves are carried forward without a break, do not run out, and are not what closes a gap that recurs (F06). */
export const reservesHold: Check = {
  name: "reserves-hold",
  codes: ["F06"],
  run: (reading) =>
    [...tables(reading).values()].flatMap((table) => {
      if (!table.rows.some(({ name }) => reserve.test(name)) && !reserve.test(table.title?.text ?? "")) return [];
      return [...carriedForward(table, reading), ...overdrawn(table), ...spentOnAGap(table)];
    }),
};

const reserve = /\b(reserves?|(general fund|working) balances?)\b/i;
const opening = /\b(opening|brought forward|b\/f(wd)?|balance at (the )?start|1 april)\b/i;
const closing = /\b(closing|carried forward|c\/f(wd)?|balance at (the )?end|31 march)\b/i;

/** Opening and movements come to closing. A figure that a total is already known by is left to the checks of totals. */
const carriedForward = (table: Table, { tieOuts }: Reading): readonly Finding[] => {
  const from = table.rows.findIndex(({ name, role }) => opening.test(name) && role !== "heading");
  const to = table.rows.findIndex(({ name, role }, index) => index > from && closing.test(name) && role !== "heading");
  const last = table.rows[to];
  if (from === -1 || last === undefined) return [];
  const parts = table.rows.slice(from, to).filter(({ role }, index) => index === 0 || role === "line");
  const broken = table.columns.flatMap(({ column, meaning }, index) => {
    const printed = last.amounts[index];
    const at = { sheet: table.sheet, row: last.row, column };
    if (printed?.kind !== "amount" || meaning.kind === "percent" || isTied(at, tieOuts)) return [];
    const values = parts.flatMap(({ amounts }) => worth(amounts[index]) ?? []);
    const sum = values.reduce((total, value) => total.plus(value), zero);
    if (values.length < parts.length || sum.equals(printed.value)) return [];
    return [{ at, words: `${asPrinted(printed)} where they come to ${withDecimals(sum, printed.decimals)}` }];
  });
  if (broken.length === 0) return [];
  return [
    warning(
      `Opening reserves and their movements do not come to "${last.name}": ${listed(broken.map(({ words }) => words))}.`,
      "Correct the movement or the balance.",
      broken.map(({ at }) => at),
    ),
  ];
};

const isTied = (at: CellRef, tieOuts: Reading["tieOuts"]): boolean =>
  tieOuts.some((tieOut) => tieOut.at.sheet === at.sheet && tieOut.at.row === at.row && tieOut.at.column === at.column);

/** A closing balance of reserves below nothing, down the rows or across the columns, where it opens above it. */
const overdrawn = (table: Table): readonly Finding[] => {
  const below = [...overdrawnRows(table), ...overdrawnColumns(table)];
  if (below.length === 0) return [];
  return [
    warning(
      `Reserves run out: ${listed(below.map(({ words }) => words))}.`,
      "Plan to stay above the minimum balance, or correct the movements.",
      below.map(({ at }) => at),
    ),
  ];
};

const overdrawnRows = (table: Table): readonly Figure[] => {
  const start = table.rows.find(({ name }) => opening.test(name));
  if (!isAbove(start?.amounts.find((amount) => amount?.kind === "amount"))) return [];
  return table.rows.flatMap((row) =>
    closing.test(row.name) ? figuresOf(row, table).filter(({ value }) => value.isNegative() && !value.isZero()) : [],
  );
};

const overdrawnColumns = ({ columns, rows, sheet }: Table): readonly Figure[] => {
  const from = columns.findIndex(({ header }) => opening.test(header));
  const to = columns.findIndex(({ header }, index) => index > from && closing.test(header));
  const column = columns[to]?.column;
  if (from === -1 || column === undefined) return [];
  return rows.flatMap(({ row, role, name, amounts }): readonly Figure[] => {
    const left = amounts[to];
    if (role !== "line" || left?.kind !== "amount" || !left.value.isNegative() || !isAbove(amounts[from])) return [];
    return [{ words: `"${name}" at ${asPrinted(left)}`, value: left.value, at: { sheet, row, column } }];
  });
};

const isAbove = (amount: AmountReading | undefined): boolean =>
  amount?.kind === "amount" && amount.value.isPositive() && !amount.value.isZero();

/** Reserves used in some years beside a gap that is still there in the last. */
const spentOnAGap = (table: Table): readonly Finding[] => {
  if (table.columns.filter(({ meaning }) => meaning.kind === "year").length < 2) return [];
  const used = table.rows.find(({ name, role }) => role === "line" && reserve.test(name) && usesThem.test(name));
  const gap = table.rows.findLast(
    ({ name, kind, role }) =>
      role !== "heading" && (kind === "target" || gapWords.test(name)) && !/\bannual\b/i.test(name),
  );
  if (used === undefined || gap === undefined) return [];
  const uses = figuresOf(used, table).filter(({ value }) => !value.isZero());
  const left = figuresOf(gap, table).at(-1);
  if (uses.length === 0 || left === undefined || left.value.isZero()) return [];
  return [
    warning(
      `"${used.name}" (${listed(uses.map(({ words }) => words))}) is money that can be spent once, and "${gap.name}" still stands at ${left.words}: reserves put the gap off and do not close it.`,
      "Say when lasting savings take over from the reserves.",
      [...uses.map(({ at }) => at), left.at],
    ),
  ];
};

const usesThem =
  /\b(use of|used|drawdown|draw(n|ing)? (on|down)|applied|application|(contributions?|transfers?) from)\b/i;
const gapWords = /\b(gap|shortfall)\b/i;

interface Figure {
  readonly words: string;
  readonly value: Decimal;
  readonly at: CellRef;
}

const figuresOf = (row: TableRow, { columns, sheet }: Table): readonly Figure[] =>
  columns.flatMap(({ column, meaning }, index) => {
    const amount = row.amounts[index];
    if (amount?.kind !== "amount" || meaning.kind !== "year") return [];
    const at = { sheet, row: row.row, column };
    return [{ words: `${asPrinted(amount)} in ${meaning.printed}`, value: amount.value, at }];
  });

const worth = (amount: AmountReading | undefined): Decimal | undefined => {
  if (amount === undefined || amount.kind === "nil") return zero;
  return amount.kind === "amount" ? amount.value : undefined;
};

const warning = (message: string, remedy: string, cells: readonly CellRef[]): Finding => ({
  check: reservesHold.name,
  code: "F06",
  severity: "warning",
  message,
  remedy,
  cells,
});
