import { firstRowFrom } from "../../model/first-row-from";
import type { Table } from "../../model/reading";
import { cellIn, type PrintedRow } from "../printed-rows";
import type { Figures } from "./figures";
import type { DownRelation } from "./down-relation";
import { readSumFormula, type SumTerm } from "./read-sum-formula";

/** What the rows' own formulas say they add up. */
export interface FormulaSums {
  /** All of it stands in the same column of the same table. */
  readonly here: ReadonlyMap<number, DownRelation>;
  /** Rows that add up cells of other tables: no sum of the rows above is to be guessed for them. */
  readonly elsewhere: ReadonlySet<number>;
}

/** Reads the formulas of a table's rows for the sums they are. */
export const findInFormulas = (figures: Figures, printed: readonly PrintedRow[]): FormulaSums => {
  const { table } = figures;
  const found = new Map<number, DownRelation>();
  const elsewhere = new Set<number>();
  if (!printed.some(({ cells }) => cells.some(({ formula }) => formula !== undefined)))
    return { here: found, elsewhere };
  const indexes = new Map(table.rows.map(({ row }, index) => [row, index]));
  const subtotals = new Set<number>();
  for (const row of printed) {
    if (!row.cells.some(({ formula }) => formula !== undefined)) continue;
    const index = indexes.get(row.row);
    const terms = index === undefined ? undefined : downTerms(row, figures);
    if (index === undefined || terms === undefined) continue;
    if (terms.some(({ skipsSubtotals }) => skipsSubtotals)) subtotals.add(index);
    const parts = terms.flatMap((term) => partsOf(term, table, subtotals));
    const isWhole = terms.every(({ range }) => range.top >= table.range.top && range.bottom <= table.range.bottom);
    if (isWhole && parts.length > 0 && parts.every((part) => part.row !== index)) {
      found.set(index, { row: index, relation: parts.some(({ sign }) => sign === -1) ? "difference" : "sum", parts });
    } else elsewhere.add(index);
  }
  return { here: found, elsewhere };
};

/** The terms most figures of a row have whose formulas add up cells of their own column, elsewhere than in their own row. */
const downTerms = (row: PrintedRow, { table, columns }: Figures): readonly SumTerm[] | undefined => {
  const found: (readonly SumTerm[])[] = [];
  for (const index of columns) {
    const column = table.columns[index]?.column ?? 0;
    const formula = cellIn(row, column)?.formula;
    const terms = formula === undefined ? undefined : readSumFormula(formula);
    if (terms?.every(({ range }) => range.left === column && range.right === column && !holds(range, row.row)) !== true)
      continue;
    found.push(terms);
    // Two alike are a rule; where they are not, one of them may be the slip.
    if (found.length === 2 && sameRows(found[0], terms)) break;
  }
  const [first, ...others] = found;
  const alike = (one: readonly SumTerm[]): number => found.filter((other) => sameRows(one, other)).length;
  return first && others.reduce((most, one) => (alike(one) > alike(most) ? one : most), first);
};

const sameRows = (one: readonly SumTerm[] | undefined, other: readonly SumTerm[]): boolean =>
  one?.length === other.length &&
  one.every(({ range, sign }, index) => {
    const its = other[index];
    return its?.sign === sign && its.range.top === range.top && its.range.bottom === range.bottom;
  });

const holds = ({ top, bottom }: SumTerm["range"], row: number): boolean => row >= top && row <= bottom;

/** The rows of figures between the ends of a term, which may themselves be blank: room left for a line to come. */
const partsOf = (
  { range, sign, skipsSubtotals }: SumTerm,
  table: Table,
  subtotals: ReadonlySet<number>,
): DownRelation["parts"] => {
  const [from, to] = [firstRowFrom(table, range.top), firstRowFrom(table, range.bottom + 1)];
  return table.rows.slice(from, to).flatMap(({ amounts }, offset) => {
    const row = from + offset;
    const isFigure = amounts.some((amount) => amount !== undefined);
    return isFigure && !(skipsSubtotals && subtotals.has(row)) ? [{ row, sign }] : [];
  });
};
