import type { Position } from "../../core/grid/address";
import type { PictureCell, PictureRow } from "../../hosts/xlsx/sheet-picture";

/** Which way a search goes: 1 along the rows and down, -1 back. */
export type FindStep = 1 | -1;

interface FindOptions {
  /** Where to begin, itself left out; absent to begin at the edge of the sheet. */
  readonly from?: Position;
  readonly step: FindStep;
  /** A cell's text as it is shown. */
  readonly textOf: (cell: PictureCell) => string;
}

/** The next cell that shows these words, whatever their case and with or without commas in numbers; undefined where there is none on the way. */
export const findCell = (
  rows: readonly PictureRow[],
  words: string,
  { from, step, textOf }: FindOptions,
): Position | undefined => {
  const sought = folded(words);
  if (sought === "") return undefined;
  // What a number shows is costly to tell, and holds no plain word.
  const mayBeNumber = /[^\p{L}\s]/u.test(sought);
  const holds = (cell: PictureCell): boolean =>
    cell.value !== "" && (mayBeNumber || typeof cell.value !== "number") && folded(textOf(cell)).includes(sought);
  for (const { row, cells } of inOrder(rows, step)) {
    if (from !== undefined && (row - from.row) * step < 0) continue;
    for (const cell of inOrder(cells, step)) {
      const isPassed = from?.row === row && (cell.column - from.column) * step <= 0;
      if (!isPassed && holds(cell)) return { row, column: cell.column };
    }
  }
  return undefined;
};

const inOrder = <Item>(items: readonly Item[], step: FindStep): readonly Item[] =>
  step === 1 ? items : items.toReversed();

const folded = (words: string): string =>
  words.toLocaleLowerCase("en-GB").replaceAll(",", "").replace(/\s+/g, " ").trim();
