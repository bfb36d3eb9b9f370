import { type Decimal, sum, zero } from "../money/decimal";
import { isReducing, type Line } from "./line";
import type { LineFigure } from "./line-figure";

/** A line with what stands for each year of the plan. */
export interface FiguredLine {
  readonly line: Line;
  readonly figures: readonly (LineFigure | undefined)[];
}

/**
 * The one-offs of tables of yearly changes that another row takes back a year later: a reversal of exactly that figure, or of the one-offs of
 * that year together.
 */
export const reversedElsewhere = (lines: readonly FiguredLine[]): ReadonlySet<Line> => {
  const tables = new Map<string, FiguredLine[]>();
  for (const one of lines) {
    const own = tables.get(one.line.table);
    if (own === undefined) tables.set(one.line.table, [one]);
    else own.push(one);
  }
  return new Set([...tables.values()].flatMap(reversedIn));
};

const reversedIn = (lines: readonly FiguredLine[]): readonly Line[] => {
  const reversals = lines.filter(({ line }) => line.kind === "reversal").map(changesOf);
  if (reversals.length === 0) return [];
  const single = lines
    .filter(({ line }) => line.recurrence === "one-off" && line.kind !== "reversal")
    .flatMap((one) => {
      const changes = changesOf(one);
      const years = changes.flatMap((change, year) => (change.isZero() ? [] : [year]));
      const year = years[0];
      return year === undefined || years.length > 1 ? [] : [{ line: one.line, year, change: changes[year] ?? zero }];
    });
  return single
    .filter(({ year, change }) => {
      const together = sum(single.filter((other) => other.year === year).map((other) => other.change));
      const undone = reversals.map((changes) => changes[year + 1] ?? zero).filter((back) => !back.isZero());
      return undone.some((back) => back.eq(change.negated()) || back.eq(together.negated()));
    })
    .map(({ line }) => line);
};

/** What each year adds to the net budget; a year without a figure adds nothing here. */
const changesOf = ({ line, figures }: FiguredLine): readonly Decimal[] =>
  figures.map((figure) => {
    const value = figure === undefined || figure.kind === "missing" ? zero : figure.value;
    if (typeof value === "string") return zero;
    return isReducing(line) ? value.negated() : value;
  });
