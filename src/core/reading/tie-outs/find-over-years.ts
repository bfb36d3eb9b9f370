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
    const agreeing = pairs.filter(({ column, before }) => isSame(figures, opening, column, closing, before)).length;
    if (agreeing < (isNamed ? 1 : 2) || agreeing * (isNamed ? 2 : 1.3) < pairs.length) return [];
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
  const seen = new Map<string, number>();
  const relations: YearRelation[] = [];
  for (const row of rowsToCompare(figures)) {
    const levels = years.map((column) => at(figures, row, column));
    const steps = levels.map((level, index) => (index === 0 ? level : level - (levels[index - 1] ?? 0)));
    const sums = levels.map((_, index) => levels.slice(0, index + 1).reduce((total, level) => total + level, 0));
    if (isTelling(steps)) {
      const annual = seen.get(keyOf(figures, years, steps));
      if (annual !== undefined) relations.push(...cumulativeFrom(row, annual, years));
    }
    if (isTelling(levels)) {
      const cumulative = seen.get(keyOf(figures, years, sums));
      if (cumulative !== undefined) relations.push(...annualFrom(row, cumulative, years));
      seen.set(keyOf(figures, years, levels), row);
    }
    relations.push(...loneCumulative(figures, row, years));
  }
  return relations;
};

/** In a table too long to be a summary, only rows that say so are taken for cumulative or annual. */
const rowsToCompare = ({ rows, table }: Figures): readonly number[] =>
  rows.length <= longestSummary
    ? rows
    : rows.filter((row) => /\b(cumulative|annual|year[- ]on[- ]year)\b/i.test(table.rows[row]?.name ?? ""));

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
const isTelling = (amounts: readonly number[]): boolean =>
  amounts.every((amount) => !Number.isNaN(amount)) &&
  amounts.filter((amount) => Math.abs(amount) > 1e-9).length >= 3 &&
  new Set(amounts).size >= 2;

const keyOf = ({ steps }: Figures, years: readonly number[], amounts: readonly number[]): string =>
  amounts.map((amount, index) => Math.round(amount / (steps[years[index] ?? 0] ?? 1))).join(" ");

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
  const source = figures.rows.find((other) => {
    if (other >= row || !sharesAWord(figures.table.rows[other]?.name ?? "", name)) return false;
    const parts = upTo.map((year) => at(figures, other, year)).filter((value) => !Number.isNaN(value));
    const sum = parts.reduce((total, value) => total + value, 0);
    return (
      parts.length >= 2 && Math.abs(sum - at(figures, row, column)) <= slack(parts.length, figures.steps[column] ?? 1)
    );
  });
  if (source === undefined) return [];
  const parts = upTo.flatMap((year) =>
    Number.isNaN(at(figures, source, year)) ? [] : [{ row: source, column: year, sign: plus }],
  );
  return [{ relation: cumulative, row, column, parts }];
};

const sharesAWord = (a: string, b: string): boolean => {
  const words = new Set(a.toLowerCase().match(/[a-z]{4,}/g) ?? []);
  return (b.toLowerCase().match(/[a-z]{4,}/g) ?? []).some((word) => words.has(word));
};
