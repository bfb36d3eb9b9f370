import type { Cell } from "../../../src/core/grid/cell";
import { cellAt, type Grid } from "../../../src/core/grid/grid";

/** The sheets with one cell changed; the cell must be there. */
export const withCell = (
  sheets: readonly Grid[],
  { sheet, row, column }: { readonly sheet: string; readonly row: number; readonly column: number },
  change: (cell: Cell) => Cell,
): readonly Grid[] =>
  sheets.map((grid) => {
    if (grid.sheet !== sheet) return grid;
    const cell = cellAt(grid, row, column);
    if (cell === undefined) throw new Error(`${sheet} has nothing in row ${row}, column ${column}.`);
    return {
      ...grid,
      rows: grid.rows.map((printed) =>
        printed.row === row
          ? { ...printed, cells: printed.cells.map((each) => (each === cell ? change(each) : each)) }
          : printed,
      ),
    };
  });

/** The sheet of a name; it must be there. */
export const sheetNamed = (sheets: readonly Grid[], name: string): Grid => {
  const grid = sheets.find(({ sheet }) => sheet === name);
  if (grid === undefined) throw new Error(`There is no sheet ${name}.`);
  return grid;
};

/** The row whose first cell says something, from the top; it must be there. */
export const rowCalled = (grid: Grid, name: string): number => {
  const found = grid.rows.find(({ cells }) => cells[0]?.value === name);
  if (found === undefined) throw new Error(`${grid.sheet} has no row called ${name}.`);
  return found.row;
};
