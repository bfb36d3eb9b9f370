import type { Piece, TextFigure } from "./check-figures";
import { type CheckList, chunksOf, textFigureKey } from "./check-list";
import { countOrder } from "./master-status";

/** The widths of Checks, column A first. */
export const checksWidths: readonly number[] = [12, 46, 40, 24, 9, 13, 13, 13, 12, 11, 13];

/** The first row of the counts of results. */
export const firstCountRow = 6;

/** Where the rows of each section of Checks start, and the sums that are too long for one formula. */
export interface ChecksLayout {
  readonly firstCheck: number;
  readonly firstText: number;
  readonly firstChunk: number;
  readonly firstCounted: number;
  readonly firstProof: number;
  readonly firstFinding: number;
  readonly chunks: readonly { readonly check: number; readonly pieces: readonly Piece[] }[];
  /** The cell of a figure typed on Checks. */
  readonly typedAt: (figure: TextFigure) => string;
}

/** A section is a gap, a heading, a header row and its rows; one without rows is left out. */
export const layOutChecks = (list: CheckList): ChecksLayout => {
  const chunks = list.checks.flatMap(({ calculation }, check) =>
    chunksOf(calculation).map((pieces) => ({ check, pieces })),
  );
  const counts = [list.checks, list.textFigures, chunks, list.counted, list.proofs, list.findings].map(
    ({ length }) => length,
  );
  let next = firstCountRow + countOrder(list).length;
  const firsts = counts.map((count) => {
    const first = next + 3;
    if (count > 0) next = first + count;
    return first;
  });
  const [firstCheck = 0, firstText = 0, firstChunk = 0, firstCounted = 0, firstProof = 0, firstFinding = 0] = firsts;
  const textRows = new Map(list.textFigures.map((figure, index) => [textFigureKey(figure), firstText + index]));
  const typedAt = (figure: TextFigure): string => `F${textRows.get(textFigureKey(figure)) ?? 0}`;
  return { firstCheck, firstText, firstChunk, firstCounted, firstProof, firstFinding, chunks, typedAt };
};
