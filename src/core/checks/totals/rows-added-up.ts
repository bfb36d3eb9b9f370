import type { Reading, Table, TieOut } from "../../model/reading";
import { onceFor } from "../once-for";
import { tables } from "../reach";

/** The tie-outs of a table's rows with figures of other rows, by sheet row; those along a row are of its columns, not of the row. */
export type RowTieOuts = ReadonlyMap<number, readonly TieOut[]>;

/** The row tie-outs of every table, by the table's id. */
export const rowTieOuts = onceFor(({ tieOuts }: Reading): ReadonlyMap<string, RowTieOuts> => {
  const found = new Map<string, Map<number, TieOut[]>>();
  for (const tieOut of tieOuts) {
    const { table, at, parts, relation } = tieOut;
    const isOfRow = parts.every(
      ({ range, sheet }) => sheet === at.sheet && range.top === at.row && range.bottom === at.row,
    );
    if (table === undefined || isOfRow || relation === "narrative") continue;
    const rows = found.get(table) ?? new Map<number, TieOut[]>();
    found.set(table, rows);
    const own = rows.get(at.row);
    if (own === undefined) rows.set(at.row, [tieOut]);
    else own.push(tieOut);
  }
  return found;
});

/** The sheet rows with a part of a tie-out in its own column, top to bottom. */
export const rowsAdded = ({ parts, at }: TieOut): readonly number[] =>
  parts
    .filter(({ sheet }) => sheet === at.sheet)
    .flatMap(({ range }) => Array.from({ length: range.bottom - range.top + 1 }, (_, index) => range.top + index))
    .toSorted((a, b) => a - b);

/** Whether one of those rows is this one. */
export const addsRow = ({ parts, at }: TieOut, row: number): boolean =>
  parts.some(({ sheet, range }) => sheet === at.sheet && range.top <= row && range.bottom >= row);

/** The tie-out of a row that adds up most: what the row covers, blank cells of single columns apart. */
export const fullest = (tieOuts: readonly TieOut[]): TieOut | undefined => {
  let best: { readonly tieOut: TieOut; readonly count: number } | undefined;
  for (const tieOut of tieOuts) {
    const count = tieOut.parts.reduce((sum, { range }) => sum + range.bottom - range.top + 1, 0);
    if (best === undefined || count > best.count) best = { tieOut, count };
  }
  return best?.tieOut;
};

/** Every sheet row of each table that some total, difference or chain counts on, by the table's id. */
export const rowsCounted = onceFor((reading: Reading): ReadonlyMap<string, ReadonlySet<number>> => {
  const bySheet = new Map<string, Table[]>();
  for (const table of tables(reading).values()) bySheet.set(table.sheet, [...(bySheet.get(table.sheet) ?? []), table]);
  const counted = new Map<string, Set<number>>();
  for (const { parts, relation, at } of reading.tieOuts) {
    if (relation === "narrative") continue;
    for (const { sheet, range } of parts) {
      if (sheet === at.sheet && range.top === at.row && range.bottom === at.row) continue;
      for (const { id, range: whole } of bySheet.get(sheet) ?? []) {
        if (range.top > whole.bottom || range.bottom < whole.top) continue;
        const rows = counted.get(id) ?? new Set<number>();
        counted.set(id, rows);
        for (let row = range.top; row <= range.bottom; row += 1) rows.add(row);
      }
    }
  }
  return counted;
});
