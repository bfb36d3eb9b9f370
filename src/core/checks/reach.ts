import type { CellRef } from "../grid/address";
import type { Reading, Table, TieOut } from "../model/reading";

/** Every table of the workbook by its id. */
export const tables = ({ sheets }: Reading): ReadonlyMap<string, Table> =>
  new Map(sheets.flatMap((sheet) => sheet.tables.map((table) => [table.id, table])));

/** The first cell of each run of parts: enough to find them by. */
export const partCells = ({ parts }: TieOut): readonly CellRef[] =>
  parts.map(({ sheet, range }) => ({ sheet, row: range.top, column: range.left }));

type Row = Table["rows"][number];
type Column = Table["columns"][number];
type Amount = NonNullable<Row["amounts"][number]>;

/** A figure of a table with its cell. */
export interface TableFigure {
  readonly table: Table;
  readonly row: Row;
  readonly column: Column;
  readonly amount: Amount;
  readonly at: CellRef;
}

/** Every figure of every table, in sheet order, that a test holds for. The test sees the amount first: most are passed over. */
export const figuresWhere = (
  reading: Reading,
  holds: (amount: Amount, row: Row, column: Column, table: Table) => boolean,
): readonly TableFigure[] => {
  const found: TableFigure[] = [];
  for (const table of tables(reading).values()) {
    for (const row of table.rows) {
      for (let index = 0; index < table.columns.length; index += 1) {
        const [amount, column] = [row.amounts[index], table.columns[index]];
        if (amount === undefined || column === undefined || !holds(amount, row, column, table)) continue;
        found.push({ table, row, column, amount, at: { sheet: table.sheet, row: row.row, column: column.column } });
      }
    }
  }
  return found;
};

/** The same figures, table by table. */
export const byTable = (figures: readonly TableFigure[]): readonly (readonly TableFigure[])[] => {
  const tablesOf = new Map<string, TableFigure[]>();
  for (const figure of figures) {
    const own = tablesOf.get(figure.table.id);
    if (own === undefined) tablesOf.set(figure.table.id, [figure]);
    else own.push(figure);
  }
  return [...tablesOf.values()];
};
