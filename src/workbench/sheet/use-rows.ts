import type { Remote } from "comlink";
import { useEffect, useReducer, useRef } from "react";
import type { RowView, SheetReader } from "./sheet-reader";

const rowsInBlock = 128;
const mostBlocks = 48;

/** The rows of a sheet in one edition, fetched in blocks as they come into view; the blocks longest out of use are let go. */
export const useRows = (
  reader: Remote<SheetReader>,
  { sheet, of }: { readonly sheet: string; readonly of: string },
  { from, to }: { readonly from: number; readonly to: number },
): ((row: number) => RowView | undefined) => {
  // A sheet that is read again after a change stays in view until its rows are there.
  const blocks = useRef(new Map<number, Block>());
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const [first, last] = [blockOf(from), blockOf(to)];
  useEffect(() => {
    const kept = blocks.current;
    for (let block = first; block <= last; block += 1) {
      const known = kept.get(block);
      if (known?.of === of) continue;
      kept.set(block, { of, rows: known?.rows ?? noRows });
      const top = block * rowsInBlock + 1;
      void reader.rows(sheet, top, top + rowsInBlock - 1).then((rows) => {
        if (kept.get(block)?.of !== of) return;
        kept.set(block, { of, rows: new Map(rows.map((row) => [row.row, row])) });
        letGo(kept, [first, last]);
        redraw();
      });
    }
  }, [reader, sheet, of, first, last]);
  return (row) => blocks.current.get(blockOf(row))?.rows.get(row);
};

interface Block {
  readonly of: string;
  readonly rows: ReadonlyMap<number, RowView>;
}

const noRows: ReadonlyMap<number, RowView> = new Map();

const blockOf = (row: number): number => Math.floor((row - 1) / rowsInBlock);

const letGo = (blocks: Map<number, Block>, [first, last]: readonly [number, number]): void => {
  for (const block of blocks.keys()) {
    if (blocks.size <= mostBlocks) return;
    if (block < first || block > last) blocks.delete(block);
  }
};
