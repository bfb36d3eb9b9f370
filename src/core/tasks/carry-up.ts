import { cellKey, type CellRef, positionsIn } from "../grid/address";
import type { CellChange, NewContent } from "../grid/cell-change";
import { cellAt, type Grid } from "../grid/grid";
import { type Decimal, zero } from "../money/decimal";
import { exactly } from "../money/typed-figure";
import type { PartRun, TieOut } from "../model/reading";
import { readSumFormula } from "../reading/tie-outs/read-sum-formula";

/** A total that was tied out with its parts, and what it comes to with them. */
export interface CarriedTotal {
  readonly at: CellRef;
  readonly stored: number;
  readonly now: number;
}

/**
 * Carries changed figures up to the totals that were tied out with them: each formula that agreed with its parts moves by as much as they do, and by
 * what is typed in a blank cell among them. It is the tie-out that is followed, so that every formula that is no tied-out sum waits for Excel.
 */
export const carryUp = (
  tieOuts: readonly TieOut[],
  grids: readonly Grid[],
  changes: readonly CellChange[],
): readonly CarriedTotal[] => {
  const typed = new Map(changes.map((change) => [cellKey(change.at), movedBy(change)]));
  const totals = tieOuts.flatMap((tieOut) => {
    const total = followedTotal(tieOut, grids);
    return total === undefined ? [] : [{ ...total, at: tieOut.at, key: cellKey(tieOut.at) }];
  });
  const moves = new Map<string, Decimal>();
  const moveOf = ({ parts }: FollowedTotal): Decimal =>
    parts.reduce(
      (sum, { sheet, range, sign }) =>
        positionsIn(range).reduce((own, position) => {
          const key = cellKey({ sheet, ...position });
          const move = moves.get(key) ?? typed.get(key);
          return move === undefined ? own : own.plus(move.times(sign));
        }, sum),
      zero,
    );
  // A total of totals follows a round later.
  for (let round = 0, isMoving = true; isMoving && round < mostRounds; round += 1) {
    isMoving = false;
    for (const total of totals) {
      const move = moveOf(total);
      if (move.isZero() || moves.get(total.key)?.eq(move) === true) continue;
      moves.set(total.key, move);
      isMoving = true;
    }
  }
  const torn = new Set(
    totals.flatMap((total) => {
      const move = moveOf(total);
      return move.isZero() || moves.get(total.key)?.eq(move) === true ? [] : [total.key];
    }),
  );
  const carried = totals.flatMap(({ at, key, stored }): readonly (readonly [string, CarriedTotal])[] => {
    const move = moves.get(key);
    return move === undefined || torn.has(key)
      ? []
      : [[key, { at, stored, now: exactly(stored).plus(move).toNumber() }]];
  });
  return [...new Map(carried).values()];
};

/** Totals of totals of totals: deeper than any budget book. */
const mostRounds = 30;

/** By how much a typed figure changes; words and blanks count for nothing in a sum. */
const movedBy = ({ before, after }: CellChange): Decimal => {
  const was = typeof before === "number" ? exactly(before) : zero;
  return figureOf(after).minus(was);
};

const figureOf = (content: NewContent): Decimal => (content.kind === "number" ? content.value : zero);

interface FollowedTotal {
  readonly stored: number;
  readonly parts: readonly PartRun[];
}

/** A total that is a formula and agreed with its parts; where the formula is a plain sum, with the blank cells it takes in. */
const followedTotal = ({ at, parts, verdict }: TieOut, grids: readonly Grid[]): FollowedTotal | undefined => {
  if (verdict !== "agrees" && verdict !== "rounding") return undefined;
  const grid = grids.find(({ sheet }) => sheet === at.sheet);
  const cell = grid && cellAt(grid, at.row, at.column);
  if (cell?.formula === undefined || typeof cell.value !== "number") return undefined;
  const terms = readSumFormula(cell.formula);
  const isPlain = terms?.every(({ skipsSubtotals }) => !skipsSubtotals) === true;
  return {
    stored: cell.value,
    parts: isPlain ? terms.map(({ range, sign }) => ({ sheet: at.sheet, range, sign })) : parts,
  };
};

/** The sheets with those totals at what they come to. */
export const withTotals = (grids: readonly Grid[], totals: readonly CarriedTotal[]): readonly Grid[] =>
  grids.map((grid) => {
    const own = new Map(totals.filter(({ at }) => at.sheet === grid.sheet).map(({ at, now }) => [cellKey(at), now]));
    if (own.size === 0) return grid;
    return {
      ...grid,
      rows: grid.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => {
          const now = own.get(cellKey({ sheet: grid.sheet, row: cell.row, column: cell.column }));
          return now === undefined ? cell : { ...cell, value: now };
        }),
      })),
    };
  });
