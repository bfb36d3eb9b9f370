import type { Finding } from "../../model/finding";
import { asPrinted, listed } from "../as-printed";
import type { Check } from "../check";
import { tables } from "../reach";
import { namesSome } from "../table-holds";

/** A budget that is called balanced leaves nothing over (F04). Whether its parts come to what it prints is for the totals to say. */
export const gapsClose: Check = {
  name: "gaps-close",
  codes: ["F04"],
  run: (reading) =>
    [...tables(reading).values()].flatMap((table) => {
      if (!namesSome(table, (name) => balanced.test(name))) return [];
      return table.rows.flatMap((row): readonly Finding[] => {
        if (!balanced.test(row.name)) return [];
        const left = table.columns.flatMap(({ column, header, meaning }, index) => {
          const amount = row.amounts[index];
          if (amount?.kind !== "amount" || amount.value.isZero()) return [];
          if (meaning.kind === "percent" || meaning.kind === "fte") return [];
          const year = meaning.kind === "year" ? meaning.printed : header;
          return [
            { words: `${asPrinted(amount)} in ${year}`, at: { sheet: table.sheet, row: row.row, column }, amount },
          ];
        });
        const [first] = left;
        if (first === undefined) return [];
        return [
          {
            check: gapsClose.name,
            code: "F04",
            severity: "error",
            message: `"${row.name}" does not balance: ${listed(left.map(({ words }) => words))} remains.`,
            remedy: "Close what remains, or call the row the remaining gap.",
            cells: left.map(({ at }) => at),
            expected: "0",
            found: first.amount.value.toString(),
          },
        ];
      });
    }),
};

const balanced = /^(a )?balanced (budget|position)\b|\bbudget balances?$|^(budget )?gap closed$/i;
