import { cellKey, type CellRef, positionsIn, type Range } from "../../grid/address";
import { firstNotBefore } from "../../grid/first-not-before";
import { type FormulaBook, type NamedCells, namedCells } from "./formula-book";
import { formulaTokens } from "./formula-tokens";

/**
 * The formulas that take any of the cells in, themselves or by way of other formulas, in the order they are come upon. One that looks cells up by
 * words (INDIRECT, OFFSET) may take in any.
 */
export const formulasThatFollow = (book: FormulaBook, changed: readonly CellRef[]): readonly CellRef[] => {
  const reached = reachedCells(changed);
  const following: CellRef[] = [];
  let left = formulasOf(book);
  // Formulas are come upon in sheet order, so that a chain down a sheet is followed in one pass.
  for (let found = -1; found !== following.length;) {
    found = following.length;
    left = left.filter((formula) => {
      if (!formula.takesAny && !formula.takes.some(reached.has)) return true;
      following.push(formula.at);
      reached.add(formula.at);
      return false;
    });
  }
  return following;
};

interface FormulaCell {
  readonly at: CellRef;
  readonly takes: readonly NamedCells[];
  readonly takesAny: boolean;
}

const formulasOf = (book: FormulaBook): readonly FormulaCell[] => {
  const named = namedCells(book);
  return book.grids.flatMap(({ sheet, rows }) =>
    rows.flatMap(({ cells }) =>
      cells.flatMap(({ row, column, formula }): FormulaCell[] => {
        if (formula === undefined) return [];
        const at = { sheet, row, column };
        const tokens = formulaTokens(formula);
        const takesAny = tokens.some((token) => token.kind === "call" && /^(INDIRECT|OFFSET)$/.test(token.name));
        return [{ at, takes: tokens.flatMap((token) => named(token, at) ?? []), takesAny }];
      }),
    ),
  );
};

interface ReachedCells {
  readonly add: (at: CellRef) => void;
  /** Whether any of the cells lies in a range. */
  readonly has: (cells: NamedCells) => boolean;
}

/** A range of no more cells than this is looked through cell by cell. */
const fewCells = 16;

const reachedCells = (changed: readonly CellRef[]): ReachedCells => {
  const keys = new Set<string>();
  const sheets = new Map<string, Map<number, number[]>>();
  const add = (at: CellRef): void => {
    const key = cellKey(at);
    if (keys.has(key)) return;
    keys.add(key);
    const columns = sheets.get(at.sheet) ?? new Map<number, number[]>();
    const rows = columns.get(at.column) ?? [];
    rows.splice(placeOf(rows, at.row), 0, at.row);
    sheets.set(at.sheet, columns.set(at.column, rows));
  };
  changed.forEach(add);
  return {
    add,
    has: ({ sheet, range }) => {
      const columns = sheets.get(sheet);
      if (columns === undefined) return false;
      if (sizeOf(range) <= fewCells)
        return positionsIn(range).some((position) => keys.has(cellKey({ sheet, ...position })));
      return [...columns].some(([column, rows]) => {
        if (column < range.left || column > range.right) return false;
        return (rows[placeOf(rows, range.top)] ?? Infinity) <= range.bottom;
      });
    },
  };
};

const sizeOf = ({ top, bottom, left, right }: Range): number => (bottom - top + 1) * (right - left + 1);

const placeOf = (rows: readonly number[], row: number): number => firstNotBefore(rows, (own) => own < row);
