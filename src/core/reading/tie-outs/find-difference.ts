import type { DownRelation } from "./down-relation";
import { exactDigits } from "./exact-digits";
import { at, type Figures } from "./figures";
import type { OpenRows } from "./open-rows";

/** One row less those between it and here: "still to be achieved" is approved less achieved. */
export const findDifference = (
  figures: Figures,
  stack: OpenRows,
  row: number,
  needed: number,
): DownRelation | undefined => {
  const top = stack.rows.length;
  for (let depth = top - 2; depth >= Math.max(0, top - 6); depth -= 1) {
    const rows = stack.rows.slice(depth);
    if (differenceDigits(figures, row, rows) < Math.max(needed, 3.5)) continue;
    return {
      row,
      relation: "difference",
      parts: rows.map((part, index) => ({ row: part, sign: index === 0 ? 1 : -1 })),
    };
  }
  return undefined;
};

/** How many digits of a row agree with the first of some rows less the rest; none when a column disagrees or a part is missing. */
const differenceDigits = (figures: Figures, row: number, rows: readonly number[]): number => {
  let [isWhole, telling] = [true, false];
  const digits = exactDigits(figures, row, (index) => {
    const column = figures.columns[index] ?? 0;
    const [first = NaN, ...rest] = rows.map((part) => at(figures, part, column));
    const sum = rest.reduce((left, value) => left - value, first);
    if (Number.isNaN(sum) && !Number.isNaN(at(figures, row, column))) isWhole = false;
    if (first !== 0 && rest.every((value) => Math.abs(value) > 0)) telling = true;
    return { sum, count: Number.isNaN(sum) ? 0 : rows.length, first, last: rest.at(-1) ?? NaN };
  });
  return isWhole && telling ? digits : 0;
};
