import type { CellRef } from "../../grid/address";
import { printRef } from "../../grid/address";
import { printsChanges } from "../../model/budget-changes";
import type { Finding } from "../../model/finding";
import type { Table } from "../../model/reading";
import { firstSavings } from "../../reading/read-sign";
import { asPrinted, listed } from "../as-printed";
import type { Check } from "../check";
import { tables } from "../reach";

/** A figure with the opposite sign among savings says that it takes one back: until it does, both readings are told (S03). */
export const reductionsShareASign: Check = {
  name: "reductions-share-a-sign",
  codes: ["S03"],
  run: (reading) =>
    [...tables(reading).values()].flatMap((table): readonly Finding[] => {
      const opposite = [...opposed(table), ...removals(table)];
      if (opposite.length === 0 || !printsChanges(table)) return [];
      const one = opposite.length === 1;
      return [
        {
          check: reductionsShareASign.name,
          code: "S03",
          severity: "warning",
          message: `${listed(opposite.map(({ words }) => words))} ${one ? "has" : "have"} the opposite sign to the savings of ${table.id}: ${one ? "it takes" : "each takes"} an earlier saving back and adds to the budget, or the sign is wrong.`,
          remedy: "Call it a reversal of the saving it takes back, or correct the sign.",
          cells: opposite.map(({ at }) => at),
        },
      ];
    }),
};

interface Opposite {
  readonly words: string;
  readonly at: CellRef;
}

/** Savings against a sign that words state or a person answered. */
const opposed = (table: Table): readonly Opposite[] => {
  const { value: sign, from } = table.sign;
  if (from === "inferred" || (sign !== "savings-negative" && sign !== "savings-positive")) return [];
  return firstSavings(table).flatMap(({ row, index, value }): readonly Opposite[] =>
    value.isNegative() === (sign === "savings-negative") ? [] : [oppositeAt(table, row, index)],
  );
};

/** "Remove … savings targets" may remove a saving, or save by removing: its sign alone tells which. */
const removals = (table: Table): readonly Opposite[] => {
  if (table.sign.value !== "savings-negative" && table.sign.value !== "savings-positive") return [];
  return table.rows.flatMap((row): readonly Opposite[] => {
    if (row.kind !== "reversal" || row.role !== "line" || !/^remov/i.test(row.name)) return [];
    const index = row.amounts.findIndex((amount) => amount?.kind === "amount" && !amount.value.isZero());
    const first = row.amounts[index];
    if (first?.kind !== "amount") return [];
    return first.value.isNegative() === (table.sign.value === "savings-negative")
      ? []
      : [oppositeAt(table, row, index)];
  });
};

const oppositeAt = (table: Table, row: Table["rows"][number], index: number): Opposite => {
  const at = { sheet: table.sheet, row: row.row, column: table.columns[index]?.column ?? 1 };
  return { words: `"${row.name}" ${asPrinted(row.amounts[index])} (${printRef(at)})`, at };
};
