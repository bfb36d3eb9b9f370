import type { Table } from "../../model/reading";
import { cellIn, type PrintedRow } from "../printed-rows";
import type { Figures } from "./figures";
import type { DownRelation } from "./find-down";
import { readSumFormula, type SumTerm } from "./read-sum-formula";

/** The rows whose own formulas say what they add up, where all of it stands in the same column of the same table. */
export const findInFormulas = (figures: Figures, printed: readonly PrintedRow[]): ReadonlyMap<number, DownRelation> => {
  const { table } = figures;
  const found = new Map<number, DownRelation>();
  if (!printed.some(({ cells }) => cells.some(({ formula }) => formula !== undefined))) return found;
  const indexes = new Map(table.rows.map(({ row }, index) => [row, index]));
  const subtotals = new Set<number>();
  for (const row of printed) {
    if (!row.cells.some(({ formula }) => formula !== undefined)) continue;
    const index = indexes.get(row.row);
    const terms = index === undefined ? undefined : downTerms(row, figures);
    if (index === undefined || terms === undefined) continue;
    if (terms.some(({ skipsSubtotals }) => skipsSubtotals)) subtotals.add(index);
    const parts = terms.flatMap((term) => partsOf(term, table, indexes, subtotals));
    const isWhole = terms.every(({ range }) => indexes.has(range.top) && indexes.has(range.bottom));
    if (isWhole && parts.length > 0 && parts.every((part) => part.row !== index)) {
      found.set(index, { row: index, relation: parts.some(({ sign }) => sign === -1) ? "difference" : "sum", parts });
    }
  }
  return found;
};

/** The terms of the first figure of a row whose formula adds up cells of its own column, elsewhere than in its own row. */
const downTerms = (row: PrintedRow, { table, columns }: Figures): readonly SumTerm[] | undefined => {
  for (const index of columns) {
    const column = table.columns[index]?.column ?? 0;
    const formula = cellIn(row, column)?.formula;
    const terms = formula === undefined ? undefined : readSumFormula(formula);
    if (terms?.every(({ range }) => range.left === column && range.right === column && !holds(range, row.row)) === true)
      return terms;
  }
  return undefined;
};

const holds = ({ top, bottom }: SumTerm["range"], row: number): boolean => row >= top && row <= bottom;

const partsOf = (
  { range, sign, skipsSubtotals }: SumTerm,
  table: Table,
  indexes: ReadonlyMap<number, number>,
  subtotals: ReadonlySet<number>,
): DownRelation["parts"] => {
  const [from, to] = [indexes.get(range.top), indexes.get(range.bottom)];
  if (from === undefined || to === undefined) return [];
  return table.rows.slice(from, to + 1).flatMap(({ amounts }, offset) => {
    const row = from + offset;
    const isFigure = amounts.some((amount) => amount !== undefined);
    return isFigure && !(skipsSubtotals && subtotals.has(row)) ? [{ row, sign }] : [];
  });
};
