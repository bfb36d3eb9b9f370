import { Decimal, zero } from "./decimal";
import { exactly } from "./typed-figure";

/**
 * The exact sum of typed figures, each taken to the 15 digits Excel keeps. Those that are a whole number of last places are counted in
 * them, which a double holds exactly up to 2^53; any other, and any too large, is added in Decimal.
 */
export const sumTyped = (figures: readonly number[], decimals: number): Decimal => {
  const places = 10 ** Math.min(Math.max(decimals, 0), 6);
  let whole = 0;
  let rest = zero;
  for (const figure of figures) {
    const count = Math.round(figure * places);
    const isWhole = Math.abs(count) < 2 ** 40 && count / places === figure;
    if (isWhole && Math.abs(whole) < 2 ** 52) whole += count;
    else rest = rest.plus(exactly(figure));
  }
  return new Decimal(whole).dividedBy(places).plus(rest);
};
