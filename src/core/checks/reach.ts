import type { CellRef } from "../grid/address";
import type { Reading, Table, TieOut } from "../model/reading";

/** Every table of the workbook by its id. */
export const tables = ({ sheets }: Reading): ReadonlyMap<string, Table> =>
  new Map(sheets.flatMap((sheet) => sheet.tables.map((table) => [table.id, table] as const)));

/** The first cell of each run of parts: enough to find them by. */
export const partCells = ({ parts }: TieOut): readonly CellRef[] =>
  parts.map(({ sheet, range }) => ({ sheet, row: range.top, column: range.left }));

/** A figure of a table with its cell. */
export interface TableFigure {
  readonly table: Table;
  readonly row: Table["rows"][number];
  readonly column: Table["columns"][number];
  readonly amount: NonNullable<Table["rows"][number]["amounts"][number]>;
  readonly at: CellRef;
}

/** Every figure of every table, in sheet order, that a test holds for. */
export const figuresWhere = (reading: Reading, holds: (figure: TableFigure) => boolean): readonly TableFigure[] => {
  const found: TableFigure[] = [];
  for (const table of tables(reading).values()) {
    for (const row of table.rows) {
      row.amounts.forEach((amount, index) => {
        const column = table.columns[index];
        if (amount === undefined || column === undefined) return;
        const figure = { table, row, column, amount, at: { sheet: table.sheet, row: row.row, column: column.column } };
        if (holds(figure)) found.push(figure);
      });
    }
  }
  return found;
};
