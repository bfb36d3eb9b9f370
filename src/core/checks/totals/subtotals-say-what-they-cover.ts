import type { Finding } from "../../model/finding";
import type { CellRef } from "../../grid/address";
import type { Table, TableRow, TieOut } from "../../model/reading";
import { listed } from "../as-printed";
import type { Check } from "../check";
import { tables } from "../reach";
import { firstRowFrom } from "../../model/first-row-from";
import { fullest, rowsAdded, rowTieOuts } from "./rows-added-up";

/** Where several rows are called the same "Sub-Total", it is plain which lines each of them covers (T05). */
export const subtotalsSayWhatTheyCover: Check = {
  name: "subtotals-say-what-they-cover",
  codes: ["T05"],
  run: (reading) => {
    const tied = rowTieOuts(reading);
    return [...tables(reading).values()].flatMap((table) =>
      calledAlike(table).flatMap((rows) => {
        const covers = rows.map((row) => coverOf(table, row, tied.get(table.id)?.get(row.row) ?? []));
        return covers.some(({ tieOut }) => tieOut !== undefined) && isUnclear(covers) ? [findingOf(table, covers)] : [];
      }),
    );
  },
};

interface Cover {
  readonly row: TableRow;
  readonly at: CellRef;
  readonly tieOut: TieOut | undefined;
  readonly rows: readonly TableRow[];
}

/** "Sub-Total", "Total": says that it is one and not of what. */
const bareName = /^\W*(sub-?\s?|grand\s)?totals?\W*$/i;

const calledAlike = ({ rows }: Table): readonly (readonly TableRow[])[] => {
  const named = new Map<string, TableRow[]>();
  for (const row of rows) {
    if ((row.role !== "total" && row.role !== "subtotal") || !bareName.test(row.name)) continue;
    if (row.words.some((word) => word !== undefined) || row.reference !== undefined) continue;
    const key = row.name.toLowerCase().replace(/[^a-z]/g, "");
    named.set(key, [...(named.get(key) ?? []), row]);
  }
  return [...named.values()].filter((alike) => alike.length > 1);
};

const coverOf = (table: Table, row: TableRow, tieOuts: readonly TieOut[]): Cover => {
  const tieOut = fullest(tieOuts.filter(({ relation }) => relation === "sum"));
  const index = row.amounts.findIndex((amount) => amount !== undefined);
  const at = { sheet: table.sheet, row: row.row, column: table.columns[index]?.column ?? table.range.left };
  const rows = tieOut === undefined ? [] : rowsAdded(tieOut).flatMap((each) => rowAt(table, each));
  return { row, at: tieOut?.at ?? at, tieOut, rows };
};

const rowAt = (table: Table, sheetRow: number): readonly TableRow[] => {
  const row = table.rows[firstRowFrom(table, sheetRow)];
  return row?.row === sheetRow ? [row] : [];
};

/** A subtotal with no lines, with lines from outside its own heading, or with lines another one of the name covers as well. */
const isUnclear = (covers: readonly Cover[]): boolean => {
  const counted = new Set<number>();
  let isShared = false;
  for (const { rows } of covers) {
    for (const { row } of rows) {
      if (counted.has(row)) isShared = true;
      counted.add(row);
    }
  }
  return isShared || covers.some((cover) => cover.tieOut === undefined || reachesOut(cover));
};

/** Its lines stand under different headings, or some of them above the first. */
const reachesOut = ({ rows }: Cover): boolean => {
  const lines = rows.filter(({ role }) => role === "line");
  return lines.some(({ parents }) => parents[0] !== lines[0]?.parents[0]);
};

const findingOf = (table: Table, covers: readonly Cover[]): Finding => ({
  check: subtotalsSayWhatTheyCover.name,
  code: "T05",
  severity: "warning",
  message: `${covers.length} rows of ${table.id} are called "${covers[0]?.row.name ?? ""}" and the layout does not tell what each covers: ${listed(covers.map(coverSaid))}.`,
  remedy: "Call each subtotal by what it adds up.",
  cells: covers.map(({ at }) => at),
});

const coverSaid = ({ row, tieOut, rows }: Cover): string => {
  if (tieOut === undefined) return `row ${row.row} is no sum of lines above it`;
  const [first, last] = [rows[0]?.name ?? "", rows.at(-1)?.name ?? ""];
  return `row ${row.row} is ${tieOut.formula}, "${first}" to "${last}"`;
};
