import { printRef } from "../../grid/address";
import { type Cell, isCellError } from "../../grid/cell";
import { type Grid, rowAt } from "../../grid/grid";
import type { FormulaBook, NamedCells } from "../formulas/formula-book";
import type { Formula } from "../formulas/parse-formula";
import { parseFormula } from "../formulas/parse-formula";
import type { Line } from "../line";
import { foldName } from "../place";
import type { Table } from "../reading";
import { type FormulaUse, formulaUses } from "./formula-uses";
import { type EditSource, gridNamed, type PlannedCells, refused } from "./line-edit";
import { cellChanges, hiddenWarnings } from "./row-cells";

/** The cells that are blanked when a line is taken out; refused where a formula elsewhere shows or looks up what it says. */
export const planRemove = (line: Line, source: EditSource & { readonly table: Table }): PlannedCells => {
  const { table, budget } = source;
  const grid = gridNamed(source, line.sheet);
  if (grid === undefined) return refused(`The sheet ${line.sheet} is no longer there: read the workbook again.`);
  if (table.rows.some(({ year }) => year !== undefined))
    return refused(
      `The years of ${table.id} stand down its rows and its lines are columns: take the column out in the sheet itself.`,
    );
  const others = budget.lines.filter(
    ({ sheet, row, key }) => sheet === line.sheet && row === line.row && key !== line.key,
  );
  if (others.length > 0)
    return refused(
      `Row ${line.row} of ${line.sheet} holds ${others.length + 1} lines, one for each kind of change: blank the amounts of this one instead.`,
    );
  const held = (rowAt(grid, line.row)?.cells ?? []).filter(
    ({ column }) => column >= table.range.left && column <= table.range.right,
  );
  const years = new Set(line.years.map(({ at }) => at.column));
  const own = held.filter(({ column, formula }) => formula === undefined || years.has(column));
  const stays = held.filter((cell) => !own.includes(cell));
  const { cells, refusals } = cellChanges(
    own.map(({ column }) => ({ at: { sheet: line.sheet, row: line.row, column }, content: { kind: "blank" } })),
    grid,
  );
  return {
    changes: { cells },
    row: line.row,
    warnings: [
      ...stays.map((cell) => `${refOf(cell, line)} is worked out (=${cell.formula ?? ""}) and stays as it is.`),
      ...hiddenWarnings(
        grid,
        line.row,
        cells.map(({ at }) => at.column),
      ),
    ],
    refusals: [...refusals, ...brokenFormulas(source, { line, table, cells: own, grid })],
  };
};

const refOf = ({ row, column }: Cell, { sheet }: Line): string => printRef({ sheet, row, column });

interface Removal {
  readonly line: Line;
  readonly table: Table;
  readonly cells: readonly Cell[];
  readonly grid: Grid;
}

const mostListed = 4;

const brokenFormulas = (book: FormulaBook, removal: Removal): readonly string[] => {
  const { line, table } = removal;
  const range = { top: line.row, bottom: line.row, left: table.range.left, right: table.range.right };
  const broken = formulaUses(book, line.sheet, range)
    .filter(({ at }) => at.sheet !== line.sheet || at.row !== line.row)
    .filter((use) => showsLine(use, removal) || looksUpLine(use, removal, book));
  if (broken.length === 0) return [];
  const named = broken.slice(0, mostListed).map(({ at, formula }) => `${printRef(at)} (=${formula})`);
  const more = broken.length - named.length;
  return [
    `Other formulas depend on this line and would break or show 0: ${[...named, ...(more > 0 ? [`and ${more} more`] : [])].join(", ")}. Change them first, or blank the line's amounts instead.`,
  ];
};

/** It names a cell of the row by itself, for its words or for more than adding its figure up. */
const showsLine = ({ named, tokens }: FormulaUse, { line, cells }: Removal): boolean => {
  const single = named.filter(({ range }) => range.top === line.row && range.bottom === line.row);
  if (single.length === 0) return false;
  const takesWords = single.some(({ range }) =>
    cells.some(
      ({ column, value }) =>
        column >= range.left && column <= range.right && typeof value === "string" && !isFigureColumn(column, line),
    ),
  );
  const parsed = parseFormula(tokens);
  return takesWords || parsed === undefined || !onlyAdds(parsed);
};

const isFigureColumn = (column: number, { years }: Line): boolean => years.some(({ at }) => at.column === column);

const onlyAdds = (formula: Formula): boolean => {
  switch (formula.kind) {
    case "number":
    case "cells":
      return true;
    case "text":
      return false;
    case "minus":
    case "percent":
      return onlyAdds(formula.of);
    case "two":
      if (formula.mark === "/") return onlyAdds(formula.left) && formula.right.kind === "number";
      return ["+", "-", "*"].includes(formula.mark) && onlyAdds(formula.left) && onlyAdds(formula.right);
    case "call":
      return (
        ["SUM", "SUBTOTAL", "SUMIF", "SUMIFS", "ROUND", "ABS", "MAX", "MIN"].includes(formula.name) &&
        (formula.name.startsWith("SUMIF") || formula.given.every(onlyAdds))
      );
  }
};

/** It looks something up among rows that take this one in, and what it looks for is on this line. */
const looksUpLine = ({ at, tokens, named }: FormulaUse, { cells }: Removal, book: FormulaBook): boolean => {
  const isLookUp = tokens.some((token) => token.kind === "call" && /^(X?LOOKUP|[VH]LOOKUP|X?MATCH)$/.test(token.name));
  if (!isLookUp) return false;
  const words = new Set(cells.flatMap(({ value }) => (isCellError(value) ? [] : [foldName(String(value))])));
  const sought = tokens.flatMap((token): readonly string[] => {
    if (token.kind === "text") return [token.text];
    if (token.kind !== "reference" || token.range.top !== token.range.bottom || token.range.left !== token.range.right)
      return [];
    const sheet = token.sheet ?? at.sheet;
    const cell = rowAt(gridNamed({ ...book }, sheet) ?? emptyGrid, token.range.top)?.cells.find(
      ({ column }) => column === token.range.left,
    );
    return cell === undefined || isCellError(cell.value) ? [] : [String(cell.value)];
  });
  return named.some(isTall) && sought.some((word) => words.has(foldName(word)));
};

const isTall = ({ range }: NamedCells): boolean => range.bottom > range.top;

const emptyGrid: Grid = { sheet: "", hidden: false, rows: [], merges: [], hiddenColumns: new Set() };
