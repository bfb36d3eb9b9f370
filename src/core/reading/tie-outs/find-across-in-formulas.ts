import { contains } from "../../grid/address";
import { firstNotBefore } from "../../grid/first-not-before";
import { cellIn, type PrintedRow } from "../printed-rows";
import type { AcrossRelation } from "./across-relation";
import { at, type Figures, sampleRows } from "./figures";
import { readSumFormula, type SumTerm } from "./read-sum-formula";

/**
 * What stands for a relation that the figures of a column suggest: what most of its own formulas add up of their row, or nothing where that
 * is a single cell or one that is no figure of the table; the relation itself where there are no such formulas.
 */
export type HeldAgainstFormulas = (suggested: AcrossRelation) => AcrossRelation | undefined;

/** Reads the formulas of a table's columns, as each is asked for, for the sums they are along their rows. */
export const findAcrossInFormulas = (figures: Figures, printed: readonly PrintedRow[]): HeldAgainstFormulas => {
  const rows = rowsWithFormulas(figures, printed);
  return (suggested) => {
    const rule = ruleOf(suggested.column, rows, figures);
    return rule === undefined ? suggested : relationOf(suggested.column, rule, figures);
  };
};

interface FormulaRow {
  readonly index: number;
  readonly printed: PrintedRow;
}

const rowsWithFormulas = ({ table, rows }: Figures, printed: readonly PrintedRow[]): readonly FormulaRow[] =>
  rows.slice(0, sampleRows).flatMap((index) => {
    const wanted = table.rows[index]?.row ?? 0;
    const row = printed[firstNotBefore(printed, (each) => each.row < wanted)];
    return row?.row === wanted && row.cells.some(({ formula }) => formula !== undefined)
      ? [{ index, printed: row }]
      : [];
  });

/** The terms that most rows of a column have, and one of those rows. */
interface Rule {
  readonly terms: readonly SumTerm[];
  readonly row: PrintedRow;
}

/** What most figures of a column add up; undefined where fewer than half of them are worked out so. */
const ruleOf = (index: number, rows: readonly FormulaRow[], figures: Figures): Rule | undefined => {
  const column = figures.table.columns[index]?.column ?? 0;
  const found = new Map<string, Rule & { readonly count: number }>();
  let all = 0;
  for (const { index: row, printed } of rows) {
    if (Number.isNaN(at(figures, row, index))) continue;
    const formula = cellIn(printed, column)?.formula;
    const terms = formula === undefined ? undefined : readSumFormula(formula);
    // What adds up the rows above follows another rule, not against this one.
    if (terms?.every(({ range }) => isAlong(range, { row: printed.row, column })) === false) continue;
    all += 1;
    if (terms === undefined) continue;
    const key = terms.map(({ sign, range }) => `${sign} ${range.left} ${range.right}`).join();
    const alike = found.get(key) ?? { terms, row: printed, count: 0 };
    found.set(key, { ...alike, count: alike.count + 1 });
  }
  const [most] = [...found.values()].toSorted((one, other) => other.count - one.count);
  return most !== undefined && most.count >= 2 && most.count * 2 > all ? most : undefined;
};

/** Whether a range lies in the row of a cell, beside it. */
const isAlong = (range: SumTerm["range"], cell: { readonly row: number; readonly column: number }): boolean =>
  range.top === cell.row && range.bottom === cell.row && !contains(range, cell);

const relationOf = (index: number, { terms, row }: Rule, { table, columns }: Figures): AcrossRelation | undefined => {
  const placeOf = new Map(columns.map((place) => [table.columns[place]?.column ?? 0, place]));
  const isIn = ({ range }: SumTerm, column: number): boolean => contains(range, { row: row.row, column });
  const parts = terms.map((term) =>
    [...placeOf].flatMap(([column, place]) => (isIn(term, column) ? [{ column: place, sign: term.sign }] : [])),
  );
  const others = row.cells.filter(({ column, value }) => typeof value === "number" && !placeOf.has(column));
  const isWhole =
    parts.every((ofTerm) => ofTerm.length > 0) &&
    !others.some(({ column }) => terms.some((term) => isIn(term, column)));
  const all = parts.flat();
  if (!isWhole || all.length < 2) return undefined;
  return { column: index, relation: all.some(({ sign }) => sign === -1) ? "difference" : "sum", parts: all };
};
