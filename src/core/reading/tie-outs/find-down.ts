import type { DownRelation } from "./down-relation";
import type { Figures } from "./figures";
import type { FormulaSums } from "./find-in-formulas";
import { agreeingSum, agreeingTotal, blockTotal, remainder } from "./labelled-total";
import { openRows } from "./open-rows";
import { findOtherSums } from "./other-sums";
import { digitsNeeded, provenSum, provenTotal } from "./proven-total";
import { rowStrands } from "./strands";
import { isLabelled } from "./sum-from";

/** What a search down a table leaves: the relations, totals without parts, and the rows nothing has added up. */
export interface DownSearch {
  readonly relations: readonly DownRelation[];
  readonly withoutParts: readonly number[];
  readonly open: readonly number[];
}

/** A ledger longer than this prints its totals below its lines. */
const longestWithTotalsAbove = 5000;
/** Nor does a table longer than this print totals of every third row. */
const longestWithTotalsElsewhere = 500;

/**
 * Finds which rows are totals of rows above. Rows not yet added up wait in a stack; a total takes the top of the stack down to
 * where the sums agree and stands in their place, so that a grand total finds subtotals and loose lines. Running sums, and for rows
 * that do not call themselves totals a look-up by amount, keep the cost in step with the number of rows. Totals printed above their
 * parts are then found the same way from the bottom up.
 */
export const findDown = (figures: Figures, formulas: FormulaSums): DownSearch => {
  const first = searchDown(figures, formulas, new Set());
  const above =
    figures.rows.length > longestWithTotalsAbove ? new Map<number, DownRelation>() : findUp(figures, first.proven);
  // What a total above adds up ("of which") is not added up again by a total below.
  const partsBelow = new Set([...above.values()].flatMap(({ parts }) => parts.map((part) => part.row)));
  const { proven, guessed, open } = above.size === 0 ? first : searchDown(figures, formulas, partsBelow);
  const placed = new Map([...above, ...proven]);
  const isAllAddedUp = open.length <= 1 && guessed.size === 0;
  const elsewhere = isAllAddedUp ? new Map<number, DownRelation>() : findElsewhere(figures, placed, formulas);
  const relations = figures.rows.flatMap((row) => placed.get(row) ?? elsewhere.get(row) ?? guessed.get(row) ?? []);
  const explained = new Set(relations.map(({ row }) => row));
  const withoutParts = figures.rows.filter((row) => isLabelled(figures, row) && !explained.has(row));
  return { relations, withoutParts, open };
};

interface Found {
  readonly proven: ReadonlyMap<number, DownRelation>;
  readonly guessed: ReadonlyMap<number, DownRelation>;
  readonly open: readonly number[];
}

const searchDown = (figures: Figures, formulas: FormulaSums, passedOver: ReadonlySet<number>): Found => {
  const stack = openRows(figures);
  const proven = new Map<number, DownRelation>();
  const guessed = new Map<number, DownRelation>();
  for (const row of figures.rows) {
    const sound =
      formulas.here.get(row) ?? (isLabelled(figures, row) ? agreeingTotal : provenTotal)(figures, stack, row);
    const guess = isLabelled(figures, row) ? blockTotal : remainder;
    const found = sound ?? (formulas.elsewhere.has(row) ? undefined : guess(figures, stack, row));
    if (found !== undefined) {
      (sound === undefined ? guessed : proven).set(row, found);
      stack.take(found.parts.map((part) => part.row));
    }
    if (!passedOver.has(row)) stack.push(row);
  }
  return { proven, guessed, open: stack.rows };
};

/** Totals above their parts, from the bottom up: only rows nothing above explains, and only where every column agrees. */
const findUp = (figures: Figures, proven: ReadonlyMap<number, DownRelation>): ReadonlyMap<number, DownRelation> => {
  const upward = { ...figures, rows: figures.rows.toReversed() };
  const stack = openRows(upward);
  const found = new Map<number, DownRelation>();
  for (const row of upward.rows) {
    if (!proven.has(row)) {
      const total =
        (isLabelled(figures, row) ? agreeingSum(upward, stack, row) : undefined) ?? provenSum(upward, stack, row);
      if (total !== undefined && !total.parts.some((part) => follows(proven.get(part.row), row))) {
        found.set(row, { ...total, parts: total.parts.toSorted((a, b) => a.row - b.row) });
        stack.take(total.parts.map((part) => part.row));
      }
    }
    stack.push(row);
  }
  return found;
};

/** Totals of rows that do not stand right above or below them: every third row, rows called alike, rows another total already took. */
const findElsewhere = (
  figures: Figures,
  known: ReadonlyMap<number, DownRelation>,
  formulas: FormulaSums,
): ReadonlyMap<number, DownRelation> => {
  if (figures.rows.length > longestWithTotalsElsewhere) return new Map();
  const targets = figures.rows.filter((row) => !known.has(row) && !formulas.elsewhere.has(row));
  const sums = findOtherSums(rowStrands(figures), targets, {
    digits: (row) => (isLabelled(figures, row) ? 2 : digitsNeeded(figures, row)),
    mayMiss: (row) => (isLabelled(figures, row) ? 0.5 : 0),
    varies: "alike",
    isFar: false,
  });
  return new Map(
    sums
      .filter(({ strand, parts }) => !parts.some((part) => follows(known.get(part), strand)))
      .map(({ strand, parts }) => [
        strand,
        { row: strand, relation: "sum", parts: parts.map((row) => ({ row, sign: 1 })) },
      ]),
  );
};

/** Whether a relation already takes a row: the same one must not be found again turned round. */
const follows = (relation: DownRelation | undefined, row: number): boolean =>
  relation?.parts.some((part) => part.row === row) === true;
