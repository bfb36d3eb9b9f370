import type { Table } from "../../model/reading";
import { type FormulaSum, figureIn, type SumStrand } from "./find-sums";

/** A sum that does not add up what the others of its row or column do. */
export interface OddSum {
  readonly sum: FormulaSum;
  /** Parts with a figure that the others add up and this one does not. */
  readonly missing: readonly number[];
  /** Parts with a figure that it alone adds up. */
  readonly extra: readonly number[];
  readonly others: number;
  /** Everything it should and does not add up, or the other way round, is nil now. */
  readonly isNilNow: boolean;
}

const fewestAlike = 3;
const oddPer = 3;

/** The few sums of a row or column of totals that add up other figures than all the rest, by a little; none where there is no rule to break. */
export const findOddSums = (table: Table, { direction, sums }: SumStrand): readonly OddSum[] => {
  if (sums.length <= fewestAlike) return [];
  const byParts = new Map<string, FormulaSum[]>();
  for (const sum of sums) {
    const key = keyOf(sum);
    const known = byParts.get(key);
    if (known === undefined) byParts.set(key, [sum]);
    else known.push(sum);
  }
  const usual = [...byParts.values()].toSorted((a, b) => b.length - a.length)[0] ?? [];
  const parts = usual[0]?.parts ?? [];
  if (usual.length < fewestAlike || usual.length === sums.length) return [];
  const expected = new Set(parts);
  const odd = sums.flatMap((sum): readonly OddSum[] => {
    if (keyOf(sum) === keyOf(usual[0] ?? sum)) return [];
    const isFigure = (part: number): boolean => figureIn(table, direction, sum.place, part) !== undefined;
    const isFilled = (part: number): boolean => isNotNil(figureIn(table, direction, sum.place, part));
    const held = new Set(sum.parts);
    const [missed, taken] = [parts.filter((part) => !held.has(part)), sum.parts.filter((part) => !expected.has(part))];
    const isNilNow = ![...missed, ...taken].some(isFilled);
    const [missing, extra] = [
      missed.filter(isNilNow ? isFigure : isFilled),
      taken.filter(isNilNow ? isFigure : isFilled),
    ];
    const apart = missing.length + extra.length;
    return apart > 0 && apart * 2 <= Math.max(2, parts.length)
      ? [{ sum, missing, extra, others: usual.length, isNilNow }]
      : [];
  });
  return odd.length * oddPer <= usual.length ? odd : [];
};

const keyOf = ({ parts }: FormulaSum): string => `${parts[0] ?? ""}:${parts.at(-1) ?? ""}:${parts.length}`;

const isNotNil = (amount: ReturnType<typeof figureIn>): boolean => amount?.kind === "amount" && !amount.value.isZero();
