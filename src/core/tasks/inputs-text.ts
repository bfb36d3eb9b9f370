import { isCellError } from "../grid/cell";
import type { Grid } from "../grid/grid";
import type { Table } from "../model/reading";
import type { Answers } from "./check-workbook";

/** Everything a refresh is written from, as one text to take a digest of: the same text means the same sheets. */
export const inputsText = (
  grids: readonly Grid[],
  { answers, version, template }: { readonly answers: Answers; readonly version: string; readonly template: string },
): string =>
  [
    `version ${version}`,
    `template ${template}`,
    ...[...answers].map(([key, answer]) => `answer ${key} ${answer}`).sort(),
    ...grids.flatMap((grid) => [`sheet ${grid.sheet}`, ...cellLines(grid, () => true)]),
  ].join("\n");

/** The cells of one table, as text to take a digest of. */
export const tableText = ({ sheet, range }: Table, grids: readonly Grid[]): string =>
  grids
    .filter((grid) => grid.sheet === sheet)
    .flatMap((grid) =>
      cellLines(
        grid,
        (row, column) => row >= range.top && row <= range.bottom && column >= range.left && column <= range.right,
      ),
    )
    .join("\n");

const cellLines = ({ rows }: Grid, holds: (row: number, column: number) => boolean): readonly string[] =>
  rows.flatMap(({ row, cells }) =>
    cells.flatMap(({ column, value, look }) => {
      if (!holds(row, column)) return [];
      const shown = isCellError(value) ? value.error : JSON.stringify(value);
      return [`${row},${column},${shown},${look.numberFormat}`];
    }),
  );
