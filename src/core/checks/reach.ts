import type { CellRef } from "../grid/address";
import type { Reading, Table, TieOut } from "../model/reading";
import { onceFor } from "./once-for";
import { tableHolds } from "./table-holds";

/** Every table of the workbook by its id. */
export const tables = onceFor(
  ({ sheets }: Reading): ReadonlyMap<string, Table> =>
    new Map(sheets.flatMap((sheet) => sheet.tables.map((table) => [table.id, table]))),
);

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

/** Every figure of every table, in sheet order, that reads as one of some kinds. */
export const figuresOfKinds = (reading: Reading, kinds: readonly Amount["kind"][]): readonly TableFigure[] => {
  const found: TableFigure[] = [];
  for (const table of tables(reading).values()) {
    const { amounts: held } = tableHolds(table);
    if (!kinds.some((kind) => held.has(kind))) continue;
    for (const row of table.rows) {
      table.columns.forEach((column, index) => {
        const amount = row.amounts[index];
        if (amount === undefined || !kinds.includes(amount.kind)) return;
        found.push({ table, row, column, amount, at: { sheet: table.sheet, row: row.row, column: column.column } });
      });
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
