import { columnName, printRange, quoteSheet } from "../../grid/address";
import type { CellRef } from "../../grid/address";
import type { Finding } from "../../model/finding";
import type { SheetReading, Table, TableColumn, TableRow } from "../../model/reading";
import type { AmountReading } from "../../money/amount";
import { inUnit } from "../../money/convert";
import { type Decimal, zero } from "../../money/decimal";
import { inFull, listed } from "../as-printed";
import type { Check } from "../check";

/** Whoever reads the totals can see what is in them: figures in hidden rows, columns and sheets are counted, and listed here (H01). */
export const hiddenFiguresAreKnown: Check = {
  name: "hidden-figures-are-known",
  codes: ["H01"],
  run: ({ sheets }) =>
    sheets.flatMap((sheet) =>
      sheet.hidden ? hiddenSheet(sheet) : [...sheet.tables.flatMap(hiddenRows), ...hiddenColumns(sheet)],
    ),
};

/** So many cells are enough to find the others by: a filter may hide most of a ledger. */
const mostCells = 200;

const info = (message: string, remedy: string, cells: readonly CellRef[]): Finding => ({
  check: hiddenFiguresAreKnown.name,
  code: "H01",
  severity: "info",
  message,
  remedy,
  cells: cells.slice(0, mostCells),
});

const hiddenSheet = ({ sheet, tables }: SheetReading): readonly Finding[] => {
  const ranges = tables.map(({ range }) => printRange(range));
  if (ranges.length === 0) return [];
  const cells = tables.map(({ range }) => ({ sheet, row: range.top, column: range.left }));
  const message = `Sheet ${quoteSheet(sheet)} is hidden and holds figures that were read: ${listed(ranges)}.`;
  return [info(message, "Show the sheet, or leave it out of the file that is published.", cells)];
};

const hiddenRows = (table: Table): readonly Finding[] => {
  const rows = table.rows.filter((row) => row.hidden && row.role === "line" && row.amounts.some(isFigure));
  if (rows.length === 0) return [];
  const names = listed(rows.map(({ name, row }) => (name === "" ? `row ${row}` : `"${name}"`)));
  const sums = listed(
    table.columns.flatMap((column, index) => sumOf(rows, index, table)?.concat(` under "${column.header}"`) ?? []),
  );
  const message = `${rows.length} hidden ${rows.length === 1 ? "row" : "rows"} of ${table.id} ${rows.length === 1 ? "is" : "are"} read like any other: ${names}${sums === "" ? "" : `, together ${sums}`}.`;
  const cells = rows.map(({ row, amounts }) => ({
    sheet: table.sheet,
    row,
    column: table.columns[amounts.findIndex(isMoney)]?.column ?? table.range.left,
  }));
  return [info(message, "Show the rows, or delete them if they are not meant to count.", cells)];
};

/** Each hidden column of a sheet once, with what its lines come to in every table it runs through; never one of noughts. */
const hiddenColumns = ({ sheet, tables }: SheetReading): readonly Finding[] => {
  const found = new Map<number, { readonly header: string; readonly sums: string[]; readonly cells: CellRef[] }>();
  for (const table of tables) {
    table.columns.forEach(({ column, header, hidden }, index) => {
      const lines = hidden ? table.rows.filter(({ role, amounts }) => role === "line" && isFigure(amounts[index])) : [];
      const [first] = lines;
      if (first === undefined) return;
      const known = found.get(column) ?? { header, sums: [], cells: [] };
      const sum = sumOf(lines, index, table);
      if (sum !== undefined) known.sums.push(tables.length === 1 ? sum : `${sum} in ${printRange(table.range)}`);
      known.cells.push({ sheet, row: first.row, column });
      found.set(column, known);
    });
  }
  return [...found].map(([column, { header, sums, cells }]) => {
    const name = `Column ${columnName(column)}${header === "" ? "" : ` ("${header}")`} of ${quoteSheet(sheet)}`;
    const message = `${name} is hidden and read like any other${sums.length === 0 ? "" : `: its lines come to ${listed(sums)}`}.`;
    return info(message, "Show the column, or leave it out of the sheet that is published.", cells);
  });
};

/** A figure that is not nought. */
const isFigure = (amount: AmountReading | undefined): boolean => amount?.kind === "amount" && !amount.value.isZero();

const isMoney = (amount: AmountReading | undefined): boolean => amount?.kind === "amount";

/** What some rows come to in a column of money, in the table's unit; undefined where they hold none. */
const sumOf = (rows: readonly TableRow[], index: number, table: Table): string | undefined => {
  if (!holdsMoney(table.columns[index]) || !rows.some(({ amounts }) => isMoney(amounts[index]))) return undefined;
  const unit = table.unit.value;
  const sum = rows.reduce<Decimal>((added, { amounts }) => {
    const amount = amounts[index];
    if (amount?.kind !== "amount") return added;
    const { value, unit: own } = amount;
    return added.plus(own === undefined || unit === undefined ? value : inUnit(value, own, unit));
  }, zero);
  return `${inFull(sum)}${unit === undefined ? "" : ` (${unit})`}`;
};

const holdsMoney = (column: TableColumn | undefined): boolean =>
  column !== undefined && column.meaning.kind !== "percent" && column.meaning.kind !== "fte";
