import { worth } from "./figures";
import type { FoundRelation } from "./found-relation";
import type { TiedTable } from "./tie-table";

/** Totals of different blocks that print the same figures in every column: what is still to be achieved, and its detail below. */
export const findEqualTotals = ({ table, down }: TiedTable): readonly FoundRelation[] => {
  const seen = new Map<string, number>();
  return down.flatMap(({ row, parts }) => {
    const key = keyOf(table.rows[row]?.amounts ?? [], table.unit.value);
    const earlier = key === undefined ? undefined : seen.get(key);
    if (key !== undefined && earlier === undefined) seen.set(key, row);
    if (earlier === undefined || parts.some((part) => part.row === earlier)) return [];
    return table.columns.flatMap((_, column): FoundRelation[] =>
      table.rows[row]?.amounts[column] === undefined
        ? []
        : [{ place: { table, row, column }, relation: "sum", parts: () => [{ table, row: earlier, column, sign: 1 }] }],
    );
  });
};

/** Only rows with two figures or more that are not nil can be told to be equal by more than chance. */
const keyOf = (
  amounts: TiedTable["table"]["rows"][number]["amounts"],
  unit: TiedTable["table"]["unit"]["value"],
): string | undefined => {
  const values = amounts.map((amount) => worth(amount, unit));
  return values.filter((value) => value !== undefined && !value.isZero()).length < 2
    ? undefined
    : values.map((value) => value?.toString() ?? "").join(" ");
};
