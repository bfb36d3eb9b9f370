import { type CellRef, contains, printRef } from "../../grid/address";
import type { Finding } from "../../model/finding";
import type { Reading, Table, TableRow, TieOut } from "../../model/reading";
import { asPrinted, listed } from "../as-printed";
import { readOnce } from "../../reading/read-once";
import type { Check } from "../check";
import { tables } from "../reach";
import { compareFigures, sameColumns } from "../same-columns";
import { addsRow, rowTieOuts } from "./rows-added-up";
import { totalKey } from "./total-key";

/** A summary prints for each block what the block's own total is, and no total adds up both (T07). */
export const summariesRepeatTheirDetail: Check = {
  name: "summaries-repeat-their-detail",
  codes: ["T07"],
  run: (reading) => {
    const details = detailTotals(reading);
    if (details.size < 2) return [];
    return [...tables(reading).values()].flatMap((table): readonly Finding[] => {
      const pairs = pairsOf(table, details);
      const agreeing = pairs.filter(({ agrees }) => agrees);
      const isSummary =
        new Set(pairs.map(({ row }) => row)).size >= 2 &&
        agreeing.length >= fewestAgreeing &&
        agreeing.length * 3 >= pairs.length * 2;
      if (!isSummary) return [];
      const differing = pairs.filter(({ agrees }) => !agrees);
      const twice = agreeing.filter((pair) => reading.tieOuts.some((tieOut) => addsBoth(tieOut, pair)));
      return [
        ...(differing.length === 0 ? [] : [differsFinding(table, differing)]),
        ...(twice.length === 0 ? [] : [twiceFinding(table, twice)]),
      ];
    });
  },
};

const fewestAgreeing = 3;

interface Detail {
  readonly table: Table;
  readonly row: TableRow;
  /** What it adds up, in each of its columns. */
  readonly sums: readonly TieOut[];
}

/** The totals of lines by what they are totals of, where only one goes by the name; a bare "Total" goes by its heading or its table's title. */
const detailTotals = (reading: Reading): ReadonlyMap<string, Detail> => {
  const tied = rowTieOuts(reading);
  const found = new Map<string, Detail | undefined>();
  for (const table of tables(reading).values()) {
    for (const row of table.rows) {
      if (row.role !== "total" && row.role !== "subtotal") continue;
      const sums = (tied.get(table.id)?.get(row.row) ?? []).filter(({ relation }) => relation === "sum");
      const key = totalKey(row.name) || totalKey(row.parents.at(-1) ?? table.title?.text ?? "");
      if (sums.length === 0 || !/[a-z]{3}/.test(key)) continue;
      found.set(key, found.has(key) ? undefined : { table, row, sums });
    }
  }
  return new Map([...found].flatMap(([key, detail]) => (detail === undefined ? [] : [[key, detail]])));
};

/** A figure of a summary and the one it repeats. */
interface Pair {
  readonly row: TableRow;
  readonly detail: Detail;
  readonly at: CellRef;
  readonly detailAt: CellRef;
  readonly printed: string;
  readonly detailPrinted: string;
  readonly agrees: boolean;
}

const pairsOf = (table: Table, details: ReadonlyMap<string, Detail>): readonly Pair[] => {
  const keyed = new Map<string, TableRow>();
  const repeated = new Set<string>();
  const keyOf = readOnce(totalKey);
  for (const row of table.rows) {
    if (row.role === "heading" || row.role === "note" || row.name === "") continue;
    const key = keyOf(row.name);
    if (!details.has(key) || details.get(key)?.row === row) continue;
    if (keyed.has(key)) repeated.add(key);
    keyed.set(key, row);
  }
  return [...keyed].flatMap(([key, row]): readonly Pair[] => {
    const detail = details.get(key);
    if (detail === undefined || repeated.has(key)) return [];
    const isOwn = detail.table === table;
    if (isOwn && detail.sums.some((sum) => addsRow(sum, row.row))) return [];
    const columns: ReturnType<typeof sameColumns> = isOwn
      ? table.columns.map((_, index) => [index, index])
      : sameColumns(table, detail.table);
    return columns.flatMap(([own, other]): readonly Pair[] => {
      const [a, b] = [row.amounts[own], detail.row.amounts[other]];
      const compared = compareFigures(a, b, { a: table.unit.value, b: detail.table.unit.value });
      if (compared === undefined) return [];
      return [
        {
          row,
          detail,
          at: { sheet: table.sheet, row: row.row, column: table.columns[own]?.column ?? 0 },
          detailAt: {
            sheet: detail.table.sheet,
            row: detail.row.row,
            column: detail.table.columns[other]?.column ?? 0,
          },
          printed: asPrinted(a),
          detailPrinted: asPrinted(b),
          agrees: compared.agrees,
        },
      ];
    });
  });
};

const addsBoth = ({ relation, parts }: TieOut, { at, detailAt }: Pair): boolean => {
  const adds = (cell: CellRef): boolean =>
    parts.some(({ sheet, range, sign }) => sign === 1 && sheet === cell.sheet && contains(range, cell));
  return relation === "sum" && adds(at) && adds(detailAt);
};

const differsFinding = (table: Table, pairs: readonly Pair[]): Finding => ({
  check: summariesRepeatTheirDetail.name,
  code: "T07",
  severity: "error",
  message: `${table.id} sums up other blocks and does not agree with them: ${listed(
    pairs.map(
      ({ row, at, printed, detail, detailAt, detailPrinted }) =>
        `"${row.name}" is ${printed} in ${printRef(at)} and "${detail.row.name}" is ${detailPrinted} in ${printRef(detailAt)}`,
    ),
  )}.`,
  remedy: "Correct the summary or the block, or link the summary to the block's total.",
  cells: pairs.flatMap(({ at, detailAt }) => [at, detailAt]),
  expected: pairs[0]?.detailPrinted ?? "",
  found: pairs[0]?.printed ?? "",
});

const twiceFinding = (table: Table, pairs: readonly Pair[]): Finding => ({
  check: summariesRepeatTheirDetail.name,
  code: "T07",
  severity: "error",
  message: `A total adds up both the summary ${table.id} and the blocks it sums up: ${listed(pairs.map(({ row, at, detailAt }) => `"${row.name}" (${printRef(at)} and ${printRef(detailAt)})`))} ${pairs.length === 1 ? "is" : "are"} counted twice.`,
  remedy: "Add up the summary or the blocks, not both.",
  cells: pairs.flatMap(({ at, detailAt }) => [at, detailAt]),
});
