import { type CellRef, printRef } from "../../grid/address";
import type { Budget } from "../../model/budget";
import type { Finding } from "../../model/finding";
import type { Table, TableRow } from "../../model/reading";
import { kindOf } from "../../reading/read-kind";
import { asPrinted, listed } from "../as-printed";
import type { Check } from "../check";
import { tables } from "../reach";

/** A line that its table calls an investment or a pressure adds to the budget, by the sign the others of them have (S02). */
export const kindsAgreeWithSigns: Check = {
  name: "kinds-agree-with-signs",
  codes: ["S02"],
  run: (reading, { cellAt }) =>
    [...tables(reading).values()].flatMap((table): readonly Finding[] => {
      const additions = additionsOf(table, cellAt);
      const negative = additions.filter(({ isNegative }) => isNegative);
      const positive = additions.filter(({ isNegative }) => !isNegative);
      const [odd, usual] = negative.length < positive.length ? [negative, positive] : [positive, negative];
      const against = odd.filter(({ row }) => !takesAway.test(row.name));
      if (against.length === 0 || odd.length * usualPer > usual.length) return [];
      return [
        {
          check: kindsAgreeWithSigns.name,
          code: "S02",
          severity: "warning",
          message: `${listed(against.map(({ words }) => words))}, where the ${usual.length} other investments and pressures of ${table.id} are ${usual === positive ? "positive" : "negative"}: as printed ${against.length === 1 ? "it takes" : "they take"} from the budget.`,
          remedy: "Correct the sign, or call the line by the kind it is.",
          cells: against.map(({ at }) => at),
        },
      ];
    }),
};

/** So many investments and pressures of one sign for each of the other. */
const usualPer = 4;

interface Addition {
  readonly row: TableRow;
  readonly isNegative: boolean;
  readonly words: string;
  readonly at: CellRef;
}

/** The lines that a column of kinds calls an investment or a pressure, by their first figure: later ones may take it back. */
const additionsOf = (table: Table, cellAt: Budget["cellAt"]): readonly Addition[] => {
  const kinds = table.kindColumn?.column;
  if (kinds === undefined) return [];
  return table.rows.flatMap((row): readonly Addition[] => {
    if (row.role !== "line" || (row.kind !== "investment" && row.kind !== "pressure")) return [];
    const word = cellAt({ sheet: table.sheet, row: row.row, column: kinds })?.value;
    if (typeof word !== "string" || kindOf(word) !== row.kind) return [];
    const index = row.amounts.findIndex((amount) => amount?.kind === "amount" && !amount.value.isZero());
    const [amount, column] = [row.amounts[index], table.columns[index]];
    if (amount?.kind !== "amount" || column === undefined) return [];
    if (column.meaning.kind === "percent" || column.meaning.kind === "fte" || column.kind === "base") return [];
    const at = { sheet: table.sheet, row: row.row, column: column.column };
    const words = `"${row.name}" (${word.trim()}) is printed as ${asPrinted(amount)} (${printRef(at)})`;
    return [{ row, isNegative: amount.value.isNegative(), words, at }];
  });
};

/** A pressure that falls and an investment that ends take away by right. */
const takesAway =
  /\b(less|lower|fewer|fall\w*|drop\w*|reduc\w*|decreas\w*|end(s|ing|ed)?|ceas\w*|remov\w*|revers\w*|releas\w*|unwind\w*|savings?|income|return\w*|previous|prior|earlier|one[- ]?offs?|undershoot|underspend)\b/i;
