import { cellKey, type CellRef, contains, type Range } from "../../../src/core/grid/address";
import type { Cell } from "../../../src/core/grid/cell";
import { firstNotBefore } from "../../../src/core/grid/first-not-before";
import type { Grid, GridRow } from "../../../src/core/grid/grid";
import { exactly } from "../../../src/core/money/typed-figure";
import { evaluateFormula, type FormulaCells, type MetCell } from "./evaluate-formula";
import { type FormulaBook, type NamedCells, namedCells } from "../../../src/core/model/formulas/formula-book";
import { formulaTokens, type Token } from "../../../src/core/model/formulas/formula-tokens";
import { blank, heldValue, type Value, valueOf } from "./formula-value";
import { parseFormula } from "../../../src/core/model/formulas/parse-formula";

/** Sheets with their formulas worked out anew. */
export interface WorkedOut {
  readonly grids: readonly Grid[];
  /** Formulas that come to something else than the value stored for them. */
  readonly moved: readonly { readonly at: CellRef; readonly stored: Cell["value"]; readonly now: Cell["value"] }[];
  /** Formulas that may come to something else and cannot be worked out here, or follow from such: what they hold may be old. */
  readonly unsure: readonly CellRef[];
}

/** Works out the formulas that follow from changed cells, or every formula where none are named: sums, differences, products, sums by condition. */
export const workOut = (book: FormulaBook, changed?: readonly CellRef[]): WorkedOut => {
  const results = resultsOf(book, changed);
  const [moved, unsure]: [WorkedOut["moved"][number][], CellRef[]] = [[], []];
  const grids = book.grids.map((grid): Grid => {
    const before = moved.length;
    const rows = grid.rows.map((row): GridRow => {
      if (!row.cells.some(({ formula }) => formula !== undefined)) return row;
      const cells = row.cells.map((cell): Cell => {
        if (cell.formula === undefined) return cell;
        const at = { sheet: grid.sheet, row: cell.row, column: cell.column };
        const { state, value } = results(at, cell);
        if (state === "unsure") unsure.push(at);
        if (state === "kept" || isStored(cell, value)) return cell;
        const now = heldValue(value);
        moved.push({ at, stored: cell.value, now });
        return { ...cell, value: now };
      });
      return { ...row, cells };
    });
    return moved.length > before ? { ...grid, rows } : grid;
  });
  return { grids, moved, unsure };
};

/** Excel works in binary: its last digits are its own. */
const isStored = ({ value: stored }: Cell, value: Value): boolean => {
  const now = heldValue(value);
  if (typeof stored === "number" && typeof now === "number")
    return exactly(stored).minus(exactly(now)).abs().lte(exactly(stored).abs().times(1e-11));
  if (value === blank && stored === "") return true;
  if (typeof stored === "object" && typeof now === "object") return stored.error === now.error;
  return stored === now;
};

interface Result {
  /** Kept: nothing it follows from has changed. */
  readonly state: "kept" | "worked-out" | "unsure";
  readonly value: Value;
}

/** A chain of formulas longer than this, and cells read more often than this, are left as they are stored. */
const deepest = 500;
const mostRead = 20_000_000;

const resultsOf = (
  book: FormulaBook,
  changed: readonly CellRef[] | undefined,
): ((at: CellRef, cell: Cell) => Result) => {
  const named = namedCells(book);
  const rowsOf = new Map(book.grids.map((grid) => [grid.sheet, grid.rows]));
  const changedOn = groupBySheet(changed ?? []);
  const known = new Map<string, Result>();
  let [depth, read] = [0, 0];

  const resultOf = (at: CellRef, cell: Cell): Result => {
    const key = cellKey(at);
    const found = known.get(key);
    if (found !== undefined) return found;
    const stored = valueOf(cell.value);
    // A formula met again while it is being worked out goes round in a circle.
    known.set(key, { state: changed === undefined ? "unsure" : "kept", value: stored });
    depth += 1;
    const result: Result =
      depth > deepest || read > mostRead ? { state: "unsure", value: stored } : workedOut(at, cell, stored);
    depth -= 1;
    known.set(key, result);
    return result;
  };

  const workedOut = (at: CellRef, { formula = "" }: Cell, stored: Value): Result => {
    const tokens = formulaTokens(formula);
    const states = new Set(tokens.flatMap((token) => statesIn(token, at)));
    const isTouched =
      changed === undefined || states.has("changed") || states.has("worked-out") || states.has("unsure");
    if (!isTouched) return { state: "kept", value: stored };
    const parsed = parseFormula(tokens);
    const value = parsed && evaluateFormula(parsed, at, cells);
    if (value === undefined) return { state: "unsure", value: stored };
    return { state: states.has("unsure") ? "unsure" : "worked-out", value };
  };

  /** What became of the cells a token names; a look-up by an address in words may reach any. */
  const statesIn = (token: Token, from: CellRef): readonly (Result["state"] | "changed")[] => {
    if (token.kind === "call") return /^(INDIRECT|OFFSET)$/.test(token.name) ? ["unsure"] : [];
    const cellsNamed = named(token, from);
    if (cellsNamed === undefined) return [];
    const states: (Result["state"] | "changed")[] = [];
    if (changedOn.get(cellsNamed.sheet)?.some((at) => contains(cellsNamed.range, at)) === true) states.push("changed");
    eachCell(cellsNamed, (cell) => {
      if (cell.formula === undefined) return;
      const { state } = resultOf({ sheet: cellsNamed.sheet, row: cell.row, column: cell.column }, cell);
      if (state !== "kept") states.push(state);
    });
    return states;
  };

  const eachCell = ({ sheet, range }: NamedCells, visit: (cell: Cell, row: GridRow) => void): void => {
    const rows = rowsOf.get(sheet) ?? [];
    for (let index = firstNotBefore(rows, ({ row }) => row < range.top); index < rows.length; index += 1) {
      const row = rows[index];
      if (row === undefined || row.row > range.bottom) return;
      for (const cell of row.cells) {
        read += 1;
        if (cell.column >= range.left && cell.column <= range.right) visit(cell, row);
      }
    }
  };

  const cells: FormulaCells = {
    named,
    held: (cellsNamed) => {
      const met: MetCell[] = [];
      eachCell(cellsNamed, (cell, { hidden }) => {
        const { row, column, formula, value } = cell;
        const at = { sheet: cellsNamed.sheet, row, column };
        met.push({
          row,
          column,
          hidden,
          value: formula === undefined ? valueOf(value) : resultOf(at, cell).value,
          isSubtotal: formula !== undefined && /\bSUBTOTAL\(/i.test(formula),
        });
      });
      return met;
    },
    extent: ({ sheet, range }) => extentOf(rowsOf.get(sheet) ?? [], range),
  };
  return resultOf;
};

/** Whole columns reach no further than the sheet's last row, whole rows no further than its last column. */
const extentOf = (rows: readonly GridRow[], range: Range): { readonly rows: number; readonly columns: number } => {
  const isWholeColumns = range.bottom - range.top > 100_000;
  const isWholeRows = range.right - range.left > 1000;
  const last = rows.at(-1)?.row ?? 1;
  const widest = isWholeRows ? rows.reduce((most, { cells }) => Math.max(most, cells.at(-1)?.column ?? 1), 1) : 0;
  return {
    rows: (isWholeColumns ? Math.max(range.top, Math.min(range.bottom, last)) : range.bottom) - range.top + 1,
    columns: (isWholeRows ? Math.max(range.left, Math.min(range.right, widest)) : range.right) - range.left + 1,
  };
};

const groupBySheet = (cells: readonly CellRef[]): ReadonlyMap<string, readonly CellRef[]> => {
  const sheets = new Map<string, CellRef[]>();
  for (const at of cells) {
    const own = sheets.get(at.sheet);
    if (own === undefined) sheets.set(at.sheet, [at]);
    else own.push(at);
  }
  return sheets;
};
