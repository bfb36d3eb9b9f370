import { at, type Figures } from "./figures";

/**
 * How many digits agree to the last place. Figures that grow alike from year to year prove little more than one of them does, so the
 * column with most digits counts whole and each other for a quarter. One column in three may disagree, at a price: that is how a wrong
 * figure in a total without a label is found.
 */
export const exactDigits = (
  figures: Figures,
  row: number,
  resultOf: (index: number) => { readonly sum: number; readonly count: number },
): number => {
  let [most, all, compared, misses] = [0, 0, 0, 0];
  for (const [index, column] of figures.columns.entries()) {
    const stated = at(figures, row, column);
    const { sum, count } = resultOf(index);
    if (Number.isNaN(stated) || count === 0) continue;
    compared += 1;
    const step = figures.steps[column] ?? 1;
    const gap = Math.abs(stated - sum);
    if (gap > step * 1.000_001) misses += 1;
    if (misses * 3 > figures.columns.length) return 0;
    const digits = gap > step / 100 ? 0 : Math.log10(Math.max(1, Math.abs(stated) / step));
    most = Math.max(most, digits);
    all += digits;
  }
  if (misses * 3 > compared) return 0;
  return most + (all - most) / 4 - misses * priceOfMiss;
};

const priceOfMiss = 1;
