import { at, type Figures } from "./figures";

/** What some rows come to in one column: the sum, how many figures are in it, and the outermost two. */
export interface ColumnResult {
  readonly sum: number;
  readonly count: number;
  readonly first: number;
  readonly last: number;
}

/**
 * How many digits agree to the last place. Columns that grow alike from year to year prove little more than one of them does, so a
 * column with the same mix of parts as one already counted counts for a quarter. One column in three may disagree, at a price: that is
 * how a wrong figure in a total without a label is found.
 */
export const exactDigits = (figures: Figures, row: number, resultOf: (index: number) => ColumnResult): number => {
  let [most, all, compared, misses] = [0, 0, 0, 0];
  const mixes: number[] = [];
  for (const [index, column] of figures.columns.entries()) {
    const stated = at(figures, row, column);
    const result = resultOf(index);
    if (Number.isNaN(stated) || result.count === 0) continue;
    compared += 1;
    const step = figures.steps[column] ?? 1;
    const gap = Math.abs(stated - result.sum);
    if (gap > step * 1.000_001) misses += 1;
    if (misses * 3 > figures.columns.length) return 0;
    if (gap > step / 100 || stated === 0) continue;
    const digits = Math.log10(Math.max(1, Math.abs(stated) / step));
    const mix = mixOf(result, stated);
    const isAlike = mixes.some((other) => Math.abs(other - mix) < sameMix);
    if (!isAlike) mixes.push(mix);
    most = Math.max(most, digits);
    all += isAlike ? digits / 4 : digits;
  }
  if (misses * 3 > compared) return 0;
  return Math.max(most, all) - misses * priceOfMiss;
};

/** One number for how much of a total its outermost parts are: near each other where the parts are in the same proportions. */
const mixOf = ({ first, last }: ColumnResult, stated: number): number =>
  ((Number.isNaN(first) ? 0 : first) + 2 * (Number.isNaN(last) ? 0 : last)) / stated;

const sameMix = 0.02;
const priceOfMiss = 1;
