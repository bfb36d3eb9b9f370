import type { Table } from "../../model/reading";
import type { FoundRelation, Part } from "./found-relation";
import type { TiedTable } from "./tie-table";

/**
 * A table that holds only a total ("TOTAL POTENTIAL SAVINGS FROM COMMUNITIES THEME") adds up the lines of the tables above it on the
 * sheet that share its years and unit.
 */
export const findSheetTotals = (tied: readonly TiedTable[]): readonly FoundRelation[] => {
  const found: FoundRelation[] = [];
  let waiting: readonly TiedTable[] = [];
  for (const each of tied) {
    const relations = hasOnlyTotals(each) ? each.withoutParts.flatMap((row) => totalOf(each.table, row, waiting)) : [];
    found.push(...relations);
    waiting = relations.length > 0 ? [] : [...waiting, each];
  }
  return found;
};

const hasOnlyTotals = ({ table }: TiedTable): boolean => table.rows.every(({ role }) => role !== "line");

const totalOf = (table: Table, row: number, waiting: readonly TiedTable[]): readonly FoundRelation[] =>
  table.columns.flatMap(({ meaning }, column) => {
    if (meaning.kind !== "year" || table.rows[row]?.amounts[column] === undefined) return [];
    const parts = waiting
      .filter((other) => isComparable(other.table, table))
      .flatMap((other) => partsIn(other, meaning.year.start));
    return parts.length === 0 ? [] : [{ place: { table, row, column }, relation: sum, parts: () => parts }];
  });

const sum: FoundRelation["relation"] = "sum";

const isComparable = (a: Table, b: Table): boolean =>
  a.unit.value === b.unit.value && a.rows.every(({ kind }) => kind !== "fte");

const partsIn = ({ table, open }: TiedTable, year: number): readonly Part[] => {
  const column = table.columns.findIndex(({ meaning }) => meaning.kind === "year" && meaning.year.start === year);
  if (column === -1) return [];
  return open.flatMap((row) =>
    table.rows[row]?.amounts[column] === undefined ? [] : [{ table, row, column, sign: plus }],
  );
};

const plus: 1 | -1 = 1;
