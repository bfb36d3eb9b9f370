import type { DownRelation } from "./down-relation";
import { at, type Figures } from "./figures";
import type { OpenRows } from "./open-rows";

/** Whether a row calls itself a total. */
export const isLabelled = ({ table }: Figures, row: number): boolean => {
  const role = table.rows[row]?.role;
  return role === "total" || role === "subtotal";
};

/** A row as the sum of the waiting rows from a depth up; lines of nil at the head of the block belong to it. */
export const sumFrom = (figures: Figures, stack: OpenRows, row: number, depth: number): DownRelation => ({
  row,
  relation: "sum",
  parts: stack.rows.slice(overNils(figures, stack, depth)).map((part) => ({ row: part, sign: 1 })),
});

const overNils = (figures: Figures, stack: OpenRows, depth: number): number => {
  let start = depth;
  while (start > 0) {
    const row = stack.rows[start - 1] ?? 0;
    const isNil = figures.columns.every((column) => !(Math.abs(at(figures, row, column)) > 0));
    if (!isNil || isLabelled(figures, row) || headingBetween(figures, row, stack.rows[start] ?? row)) break;
    start -= 1;
  }
  return start;
};

/** Whether a section heading stands between two rows. */
export const headingBetween = ({ table }: Figures, from: number, to: number): boolean => {
  for (let row = from + 1; row < to; row += 1) if (table.rows[row]?.role === "heading") return true;
  return false;
};
