import type { DownRelation } from "./down-relation";
import { at, type Figures, slack } from "./figures";
import { findDifference } from "./find-difference";
import type { OpenRows } from "./open-rows";
import { headingBetween, isLabelled, sumFrom } from "./sum-from";

/** Further down the stack than this no total is looked for: a bound on the cost of a total that agrees with nothing. */
const deepestScan = 20_000;

/** A row that calls itself a total: a sum or a difference with which all its columns agree. */
export const agreeingTotal = (figures: Figures, stack: OpenRows, row: number): DownRelation | undefined =>
  agreeingSum(figures, stack, row) ?? findDifference(figures, stack, row, 3.5);

/** The nearest sum of rows above with which all columns of a row agree. */
export const agreeingSum = (figures: Figures, stack: OpenRows, row: number): DownRelation | undefined => {
  for (const depth of depthsToScan(stack)) {
    const { misses, digits } = fitOf(figures, stack, row, depth);
    if (digits > 0 && misses === 0) return sumFrom(figures, stack, row, depth);
  }
  return undefined;
};

/** A row that calls itself a total and agrees with nothing: where most columns agree, else its block, so that a wrong total is judged. */
export const blockTotal = (figures: Figures, stack: OpenRows, row: number): DownRelation | undefined => {
  let best: { readonly depth: number; readonly score: number } | undefined;
  for (const depth of depthsToScan(stack)) {
    const { matches, misses, digits, isNear } = fitOf(figures, stack, row, depth);
    if (!isNear && misses * 3 > matches && !(matches > misses && digits >= digitsBeyondDoubt)) continue;
    // As many columns against as for: only figures of some size speak for it.
    const isTelling = matches > misses ? digits > 0 : digits >= 2;
    if (isTelling && matches - misses > (best?.score ?? -1)) best = { depth, score: matches - misses };
  }
  const depth = best?.depth ?? (mayBeWhollyWrong(figures, row) ? blockDepth(figures, stack, row) : undefined);
  return depth === undefined ? undefined : sumFrom(figures, stack, row, depth);
};

/** A row without a name under a line such as "Less assumed continuation": what is left, whatever it says. */
export const remainder = (figures: Figures, stack: OpenRows, row: number): DownRelation | undefined => {
  const nameOf = (place: number): string => figures.table.rows[stack.rows[place] ?? -1]?.name ?? "";
  const top = stack.rows.length;
  if ((figures.table.rows[row]?.name ?? "") !== "" || !/^\s*(less|plus|add)\b/i.test(nameOf(top - 1))) return undefined;
  let depth = top - 1;
  while (depth > 0 && nameOf(depth) !== "" && !isLabelled(figures, stack.rows[depth] ?? 0)) depth -= 1;
  return top - depth >= 2 ? sumFrom(figures, stack, row, depth) : undefined;
};

const isBareTotal = ({ table }: Figures, row: number): boolean =>
  /^\s*(sub-?\s?|grand\s)?totals?\s*:?\s*$/i.test(table.rows[row]?.name ?? "");

/** A row that no column bears out: called nothing but "Total", or with one figure to be wrong. "Total persons in households" is of something else. */
const mayBeWhollyWrong = (figures: Figures, row: number): boolean =>
  isBareTotal(figures, row) || figures.columns.filter((column) => !Number.isNaN(at(figures, row, column))).length <= 1;

/** Digits that agree by no chance, whatever the columns that disagree say. */
const digitsBeyondDoubt = 4;

const depthsToScan = ({ rows }: OpenRows): readonly number[] =>
  Array.from({ length: Math.min(rows.length, deepestScan) }, (_, back) => rows.length - 1 - back);

/** The lines up to the total before, when no sum agrees anywhere; none when a heading or another total stands right above. */
const blockDepth = (figures: Figures, stack: OpenRows, row: number): number | undefined => {
  const top = stack.rows.length;
  let depth = top;
  while (depth > 0 && !isLabelled(figures, stack.rows[depth - 1] ?? 0)) depth -= 1;
  const last = stack.rows[top - 1];
  if (depth === top || last === undefined || headingBetween(figures, last, row)) return undefined;
  return top - depth >= 2 || (isBareTotal(figures, row) && couldBe(figures, stack, row, depth)) ? depth : undefined;
};

/** Within a half of what is stated, somewhere: one line under a total is its part only when it could be. */
const couldBe = (figures: Figures, stack: OpenRows, row: number, depth: number): boolean =>
  figures.columns.some((column, index) => {
    const stated = at(figures, row, column);
    return Math.abs(stated - stack.above(depth, index).sum) < Math.abs(stated) / 2;
  });

/** How a row agrees with the sum of the stack from some depth, over all columns. */
interface Fit {
  readonly matches: number;
  readonly misses: number;
  /** Every column that disagrees is out by less than half: a wrong figure rather than another total. */
  readonly isNear: boolean;
  /** How many digits agree: the weight of the proof. */
  readonly digits: number;
}

const fitOf = (figures: Figures, stack: OpenRows, row: number, depth: number): Fit => {
  let [matches, misses, digits] = [0, 0, 0];
  let isNear = true;
  figures.columns.forEach((column, index) => {
    const stated = at(figures, row, column);
    const { sum, count, size } = stack.above(depth, index);
    if (Number.isNaN(stated) || count === 0) return;
    const step = figures.steps[column] ?? 1;
    // One line and its total are the same figure: rounding puts nothing between them.
    if (Math.abs(stated - sum) <= (stack.rows.length - depth === 1 ? step / 100 : slack(count, step))) {
      matches += 1;
      digits += Math.log10(Math.max(1, (stated === 0 ? size : Math.abs(stated)) / step));
    } else if (!hasUndecided(figures, stack, depth, column)) {
      misses += 1;
      isNear &&= Math.abs(stated - sum) < Math.max(Math.abs(stated), Math.abs(sum)) / 2;
    }
  });
  return { matches, misses, isNear, digits };
};

const hasUndecided = ({ table }: Figures, stack: OpenRows, depth: number, column: number): boolean =>
  stack.rows.length - depth < 200 &&
  stack.rows.slice(depth).some((row) => {
    const kind = table.rows[row]?.amounts[column]?.kind;
    return kind === "tbc" || kind === "error" || kind === "unreadable" || kind === "range";
  });
