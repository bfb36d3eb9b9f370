import type { Table, TableRow } from "../../model/reading";
import type { AmountReading } from "../../money/amount";
import { readSumFormula } from "../../reading/tie-outs/read-sum-formula";
import { firstRowFrom } from "../../model/first-row-from";

/** A figure whose formula adds up others of its own column, or of its own row. */
export interface FormulaSum {
  /** Where it stands along its totals: the column's index in a row of totals, the row's in a column of them. */
  readonly place: number;
  readonly formula: string;
  /** What it adds up, by index: rows in a row of totals, columns in a column of them. Blank ones too. */
  readonly parts: readonly number[];
  /** The ranges it names are all of its parts, and there is one: SUM(B3:B9). */
  readonly isRange: boolean;
}

/** The sums of one row of totals (each adds up its column) or of one column of totals (each adds up its row). */
export interface SumStrand {
  readonly direction: "down" | "across";
  /** Index of the row or column of totals. */
  readonly total: number;
  readonly sums: readonly FormulaSum[];
}

/** Every row and column of totals worked out by formulas that do nothing but add up figures of the table. */
export const findSums = (table: Table): readonly SumStrand[] => {
  const { rows, columns } = table;
  if (!rows.some(({ formulas }) => formulas !== undefined)) return [];
  const down = new Map<number, FormulaSum[]>();
  const across = new Map<number, FormulaSum[]>();
  const columnAt = new Map(columns.map(({ column }, index) => [column, index]));
  rows.forEach((row, rowAt) => {
    row.formulas?.forEach((formula, index) => {
      const column = columns[index]?.column;
      if (formula === undefined || column === undefined || !/^[-+(]?[A-Z$]/i.test(formula)) return;
      const terms = readSumFormula(formula);
      if (terms === undefined || terms.some(({ sign }) => sign === -1)) return;
      const isRange = terms.length === 1 && formula.includes(":");
      if (terms.every(({ range }) => range.left === column && range.right === column)) {
        const parts = terms.flatMap((term) => rowsIn(table, term.range, index, term.skipsSubtotals));
        if (isWhole(parts, rowAt)) push(down, rowAt, { place: index, formula, parts, isRange });
      } else if (terms.every(({ range }) => range.top === row.row && range.bottom === row.row)) {
        const parts = terms.flatMap(({ range }) => columnsIn(columnAt, range));
        if (isWhole(parts, index)) push(across, index, { place: rowAt, formula, parts, isRange });
      }
    });
  });
  return [
    ...[...down].map(([total, sums]): SumStrand => ({ direction: "down", total, sums })),
    ...[...across].map(([total, sums]): SumStrand => ({ direction: "across", total, sums })),
  ];
};

/** The figure of a strand at a place and part. */
export const figureIn = (
  { rows }: Table,
  direction: SumStrand["direction"],
  place: number,
  part: number,
): AmountReading | undefined => (direction === "down" ? rows[part]?.amounts[place] : rows[place]?.amounts[part]);

const push = (found: Map<number, FormulaSum[]>, key: number, sum: FormulaSum): void => {
  const known = found.get(key);
  if (known === undefined) found.set(key, [sum]);
  else known.push(sum);
};

/** Two parts or more, none of them the total itself. */
const isWhole = (parts: readonly number[], self: number): boolean => parts.length >= 2 && !parts.includes(self);

const rowsIn = (
  table: Table,
  { top, bottom }: { readonly top: number; readonly bottom: number },
  column: number,
  skipsSubtotals: boolean,
): readonly number[] => {
  if (top < table.range.top || bottom > table.range.bottom) return [];
  const parts: number[] = [];
  const to = firstRowFrom(table, bottom + 1);
  for (let index = firstRowFrom(table, top); index < to; index += 1) {
    if (!(skipsSubtotals && isSubtotal(table.rows[index], column))) parts.push(index);
  }
  return parts;
};

const isSubtotal = (row: TableRow | undefined, column: number): boolean =>
  /SUBTOTAL\(/i.test(row?.formulas?.[column] ?? "");

const columnsIn = (
  columnAt: ReadonlyMap<number, number>,
  { left, right }: { readonly left: number; readonly right: number },
): readonly number[] => {
  const parts: number[] = [];
  for (let column = left; column <= right; column += 1) {
    const index = columnAt.get(column);
    if (index !== undefined) parts.push(index);
  }
  return parts;
};
