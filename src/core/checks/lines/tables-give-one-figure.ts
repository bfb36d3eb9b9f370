import { type CellRef, printRef } from "../../grid/address";
import type { Finding } from "../../model/finding";
import type { Table, TableRow } from "../../model/reading";
import { readOnce } from "../../reading/read-once";
import { asPrinted } from "../as-printed";
import type { Check } from "../check";
import { tables } from "../reach";
import { compareFigures, sameColumns } from "../same-columns";
import { totalKey } from "../totals/total-key";

/** Two tables that print the same total for the same year print the same figure (K04). */
export const tablesGiveOneFigure: Check = {
  name: "tables-give-one-figure",
  codes: ["K04"],
  run: (reading) => {
    const named = new Map<string, Total[]>();
    const keyOf = readOnce(totalKey);
    for (const table of tables(reading).values()) {
      for (const row of table.rows) {
        if (row.role !== "total" && row.role !== "subtotal") continue;
        const key = keyOf(row.name);
        if (key.split(" ").filter((word) => /[a-z]{3}/.test(word)).length < 2) continue;
        const known = named.get(key);
        if (known === undefined) named.set(key, [{ table, row }]);
        else known.push({ table, row });
      }
    }
    return [...named.values()].flatMap((totals) => {
      const [first, second, ...others] = totals;
      if (first === undefined || second === undefined || others.length > 0 || first.table === second.table) return [];
      return disagreement(first, second);
    });
  },
};

interface Total {
  readonly table: Table;
  readonly row: TableRow;
}

/** One finding for all the years in which two tables differ, a little or where their lines agree; else they are not the same thing. */
const disagreement = (a: Total, b: Total): readonly Finding[] => {
  if (statesOf(a.table).join() !== statesOf(b.table).join()) return [];
  const differing = sameColumns(a.table, b.table).flatMap(([own, other]) => {
    const [first, second] = [a.row.amounts[own], b.row.amounts[other]];
    const isYear = a.table.columns[own]?.meaning.kind === "year";
    const compared = compareFigures(first, second, { a: a.table.unit.value, b: b.table.unit.value });
    if (!isYear || compared === undefined || compared.agrees) return [];
    const gap = compared.first.abs().minus(compared.second.abs()).abs();
    const isNear = gap.lessThanOrEqualTo(compared.first.abs().times(nearlyTheSame));
    if (!isNear && linesAlike(a.table, b.table, [own, other]) < fewestAlike) return [];
    return [{ own, other, first: asPrinted(first), second: asPrinted(second) }];
  });
  const [worst] = differing;
  if (worst === undefined) return [];
  const at = ({ table, row }: Total, index: number): CellRef => ({
    sheet: table.sheet,
    row: row.row,
    column: table.columns[index]?.column ?? 0,
  });
  const [here, there] = [at(a, worst.own), at(b, worst.other)];
  return [
    {
      check: tablesGiveOneFigure.name,
      code: "K04",
      severity: "warning",
      message: `"${a.row.name}" is ${worst.first} in ${printRef(here)} and "${b.row.name}" is ${worst.second} in ${printRef(there)}, both for ${a.table.columns[worst.own]?.header ?? ""}${differing.length > 1 ? `, and ${differing.length - 1} more of their figures differ` : ""}.`,
      remedy: "Bring the tables to one figure, or say under each why they differ.",
      cells: differing.flatMap(({ own, other }) => [at(a, own), at(b, other)]),
      expected: worst.first,
      found: worst.second,
    },
  ];
};

/** Figures further apart than this are of different things, unless the lines under them say otherwise. */
const nearlyTheSame = "0.025";
const fewestAlike = 2;

/** How many lines of one name hold one figure in both tables. */
const linesAlike = (a: Table, b: Table, [own, other]: readonly [number, number]): number => {
  const named = new Map(a.rows.filter(({ role }) => role === "line").map((row) => [totalKey(row.name), row]));
  return b.rows.filter((row) => {
    const like = row.role === "line" && row.name !== "" ? named.get(totalKey(row.name)) : undefined;
    const units = { a: a.unit.value, b: b.unit.value };
    return like !== undefined && compareFigures(like.amounts[own], row.amounts[other], units)?.agrees === true;
  }).length;
};

/** What a table's title and sheet say of how far along its figures are: two months or two versions of one thing may differ. */
const statesOf = ({ title, sheet }: Table): readonly string[] =>
  [...new Set(`${title?.text ?? ""} ${sheet}`.toLowerCase().match(states) ?? [])].toSorted();

const states =
  /\b(original|revised|draft|final|updated|previous|current|proposed|approved|actuals?|outturn|forecast|option \w+|scenario \w+|low|central|high|best|worst|version \w+|v\d+|quarter \w+|q[1-4]|p\d+|period \d+|month \d+|april|may|june|july|august|september|october|november|december|january|february|march)\b/g;
