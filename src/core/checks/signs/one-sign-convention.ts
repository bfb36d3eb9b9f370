import type { CellRef } from "../../grid/address";
import { printRef } from "../../grid/address";
import { printsChanges } from "../../model/budget-changes";
import type { Finding } from "../../model/finding";
import type { Table } from "../../model/reading";
import { firstSavings } from "../../reading/read-sign";
import { asPrinted, listed } from "../as-printed";
import type { Check } from "../check";
import { tables } from "../reach";

/** A table prints its savings with one sign, and every figure that goes against it is listed (S01). */
export const oneSignConvention: Check = {
  name: "one-sign-convention",
  codes: ["S01"],
  run: (reading) => {
    const asked = new Set(reading.questions.map(({ id }) => id));
    return [...tables(reading).values()].flatMap((table): readonly Finding[] => {
      if (asked.has(`${table.id}:sign`)) return [undecided(table)];
      const against = printsChanges(table) ? againstTheRest(table) : [];
      return against.length === 0 ? [] : [mixed(table, against)];
    });
  },
};

const undecided = ({ id, sheet, range, sign }: Table): Finding => ({
  check: oneSignConvention.name,
  code: "S01",
  severity: "warning",
  message: `${id} does not say whether a saving is negative or positive: ${sign.evidence.join("; ")}.`,
  remedy: "Say under the table which sign savings have, or answer the question on the About sheet.",
  cells: [{ sheet, row: range.top, column: range.left }],
});

interface Against {
  readonly words: string;
  readonly at: CellRef;
}

/** The saving and income lines that go against a sign which only the other lines show. */
const againstTheRest = (table: Table): readonly Against[] => {
  const { value: sign, from } = table.sign;
  if (from !== "inferred" || (sign !== "savings-negative" && sign !== "savings-positive")) return [];
  return firstSavings(table).flatMap(({ row, index, value }): Against[] => {
    if (value.isNegative() === (sign === "savings-negative")) return [];
    const at = { sheet: table.sheet, row: row.row, column: table.columns[index]?.column ?? 1 };
    return [{ words: `"${row.name}" is ${asPrinted(row.amounts[index])} (${printRef(at)})`, at }];
  });
};

const mixed = ({ id, sign }: Table, against: readonly Against[]): Finding => ({
  check: oneSignConvention.name,
  code: "S01",
  severity: "warning",
  message: `Savings in ${id} are ${sign.value === "savings-negative" ? "negative" : "positive"} (${sign.evidence.join("; ")}), but ${listed(against.map(({ words }) => words))}: read as printed, ${against.length === 1 ? "it adds" : "they add"} to the budget.`,
  remedy:
    "Say under the table which sign savings have; call a saving that is taken back a reversal, or correct the sign.",
  cells: against.map(({ at }) => at),
});
