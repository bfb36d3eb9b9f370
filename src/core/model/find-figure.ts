import type { CellRef } from "../grid/address";
import type { AmountReading } from "../money/amount";
import type { Reading, Table, TableRow } from "./reading";

/** Looks up how the figure of a cell was read; undefined where no table has one. */
export const figureFinder = ({ sheets }: Reading): ((at: CellRef) => AmountReading | undefined) => {
  const rows = new Map<string, Map<number, { readonly table: Table; readonly row: TableRow }[]>>();
  for (const { sheet, tables } of sheets) {
    const bySheet = new Map<number, { readonly table: Table; readonly row: TableRow }[]>();
    for (const table of tables) {
      for (const row of table.rows) {
        const beside = bySheet.get(row.row);
        if (beside === undefined) bySheet.set(row.row, [{ table, row }]);
        else beside.push({ table, row });
      }
    }
    rows.set(sheet, bySheet);
  }
  return ({ sheet, row, column }) => {
    for (const found of rows.get(sheet)?.get(row) ?? []) {
      const amount = found.row.amounts[found.table.columns.findIndex((one) => one.column === column)];
      if (amount !== undefined) return amount;
    }
    return undefined;
  };
};
