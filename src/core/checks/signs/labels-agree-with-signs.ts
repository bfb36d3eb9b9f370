import type { CellRef } from "../../grid/address";
import { printRef } from "../../grid/address";
import { printsChanges } from "../../model/budget-changes";
import type { Finding } from "../../model/finding";
import type { Reading, Table, TableRow, TieOut } from "../../model/reading";
import { asPrinted, listed } from "../as-printed";
import type { Check } from "../check";
import { tables } from "../reach";
import { namesSome } from "../table-holds";

/** A label that says less, decrease or increase agrees with the sign of its figure (S02). */
export const labelsAgreeWithSigns: Check = {
  name: "labels-agree-with-signs",
  codes: ["S02"],
  run: (reading) =>
    [...tables(reading).values()].flatMap((table): readonly Finding[] => {
      if (!namesSome(table, (name) => startsWithDirection.test(name))) return [];
      const odd = table.rows.flatMap((row) => contradiction(row, table) ?? []);
      if (odd.length === 0) return [];
      return [
        {
          check: labelsAgreeWithSigns.name,
          code: "S02",
          severity: "warning",
          message: `${listed(odd.map(({ words }) => words))}: the word and the sign say the opposite of one another${asCounted(odd, reading)}.`,
          remedy: "Let the word or the sign say it, not both: correct the label or the sign.",
          cells: odd.map(({ at }) => at),
        },
      ];
    }),
};

interface Contradiction {
  readonly words: string;
  readonly at: CellRef;
}

const contradiction = (row: TableRow, table: Table): Contradiction | undefined => {
  if (row.role !== "line" || !startsWithDirection.test(row.name)) return undefined;
  const index = row.amounts.findIndex((amount) => amount?.kind === "amount" && !amount.value.isZero());
  const [amount, column] = [row.amounts[index], table.columns[index]];
  if (amount?.kind !== "amount" || column === undefined) return undefined;
  if (column.meaning.kind === "percent" || column.meaning.kind === "fte") return undefined;
  if (!contradicts(row, amount.value.isNegative(), table)) return undefined;
  const at = { sheet: table.sheet, row: row.row, column: column.column };
  return { words: `"${row.name}" is printed as ${asPrinted(amount)} (${printRef(at)})`, at };
};

const startsWithDirection = /^(less|decrease|reduction|increase)\b/i;
/** More of these reduces the budget and less of them adds to it, so that word and sign part company rightly. */
const paysForIt =
  /\b(income|fees?|charges?|rents?|grants?|funding|receipts?|reserves?|council tax|dividends?|savings?|saving)\b/i;

/** "Less" takes away once, with its word or its sign; "Decrease" and "Increase" follow the table's own convention. */
const contradicts = ({ name, kind }: TableRow, isNegative: boolean, table: Table): boolean => {
  if (/^less\b(?! than)/i.test(name)) return isNegative && isBudget(table);
  if (table.sign.value !== "savings-negative" || paysForIt.test(name) || !printsChanges(table)) return false;
  if (kind === "reversal" || kind === "funding") return false;
  if (/^(decrease|reduction) (in|of|to)\b/i.test(name)) return !isNegative;
  return /^increase (in|of|to)\b/i.test(name) && isNegative;
};

/** A requirement, a target or a table of changes: accounts print "Less: depreciation (5)" by custom. */
const isBudget = (table: Table): boolean =>
  printsChanges(table) || table.rows.some(({ kind }) => kind === "target" || kind === "base");

/** How the totals that add these figures count them, where they agree. */
const asCounted = (odd: readonly Contradiction[], { tieOuts }: Reading): string => {
  const adds = ({ at }: Contradiction): boolean =>
    tieOuts.some((tieOut) => tieOut.verdict === "agrees" && tieOut.relation === "sum" && isAdded(tieOut, at));
  return odd.every(adds) ? "; the total agrees when the figure is added as it is printed" : "";
};

const isAdded = ({ parts }: TieOut, { sheet, row, column }: CellRef): boolean =>
  parts.some(
    ({ sheet: on, range, sign }) =>
      sign === 1 &&
      on === sheet &&
      row >= range.top &&
      row <= range.bottom &&
      column >= range.left &&
      column <= range.right,
  );
