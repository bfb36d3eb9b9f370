import { type Decimal, sum, zero } from "../money/decimal";
import { isReducing, type Line } from "./line";
import type { LineFigure } from "./line-figure";
import { takesBack } from "./takes-back";

/** A line with what stands for each year of the plan. */
export interface FiguredLine {
  readonly line: Line;
  readonly figures: readonly (LineFigure | undefined)[];
}

/**
 * The one-offs of tables of yearly changes that another row takes back a year later, and that row: a reversal of exactly that figure or of the
 * one-offs of that year together, or another line that says so.
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
  const single = lines.flatMap(singleChange);
  const oneOffs = single.filter(({ line }) => line.recurrence === "one-off" && line.kind !== "reversal");
  if (oneOffs.length === 0) return [];
  const reversals = lines.filter(({ line }) => line.kind === "reversal").map(changesOf);
  const undone = oneOffs.filter(({ year, change }) => {
    const together = sum(oneOffs.filter((other) => other.year === year).map((other) => other.change));
    const backs = reversals.map((changes) => changes[year + 1] ?? zero).filter((back) => !back.isZero());
    return backs.some((back) => back.eq(change.negated()) || back.eq(together.negated()));
  });
  const byChange = new Map<string, SingleChange[]>();
  for (const one of single) {
    const key = `${one.year} ${one.change.toString()}`;
    byChange.set(key, [...(byChange.get(key) ?? []), one]);
  }
  const paired = oneOffs.flatMap((one) => {
    const taking = byChange.get(`${one.year + 1} ${one.change.negated().toString()}`) ?? [];
    const [back] = taking.filter(({ line }) => takesBack(line, one.line));
    return back === undefined ? [] : [one, back];
  });
  return [...undone, ...paired].map(({ line }) => line);
};

/** A line that changes the budget in one year alone. */
interface SingleChange {
  readonly line: Line;
  readonly year: number;
  readonly change: Decimal;
}

const singleChange = (one: FiguredLine): readonly SingleChange[] => {
  const changes = changesOf(one);
  const years = changes.flatMap((change, year) => (change.isZero() ? [] : [year]));
  const year = years[0];
  return year === undefined || years.length > 1 ? [] : [{ line: one.line, year, change: changes[year] ?? zero }];
};

/** What each year adds to the net budget; a year without a figure adds nothing here. */
const changesOf = ({ line, figures }: FiguredLine): readonly Decimal[] =>
  figures.map((figure) => {
    const value = figure === undefined || figure.kind === "missing" ? zero : figure.value;
    if (typeof value === "string") return zero;
    return isReducing(line) ? value.negated() : value;
  });
