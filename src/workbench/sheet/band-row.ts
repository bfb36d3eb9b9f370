import type { TableBand, TablePicture } from "../../hosts/xlsx/table-picture";
import type { CellView, RowView } from "./sheet-reader";

/** A row as the Excel tables that lie across it draw it; their blank cells are drawn too, whether or not the file speaks of them. */
export const bandRow = (view: RowView, tables: readonly TablePicture[]): RowView => {
  const across = tables.filter(({ range: { top, bottom } }) => top <= view.row && view.row <= bottom);
  if (across.length === 0) return view;
  const cells = new Map<number, CellView>(view.cells.map((cell) => [cell.column, cell]));
  for (const table of across) {
    for (let column = table.range.left; column <= table.range.right; column += 1) {
      const blank = { column, style: view.style, text: "", kind: "text" } as const;
      cells.set(column, { ...(cells.get(column) ?? blank), band: bandWithin(table, view.row, column) });
    }
  }
  return { ...view, cells: [...cells.values()].sort((one, other) => one.column - other.column) };
};

const bandWithin = (table: TablePicture, row: number, column: number): TableBand => {
  const { range, headerRows, totalsRows, look } = table;
  if (row < range.top + headerRows) return look.header;
  if (row > range.bottom - totalsRows) return look.totals;
  const isStripe =
    (table.stripesRows && (row - range.top - headerRows) % 2 === 0) ||
    (table.stripesColumns && (column - range.left) % 2 === 0);
  const isStressed = (table.stressesFirst && column === range.left) || (table.stressesLast && column === range.right);
  return {
    ...look.body,
    ...(isStripe ? look.stripe : {}),
    ...(isStressed ? { bold: true } : {}),
    // The table ends in a line as its header begins with one.
    ...(row === range.bottom && look.header.top !== undefined ? { bottom: look.header.top } : {}),
  };
};
