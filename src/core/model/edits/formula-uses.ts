import type { CellRef, Range } from "../../grid/address";
import { type FormulaBook, type NamedCells, namedCells } from "../formulas/formula-book";
import { formulaTokens, type Token } from "../formulas/formula-tokens";

/** A formula that names cells of a range. */
export interface FormulaUse {
  readonly at: CellRef;
  readonly formula: string;
  readonly tokens: readonly Token[];
  /** The cells it names that meet the range. */
  readonly named: readonly NamedCells[];
}

/** Every formula of the sheets that names a cell of a range, in sheet order. */
export const formulaUses = (book: FormulaBook, sheet: string, range: Range): readonly FormulaUse[] => {
  const cellsNamed = namedCells(book);
  const uses: FormulaUse[] = [];
  for (const grid of book.grids) {
    for (const { cells } of grid.rows) {
      for (const { row, column, formula } of cells) {
        if (formula === undefined) continue;
        const at = { sheet: grid.sheet, row, column };
        const tokens = formulaTokens(formula);
        const named = tokens.flatMap((token) => {
          const found = cellsNamed(token, at);
          return found?.sheet === sheet && meets(found.range, range) ? [found] : [];
        });
        if (named.length > 0) uses.push({ at, formula, tokens, named });
      }
    }
  }
  return uses;
};

const meets = (one: Range, other: Range): boolean =>
  one.top <= other.bottom && one.bottom >= other.top && one.left <= other.right && one.right >= other.left;
