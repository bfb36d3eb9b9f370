import type { AcrossRelation } from "./across-relation";
import type { HeldAgainstFormulas } from "./find-across-in-formulas";
import { at, type Figures, sampleRows, slack } from "./figures";
import { findOtherSums } from "./other-sums";
import { columnStrands } from "./strands";

const widest = 40;

/**
 * Finds which columns are totals of columns beside them, or derived from those to their left (at risk = proposed - achieved - pressure).
 * What their own formulas say they add up goes before what the figures suggest.
 */
export const findAcross = (figures: Figures, heldAgainstFormulas: HeldAgainstFormulas): readonly AcrossRelation[] => {
  const found: AcrossRelation[] = [];
  let open: readonly number[] = [];
  for (const column of figures.columns) {
    const suggested = totalOf(figures, open, column) ?? derivedFrom(figures, open, column);
    const relation = suggested && heldAgainstFormulas(suggested);
    if (relation !== undefined) found.push(relation);
    open = stillOpen(open, relation, column);
  }
  const held = (relations: readonly AcrossRelation[]): readonly AcrossRelation[] =>
    relations.flatMap((relation) => heldAgainstFormulas(relation) ?? []);
  const placed = [...found, ...held(findLeading(figures, found))];
  return [...placed, ...held(findElsewhere(figures, placed))];
};

/** Totals of columns that do not stand right beside them. */
const findElsewhere = (figures: Figures, known: readonly AcrossRelation[]): readonly AcrossRelation[] => {
  const explained = new Set(known.filter(({ relation }) => relation === "sum").map(({ column }) => column));
  const told = new Set(known.map(({ column, parts }) => together(column, parts)));
  return findOtherSums(
    columnStrands(figures),
    figures.columns.filter((column) => !explained.has(column)),
    {
      digits: (column) => (isHeadedTotal(figures, column) ? 3 : 6),
      mayMiss: () => 0.05,
      varies: "freely",
      isFar: true,
    },
  )
    .map(({ strand, parts }): AcrossRelation => ({
      column: strand,
      relation: "sum",
      parts: parts.map((column) => ({ column, sign: plus })),
    }))
    .filter(
      (found) => !told.has(together(found.column, found.parts)) && !known.some((each) => isCountedTwice(each, found)),
    );
};

/** A total and all its parts among the parts of another: nobody adds up so. */
const isCountedTwice = (total: AcrossRelation, { parts }: AcrossRelation): boolean =>
  [total.column, ...total.parts.map((part) => part.column)].every((column) =>
    parts.some((part) => part.column === column),
  );

/** The columns of a relation whichever of them it is told of: a difference turned round is no second relation. */
const together = (column: number, parts: AcrossRelation["parts"]): string =>
  [column, ...parts.map((part) => part.column)].toSorted((a, b) => a - b).join();

/** Totals printed left of their parts, from the right; not the same relation turned round. */
const findLeading = (figures: Figures, known: readonly AcrossRelation[]): readonly AcrossRelation[] => {
  const explained = new Set(known.map(({ column }) => column));
  const follows = (column: number, from: number): boolean =>
    known.some((relation) => relation.column === column && relation.parts.some((part) => part.column === from));
  const found: AcrossRelation[] = [];
  let open: readonly number[] = [];
  for (const column of figures.columns.toReversed()) {
    const total = explained.has(column) ? undefined : totalOf(figures, open, column);
    const relation = total?.parts.some((part) => follows(part.column, column)) === true ? undefined : total;
    if (relation !== undefined) found.push({ ...relation, parts: relation.parts.toReversed() });
    open = stillOpen(open, relation, column);
  }
  return found;
};

const stillOpen = (
  open: readonly number[],
  relation: AcrossRelation | undefined,
  column: number,
): readonly number[] => {
  const taken = relation?.relation === "sum" ? relation.parts.map((part) => part.column) : [];
  return [...open.filter((other) => !taken.includes(other)), column];
};

interface Support {
  readonly matches: number;
  readonly misses: number;
  /** Misses by more than a slip of the pen or of rounding. */
  readonly farMisses: number;
  /** Matching rows in which at least two parts and the result are not nil: those that prove anything. */
  readonly telling: number;
  readonly digits: number;
}

/** Counts the rows in which some columns add up to another; stops once it is plain that they do not. */
const supportFor = (figures: Figures, column: number, parts: AcrossRelation["parts"]): Support => {
  let [matches, misses, farMisses, telling, digits] = [0, 0, 0, 0, 0];
  const own = figures.steps[column] ?? 1;
  const step = parts.reduce((finest, part) => Math.min(finest, figures.steps[part.column] ?? 1), 1);
  const last = Math.min(sampleRows, figures.rows.length);
  for (let index = 0; index < last && farMisses <= enoughMisses + matches; index += 1) {
    const row = figures.rows[index] ?? 0;
    const stated = at(figures, row, column);
    if (Number.isNaN(stated)) continue;
    const { sum, filled, several } = addUp(figures, row, parts);
    if (filled === 0) continue;
    const [gap, tolerance] = [Math.abs(stated - sum), slack(filled, step, own)];
    if (gap > tolerance) {
      misses += 1;
      if (gap > Math.abs(stated) * slightest) farMisses += 1;
    } else {
      matches += 1;
      if (stated === 0 || !several) continue;
      telling += 1;
      digits += Math.log10(Math.max(1, Math.abs(stated) / (gap > own / 100 ? 2 * tolerance + own : own)));
    }
  }
  return { matches, misses, farMisses, telling, digits };
};

/** A difference of less than this share of a figure is a slip, not another meaning. */
const slightest = 0.02;
const enoughMisses = 5;

const addUp = (
  figures: Figures,
  row: number,
  parts: AcrossRelation["parts"],
): { readonly sum: number; readonly filled: number; readonly several: boolean } => {
  let [sum, filled, notNil] = [0, 0, 0];
  for (const { column, sign } of parts) {
    const value = at(figures, row, column);
    if (Number.isNaN(value)) continue;
    filled += 1;
    sum += value * sign;
    if (value !== 0) notNil += 1;
  }
  return { sum, filled, several: notNil >= 2 };
};

const isHeadedTotal = ({ table }: Figures, column: number): boolean =>
  table.columns[column]?.meaning.kind === "total" || /\btotal\b/i.test(table.columns[column]?.header ?? "");

/** The sum of the open columns from some point to here. A column headed "Total" is believed when most rows agree; any other must prove it. */
const totalOf = (figures: Figures, open: readonly number[], column: number): AcrossRelation | undefined => {
  const meaning = figures.table.columns[column]?.meaning.kind;
  const isHeaded = isHeadedTotal(figures, column);
  if ((meaning === "year" && !isHeaded) || meaning === "part-year") return undefined;
  let best: { readonly relation: AcrossRelation; readonly support: Support } | undefined;
  for (let start = open.length - 2; start >= Math.max(0, open.length - widest); start -= 1) {
    const parts = open.slice(start).map((part) => ({ column: part, sign: plus }));
    const support = supportFor(figures, column, parts);
    if (best === undefined || isBetter(support, best.support))
      best = { relation: { column, relation: "sum", parts }, support };
  }
  if (best === undefined) return undefined;
  const { matches, misses, farMisses, telling, digits } = best.support;
  if (isHeaded) return telling > 0 && matches >= misses ? best.relation : undefined;
  return telling >= 2 && digits >= 6 && farMisses * 10 <= matches && misses * 3 <= matches ? best.relation : undefined;
};

/** More rows tell for it; where as many do, more digits agree. */
const isBetter = (one: Support, other: Support): boolean => {
  const more = one.telling - one.misses - (other.telling - other.misses);
  return more > 0 || (more === 0 && one.digits > other.digits);
};

/** The first of the two to four columns before, with the others added or taken away: at least one is taken away. */
const derivedFrom = (figures: Figures, open: readonly number[], column: number): AcrossRelation | undefined => {
  const meaning = figures.table.columns[column]?.meaning.kind;
  if (meaning === "year" || meaning === "part-year") return undefined;
  for (let width = 2; width <= Math.min(4, open.length); width += 1) {
    const columns = open.slice(open.length - width);
    for (const signs of signsOf(width)) {
      // One less all the rest is as well a sum printed the other way round, unless the column is headed as a result.
      if (signs.slice(1).every((sign) => sign === minus) && !isHeadedAsResult(figures, column)) continue;
      const parts = columns.map((part, index) => ({ column: part, sign: signs[index] ?? plus }));
      const { matches, misses, telling, digits } = supportFor(figures, column, parts);
      if (telling >= 3 && digits >= 7 && misses * 4 <= matches) return { column, relation: "difference", parts };
    }
  }
  return undefined;
};

const isHeadedAsResult = ({ table }: Figures, column: number): boolean =>
  /\b(net|at risk|unachieved|variance|difference|change|remaining|balance|gap|shortfall|surplus|deficit|over|under)\b/i.test(
    table.columns[column]?.header ?? "",
  );

/** Every way to add or take away the columns after the first, but for adding them all. */
const signsOf = (width: number): readonly (readonly (1 | -1)[])[] =>
  Array.from({ length: 2 ** (width - 1) - 1 }, (_, pattern) =>
    Array.from({ length: width }, (__, index) => (index > 0 && ((pattern + 1) >> (index - 1)) & 1 ? minus : plus)),
  );

const plus: 1 | -1 = 1;
const minus: 1 | -1 = -1;
