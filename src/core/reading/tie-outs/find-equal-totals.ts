import type { TableRow } from "../../model/reading";
import { worth } from "./figures";
import type { FoundRelation } from "./found-relation";
import type { TiedTable } from "./tie-table";

/** Totals of different blocks that print the same figures: what is still to be achieved, and its detail below. One column in three may be wrong. */
export const findEqualTotals = ({ table, down }: TiedTable): readonly FoundRelation[] => {
  const printed =
    down.length > mostTotals
      ? []
      : down.map(({ row }) => ({ row, amounts: valuesOf(table.rows[row], table.unit.value) }));
  return down.flatMap(({ row, parts }, index) => {
    const own = printed[index]?.amounts ?? [];
    const earlier = printed.slice(0, index).find(({ amounts }) => areEqual(amounts, own))?.row;
    if (earlier === undefined || parts.some((part) => part.row === earlier)) return [];
    return table.columns.flatMap((_, column): FoundRelation[] =>
      table.rows[row]?.amounts[column] === undefined
        ? []
        : [{ place: { table, row, column }, relation: "sum", parts: () => [{ table, row: earlier, column, sign: 1 }] }],
    );
  });
};

/** A table of more totals than this is a ledger, whose totals repeat by chance. */
const mostTotals = 200;

const valuesOf = (
  row: TableRow | undefined,
  unit: TiedTable["table"]["unit"]["value"],
): readonly (string | undefined)[] => (row?.amounts ?? []).map((amount) => worth(amount, unit)?.toString());

/** Two figures or more that are not nil are the same, and at most a third of them differ: more than chance. */
const areEqual = (a: readonly (string | undefined)[], b: readonly (string | undefined)[]): boolean => {
  let [same, other] = [0, 0];
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    if (a[index] === b[index]) same += a[index] === undefined || a[index] === "0" ? 0 : 1;
    else other += 1;
  }
  return same >= 2 && other * 2 <= same;
};
