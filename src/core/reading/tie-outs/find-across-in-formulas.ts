import { cellIn, type PrintedRow } from "../printed-rows";
import type { AcrossRelation } from "./across-relation";
import { at, type Figures } from "./figures";
import { readSumFormula, type SumTerm } from "./read-sum-formula";

/** Rows enough to tell what the formulas of a column have in common. */
const sampleRows = 400;

/**
 * The columns whose own formulas add up cells of their row, most rows alike: with what they add up, or with nothing where that is a single
 * cell or one that is no figure of the table.
 */
export type FormulaColumns = ReadonlyMap<number, AcrossRelation | undefined>;

/** Reads the formulas of a table's columns for the sums they are along their rows. */
export const findAcrossInFormulas = (figures: Figures, printed: readonly PrintedRow[]): FormulaColumns => {
  const rows = rowsWithFormulas(figures, printed);
  if (rows.length === 0) return new Map();
  return new Map(
    figures.columns.flatMap((index): readonly (readonly [number, AcrossRelation | undefined])[] => {
      const rule = ruleOf(index, rows, figures);
      return rule === undefined ? [] : [[index, relationOf(index, rule, figures)]];
    }),
  );
};

interface FormulaRow {
  readonly index: number;
  readonly printed: PrintedRow;
}

const rowsWithFormulas = ({ table, rows }: Figures, printed: readonly PrintedRow[]): readonly FormulaRow[] => {
  const sampled = new Map(rows.slice(0, sampleRows).map((index) => [table.rows[index]?.row, index]));
  return printed.flatMap((row) => {
    const index = sampled.get(row.row);
    return index !== undefined && row.cells.some(({ formula }) => formula !== undefined)
      ? [{ index, printed: row }]
      : [];
  });
};

/** The terms that most rows of a column have, and one of those rows. */
interface Rule {
  readonly terms: readonly SumTerm[];
  readonly row: PrintedRow;
}

/** What most figures of a column add up; undefined where fewer than half of them are worked out so. */
const ruleOf = (index: number, rows: readonly FormulaRow[], figures: Figures): Rule | undefined => {
  const column = figures.table.columns[index]?.column ?? 0;
  const found = new Map<string, Rule & { readonly count: number }>();
  let others = 0;
  for (const { index: row, printed } of rows) {
    if (Number.isNaN(at(figures, row, index))) continue;
    const formula = cellIn(printed, column)?.formula;
    const terms = formula === undefined ? undefined : readSumFormula(formula);
    if (terms === undefined) {
      others += 1;
      continue;
    }
    // What adds up the rows above follows another rule, not against this one.
    if (!terms.every(({ range }) => isAlong(range, printed.row, column))) continue;
    const key = terms.map(({ sign, range }) => `${sign} ${range.left} ${range.right}`).join();
    const alike = found.get(key) ?? { terms, row: printed, count: 0 };
    found.set(key, { ...alike, count: alike.count + 1 });
  }
  const most = [...found.values()].toSorted((one, other) => other.count - one.count)[0];
  const all = [...found.values()].reduce((sum, { count }) => sum + count, others);
  return most !== undefined && most.count >= 2 && most.count * 2 > all ? most : undefined;
};

const isAlong = ({ top, bottom, left, right }: SumTerm["range"], row: number, column: number): boolean =>
  top === row && bottom === row && (column < left || column > right);

const relationOf = (index: number, { terms, row }: Rule, { table, columns }: Figures): AcrossRelation | undefined => {
  const placeOf = new Map(columns.map((place) => [table.columns[place]?.column ?? 0, place]));
  const parts = terms.map(({ range, sign }) =>
    [...placeOf].flatMap(([column, place]) => (isWithin(range, column) ? [{ column: place, sign }] : [])),
  );
  const isWhole = terms.every(({ range }, term) => {
    const others = row.cells.filter(({ column }) => isWithin(range, column) && !placeOf.has(column));
    return parts[term]?.length !== 0 && others.every(({ value }) => typeof value !== "number");
  });
  const all = parts.flat();
  if (!isWhole || all.length < 2) return undefined;
  return { column: index, relation: all.some(({ sign }) => sign === -1) ? "difference" : "sum", parts: all };
};

const isWithin = ({ left, right }: SumTerm["range"], column: number): boolean => column >= left && column <= right;
