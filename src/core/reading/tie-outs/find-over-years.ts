import { at, type Figures, slack } from "./figures";
import type { DownRelation } from "./down-relation";

/** A figure that follows from figures of other years: a chain of budgets, or cumulative from annual. Indexes into the table. */
export interface YearRelation {
  readonly relation: "chain" | "cumulative";
  readonly row: number;
  readonly column: number;
  readonly parts: readonly { readonly row: number; readonly column: number; readonly sign: 1 | -1 }[];
}

const openingWords = /\b(opening|initial|brought forward|b\/f(wd)?|balance at (the )?start|start of year)\b/i;

/** Opening budgets that are the closing budgets of the year before: "initial budget = previous year's requirement". */
export const findChains = (figures: Figures, totals: readonly DownRelation[]): readonly YearRelation[] => {
  const years = yearColumns(figures);
  return totals.flatMap(({ row: closing, parts }) => {
    const opening = parts[0]?.row;
    if (opening === undefined) return [];
    const pairs = years.slice(1).flatMap((column, index) => {
      const before = years[index];
      const isPair = before !== undefined && isFilled(figures, opening, column) && isFilled(figures, closing, before);
      return isPair ? [{ column, before }] : [];
    });
    const isNamed = openingWords.test(figures.table.rows[opening]?.name ?? "");
    const agreeing = pairs.filter(({ column, before }) => isSame(figures, opening, column, closing, before));
    const different = new Set(agreeing.map(({ column }) => at(figures, opening, column))).size;
    // A row of the same figure every year opens with what it closed with and is no chain.
    if (different < (isNamed ? 1 : 2) || agreeing.length * (isNamed ? 2 : 1.3) < pairs.length) return [];
    return pairs.map(({ column, before }) => ({
      relation: chain,
      row: opening,
      column,
      parts: [{ row: closing, column: before, sign: plus }],
    }));
  });
};

/** A cumulative row against its annual row, whichever is printed second; and a single cumulative figure under the last year. */
export const findCumulative = (figures: Figures): readonly YearRelation[] => {
  const years = yearColumns(figures);
  if (years.length < 3) return [];
  const rows = rowsToCompare(figures).map((row): Levels => {
    const amounts = years.map((column) => at(figures, row, column));
    const steps = amounts.map((level, index) => (index === 0 ? level : level - (amounts[index - 1] ?? 0)));
    return { row, amounts, steps, isNamed: cumulativeWords.test(figures.table.rows[row]?.name ?? "") };
  });
  const [byAmounts, bySteps] = [new Map<number, Levels>(), new Map<number, Levels>()];
  const areNamed = rows.some(({ isNamed }) => isNamed);
  return rows.flatMap((own, index) => {
    const [amounts, steps] = [hashOf(figures, years, own.amounts), hashOf(figures, years, own.steps)];
    const nearly = (test: (other: Levels) => boolean): Levels | undefined =>
      areNamed
        ? rows
            .slice(Math.max(0, index - farthestApart), index)
            .find((other) => (own.isNamed || other.isNamed) && test(other))
        : undefined;
    const same = (one: readonly number[], other: readonly number[] | undefined): boolean =>
      other !== undefined && areSame(figures, years, one, other);
    const [likeSteps, likeAmounts] = [byAmounts.get(steps), bySteps.get(amounts)];
    const annual = same(own.steps, likeSteps?.amounts)
      ? likeSteps
      : nearly((other) => areNearlySame(figures, years, own.steps, other.amounts));
    const level = same(own.amounts, likeAmounts?.steps)
      ? likeAmounts
      : nearly((other) => areNearlySame(figures, years, other.steps, own.amounts));
    if (isTelling(own.amounts)) byAmounts.set(amounts, own);
    if (isTelling(own.steps)) bySteps.set(steps, own);
    return [
      ...(annual === undefined ? [] : cumulativeFrom(own.row, annual.row, years)),
      ...(level === undefined ? [] : annualFrom(own.row, level.row, years)),
      ...(own.isNamed ? loneCumulative(figures, own.row, years) : []),
    ];
  });
};

/** A row's figures, year by year, and what each adds to the one before. */
interface Levels {
  readonly row: number;
  readonly amounts: readonly number[];
  readonly steps: readonly number[];
  /** It calls itself cumulative or annual. */
  readonly isNamed: boolean;
}

const cumulativeWords = /\b(cumulative|annual|year[- ]on[- ]year)\b/i;

/** A cumulative row stands within so many rows of its annual row. */
const farthestApart = 60;

/** A number that rows with the same figures share. */
const hashOf = ({ steps }: Figures, years: readonly number[], amounts: readonly number[]): number => {
  let hash = 0;
  for (let index = 0; index < amounts.length; index += 1)
    hash = (hash * 31 + Math.round((amounts[index] ?? NaN) / (steps[years[index] ?? 0] ?? 1))) | 0;
  return hash;
};

const areSame = (
  { steps }: Figures,
  years: readonly number[],
  one: readonly number[],
  other: readonly number[],
): boolean =>
  one.every((amount, index) => Math.abs(amount - (other[index] ?? NaN)) < (steps[years[index] ?? 0] ?? 1) / 2);

/**
 * Whether the steps of a cumulative row are an annual row but for one wrong figure, which spoils two steps. Rows that grow by a few per cent
 * a year have steps like another row's: only rows called cumulative or annual are compared so.
 */
const areNearlySame = (
  { steps: places }: Figures,
  years: readonly number[],
  steps: readonly number[],
  annual: readonly number[],
): boolean => {
  let [same, differing, digits] = [0, 0, 0];
  for (const [index, step] of steps.entries()) {
    const place = places[years[index] ?? 0] ?? 1;
    if (!(Math.abs(step - (annual[index] ?? NaN)) < place / 2)) differing += 1;
    else if (step !== 0) {
      same += 1;
      digits += Math.log10(Math.max(1, Math.abs(step) / place));
    }
  }
  return same >= 3 && digits >= 6 && differing <= 2 && same > differing;
};

/** In a table too long to be a summary, only rows that say so are taken for cumulative or annual. */
const rowsToCompare = ({ rows, table }: Figures): readonly number[] =>
  rows.length <= longestSummary ? rows : rows.filter((row) => cumulativeWords.test(table.rows[row]?.name ?? ""));

const longestSummary = 500;

const chain: "chain" | "cumulative" = "chain";
const cumulative: "chain" | "cumulative" = "cumulative";
const plus: 1 | -1 = 1;
const minus: 1 | -1 = -1;

const yearColumns = ({ table, columns }: Figures): readonly number[] =>
  columns.filter((column) => table.columns[column]?.meaning.kind === "year");

const isFilled = (figures: Figures, row: number, column: number): boolean => Math.abs(at(figures, row, column)) > 0;

/** Exactly the same, and large enough (three digits) that it is not by chance. */
const isSame = (figures: Figures, row: number, column: number, other: number, before: number): boolean => {
  const step = figures.steps[column] ?? 1;
  const [opening, closing] = [at(figures, row, column), at(figures, other, before)];
  return Math.abs(opening - closing) < step / 2 && Math.abs(opening) >= 100 * step;
};

/** Three figures or more, none missing, not all the same and not mostly nil: agreement by chance is ruled out. */
const isTelling = (amounts: readonly number[]): boolean => {
  let filled = 0;
  for (const amount of amounts) {
    if (Number.isNaN(amount)) return false;
    if (Math.abs(amount) > 1e-9) filled += 1;
  }
  return filled >= 3 && amounts.some((amount) => amount !== amounts[0]);
};

const cumulativeFrom = (row: number, annual: number, years: readonly number[]): readonly YearRelation[] =>
  years.map((column, index) => ({
    relation: cumulative,
    row,
    column,
    parts: years.slice(0, index + 1).map((year) => ({ row: annual, column: year, sign: plus })),
  }));

const annualFrom = (row: number, level: number, years: readonly number[]): readonly YearRelation[] =>
  years.map((column, index) => {
    const before = years[index - 1];
    const previous = before === undefined ? [] : [{ row: level, column: before, sign: minus }];
    return { relation: cumulative, row, column, parts: [{ row: level, column, sign: plus }, ...previous] };
  });

/** "Cumulative savings target" under the last year alone: the sum of a row of annual targets up to it. */
const loneCumulative = (figures: Figures, row: number, years: readonly number[]): readonly YearRelation[] => {
  const name = figures.table.rows[row]?.name ?? "";
  if (!/\bcumulative\b/i.test(name)) return [];
  const filled = years.filter((column) => isFilled(figures, row, column));
  const column = filled[0];
  if (filled.length !== 1 || column === undefined) return [];
  const upTo = years.filter((year) => year <= column);
  const partsOf = (other: number): YearRelation["parts"] =>
    upTo.flatMap((year) => (Number.isNaN(at(figures, other, year)) ? [] : [{ row: other, column: year, sign: plus }]));
  const gapTo = (other: number): number =>
    Math.abs(partsOf(other).reduce((sum, part) => sum + at(figures, part.row, part.column), -at(figures, row, column)));
  const sources = figures.rows.filter(
    (other) => other < row && wordsShared(figures, other, name) > 0 && partsOf(other).length >= 2,
  );
  const source =
    sources.find((other) => gapTo(other) <= slack(partsOf(other).length, figures.steps[column] ?? 1)) ??
    sources
      .filter((other) => partsOf(other).at(-1)?.column === column)
      .toSorted((a, b) => wordsShared(figures, b, name) - wordsShared(figures, a, name))[0];
  return source === undefined ? [] : [{ relation: cumulative, row, column, parts: partsOf(source) }];
};

const wordsShared = ({ table }: Figures, row: number, name: string): number => {
  const words = new Set((table.rows[row]?.name ?? "").toLowerCase().match(/[a-z]{4,}/g) ?? []);
  return (name.toLowerCase().match(/[a-z]{4,}/g) ?? []).filter((word) => words.has(word)).length;
};
