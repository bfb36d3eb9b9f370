import type { CellRef } from "../../src/core/grid/address";
import type { Cell } from "../../src/core/grid/cell";
import { cellAt, type Grid } from "../../src/core/grid/grid";
import type { Line } from "../../src/core/model/line";
import { gatherLines } from "../../src/core/model/gather-lines";
import type { Reading } from "../../src/core/model/reading";
import { readBudget } from "../../src/core/reading/read-budget";

/** What is read of some drawn sheets, with a look-up of their cells. */
export const readDrawn = (
  ...grids: readonly Grid[]
): {
  readonly reading: Reading;
  readonly lines: readonly Line[];
  readonly cells: (at: CellRef) => Cell | undefined;
} => {
  const reading = readBudget(grids, { answers: new Map(), dates1904: false });
  const cells = ({ sheet, row, column }: CellRef): Cell | undefined => {
    const grid = grids.find((one) => one.sheet === sheet);
    return grid && cellAt(grid, row, column);
  };
  return { reading, lines: gatherLines(reading, cells), cells };
};
