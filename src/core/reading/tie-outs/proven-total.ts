import type { DownRelation } from "./down-relation";
import { exactDigits } from "./exact-digits";
import { at, type Figures } from "./figures";
import { findDifference } from "./find-difference";
import type { OpenRows } from "./open-rows";
import { sumFrom } from "./sum-from";

/** A row that does not call itself a total, proven one by its figures alone: enough digits must agree that chance is ruled out. */
export const provenTotal = (figures: Figures, stack: OpenRows, row: number): DownRelation | undefined =>
  provenSum(figures, stack, row) ??
  (mayBeDifference(figures, row) ? findDifference(figures, stack, row, digitsNeeded(figures, row)) : undefined);

/** The sum of rows above that a row is proven to be. */
export const provenSum = (figures: Figures, stack: OpenRows, row: number): DownRelation | undefined => {
  const top = stack.rows.length;
  const depths = stack.depthsAddingTo(row) ?? [top - 2, top - 3, top - 4];
  if (depths.length === 0) return undefined;
  const needed = digitsNeeded(figures, row);
  for (const depth of depths) {
    if (depth < 0 || top - depth < 2) continue;
    const weight = exactDigits(figures, row, (index) => stack.above(depth, index)) - Math.log10(top - depth);
    if (weight >= needed && severalCount(figures, stack, depth)) return sumFrom(figures, stack, row, depth);
  }
  return undefined;
};

/** How many digits must agree before a row is taken for a total: few where its label is blank or speaks of a result, more in a long table. */
export const digitsNeeded = ({ table, rows }: Figures, row: number): number => {
  const name = table.rows[row]?.name ?? "";
  if (name === "" || balanceWords.test(name) || ofWhich.test(table.rows[row + 1]?.name ?? "")) return 1.5;
  const chances = Math.max(0, Math.log10(rows.length) - 1);
  return chances + (resultWords.test(name) ? 3.5 : 6);
};

/** Only a label that is blank or speaks of a result is taken for a difference. */
const mayBeDifference = ({ table }: Figures, row: number): boolean => {
  const name = table.rows[row]?.name ?? "";
  return name === "" || resultWords.test(name);
};

/** What follows a total printed above its parts. */
const ofWhich = /^\s*(of which|comprising|made up of|including)\b/i;

/** An amendment balances: what its savings come to is what is needed. */
const balanceWords = /\b(funding needed|funded by|offset by|total funding)\b/i;

const resultWords =
  /\b(after|net|gap|balance|remaining|still|requirement|overall|closing|shortfall|difference|position|deficit|surplus)\b/i;

/** At least two parts that are not nil, in some column. */
const severalCount = (figures: Figures, stack: OpenRows, depth: number): boolean =>
  figures.columns.some(
    (column) =>
      stack.rows.slice(depth, depth + 500).filter((row) => Math.abs(at(figures, row, column)) > 0).length >= 2,
  );
