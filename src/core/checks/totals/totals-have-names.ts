import type { CellRef } from "../../grid/address";
import type { Table, TableRow, TieOut } from "../../model/reading";
import { listed } from "../as-printed";
import type { Check } from "../check";
import { tables } from "../reach";
import { fullest, rowTieOuts } from "./rows-added-up";

/** Every row that arithmetic proves to be a total says what it is a total of (T06). */
export const totalsHaveNames: Check = {
  name: "totals-have-names",
  codes: ["T06"],
  run: (reading) => {
    const tied = rowTieOuts(reading);
    return [...tables(reading).values()].flatMap((table) => {
      const nameless = hasNames(table) ? namelessTotals(table, tied.get(table.id) ?? new Map()) : [];
      const [first] = nameless;
      if (first === undefined) return [];
      const rows = nameless.map(({ row, tieOut }) => `row ${row.row} is ${tieOut.formula}`);
      return [
        {
          check: totalsHaveNames.name,
          code: "T06",
          severity: "info" as const,
          message: `${nameless.length === 1 ? "A total" : `${nameless.length} totals`} of ${table.id} ${nameless.length === 1 ? "has" : "have"} no name, and only arithmetic tells what ${nameless.length === 1 ? "it is" : "they are"}: ${listed(rows)}.`,
          remedy: "Name the row, so that a reader need not work out what it is.",
          cells: nameless.map(({ at }) => at),
        },
      ];
    });
  },
};

/** Most of the table's lines have names: in a table without any a total has none either. */
const hasNames = ({ rows }: Table): boolean => {
  const lines = rows.filter(({ role }) => role === "line");
  return lines.filter(({ name }) => name !== "").length * 2 > lines.length;
};

const namelessTotals = (
  { rows }: Table,
  tied: ReadonlyMap<number, readonly TieOut[]>,
): readonly { readonly row: TableRow; readonly tieOut: TieOut; readonly at: CellRef }[] =>
  rows.flatMap((row) => {
    if (row.name !== "" || (row.role !== "total" && row.role !== "subtotal")) return [];
    if (row.reference !== undefined || row.words.some((word) => word !== undefined)) return [];
    const tieOut = fullest((tied.get(row.row) ?? []).filter(({ verdict }) => verdict !== "differs"));
    return tieOut === undefined ? [] : [{ row, tieOut, at: tieOut.at }];
  });
