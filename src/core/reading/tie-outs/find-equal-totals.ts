import { worth } from "./figures";
import type { FoundRelation } from "./found-relation";
import type { TiedTable } from "./tie-table";

/** Totals of different blocks that print the same figures in every column: what is still to be achieved, and its detail below. */
export const findEqualTotals = ({ table, relations }: TiedTable): readonly FoundRelation[] => {
  const rows = new Set(relations.map(({ place }) => place.row));
  const totals = [...rows].filter((row) => ["total", "subtotal"].includes(table.rows[row]?.role ?? "line"));
  const seen = new Map<string, number>();
  return totals
    .toSorted((a, b) => a - b)
    .flatMap((row) => {
      const key = keyOf(table.rows[row]?.amounts ?? []);
      const earlier = key === undefined ? undefined : seen.get(key);
      if (key !== undefined && earlier === undefined) seen.set(key, row);
      if (earlier === undefined || usesRow(relations, row, earlier)) return [];
      return table.columns.flatMap((_, column): FoundRelation[] =>
        table.rows[row]?.amounts[column] === undefined
          ? []
          : [{ place: { table, row, column }, relation: "sum", parts: [{ table, row: earlier, column, sign: 1 }] }],
      );
    });
};

/** Only rows with two figures or more that are not nil can be told to be equal by more than chance. */
const keyOf = (amounts: TiedTable["table"]["rows"][number]["amounts"]): string | undefined => {
  const values = amounts.map(worth);
  return values.filter((value) => value !== undefined && !value.isZero()).length < 2
    ? undefined
    : values.map((value) => value?.toString() ?? "").join(" ");
};

const usesRow = (relations: readonly FoundRelation[], row: number, earlier: number): boolean =>
  relations.some(({ place, parts }) => place.row === row && parts.some((part) => part.row === earlier));
