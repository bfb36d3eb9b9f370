import type { Table } from "../../model/reading";

/** The index of a table's first row at or below a sheet row; the number of its rows when there is none. */
export const firstRowFrom = ({ rows }: Table, row: number): number => {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.row ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
};
