import { printPosition } from "../../src/core/grid/address";
import { isCellError } from "../../src/core/grid/cell";
import type { Grid } from "../../src/core/grid/grid";

/** Every cell of a grid in order, as `A1 12.5`, `B1 "text"`, `C1 #N/A` or `D1 =SUM(A1:B1) → 12.5`. */
export const printCells = (grid: Grid): readonly string[] =>
  grid.rows.flatMap(({ cells }) =>
    cells.map((cell) => {
      const value = isCellError(cell.value) ? cell.value.error : JSON.stringify(cell.value);
      return `${printPosition(cell)} ${cell.formula === undefined ? value : `=${cell.formula} → ${value}`}`;
    }),
  );
