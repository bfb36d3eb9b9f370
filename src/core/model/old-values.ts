import { type CellRef, positionsIn } from "../grid/address";
import type { Reading, TieOut, Verdict } from "./reading";

/** Tells of a cell whether the value stored for its formula may be from before the last change. */
export type MayBeOld = (at: CellRef) => boolean;

/**
 * A reading in which no printed figure is called wrong that Excel is yet to work out: one that differs, and is such a formula or has one among its
 * parts, is incomplete until then. `waiting` lists those figures.
 */
export const withoutOldVerdicts = (
  reading: Reading,
  mayBeOld: MayBeOld,
): { readonly reading: Reading; readonly waiting: readonly CellRef[] } => {
  const waits = reading.tieOuts.filter((tieOut) => tieOut.verdict === "differs" && hangsOnOldValues(tieOut, mayBeOld));
  if (waits.length === 0) return { reading, waiting: [] };
  const held = new Set(waits);
  return {
    reading: {
      ...reading,
      tieOuts: reading.tieOuts.map((tieOut) => (held.has(tieOut) ? { ...tieOut, verdict: incomplete } : tieOut)),
    },
    waiting: waits.map(({ at }) => at),
  };
};

const incomplete: Verdict = "incomplete";

const hangsOnOldValues = ({ at, parts }: TieOut, mayBeOld: MayBeOld): boolean =>
  mayBeOld(at) ||
  parts.some(({ sheet, range }) => positionsIn(range).some((position) => mayBeOld({ sheet, ...position })));
