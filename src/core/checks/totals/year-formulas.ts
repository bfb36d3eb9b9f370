import type { CellRef } from "../../grid/address";
import type { Table } from "../../model/reading";
import { type FormulaShape, withoutRows } from "./formula-shape";

/** A figure of a year column that is worked out. */
export interface YearFormula {
  readonly at: CellRef;
  readonly row: number;
  /** The year of its own column. */
  readonly start: number;
  readonly year: string;
  readonly name: string;
  readonly formula: string;
  /** The formula without its rows. */
  readonly columns: string;
}

/** The worked out figures of a table's year columns, row by row; none of a table whose years do not run on. */
export const yearFormulas = ({ sheet, columns, rows }: Table): readonly (readonly YearFormula[])[] => {
  const years = columns.flatMap(({ column, meaning }, index) =>
    meaning.kind === "year" ? [{ column, index, start: meaning.year.start, year: meaning.printed }] : [],
  );
  const runOn = years.every(({ start }, index) => index === 0 || start > (years[index - 1]?.start ?? start));
  if (years.length < 2 || !runOn) return [];
  return rows.flatMap(({ row, name, formulas }) => {
    if (formulas === undefined) return [];
    const own = years.flatMap(({ column, index, start, year }): readonly YearFormula[] => {
      const formula = formulas[index];
      if (formula === undefined) return [];
      const at = { sheet, row, column };
      return [{ at, row, start, year, name, formula, columns: withoutRows(formula) }];
    });
    return own.length === 0 ? [] : [own];
  });
};

/** A worked out figure with its formula taken apart. */
export interface ShapedFormula extends YearFormula {
  readonly shape: FormulaShape;
}

/** Formulas that differ in no more than where they look, together; those of fewer than three are no rule. */
export const alikeIn = (
  formulas: readonly YearFormula[],
  shapeOf: (formula: string) => FormulaShape,
): readonly (readonly ShapedFormula[])[] => {
  const groups = new Map<string, ShapedFormula[]>();
  for (const one of formulas) {
    const shape = shapeOf(one.formula);
    const own = groups.get(shape.form);
    if (own === undefined) groups.set(shape.form, [{ ...one, shape }]);
    else own.push({ ...one, shape });
  }
  return [...groups.values()].filter(({ length }) => length >= 3);
};
