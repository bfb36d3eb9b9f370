import type { Range } from "../../../src/core/grid/address";
import type { BookState, SheetState, TableState } from "./book-state";
import {
  HostError,
  hostObject,
  type HostObject,
  invalidArgument,
  itemNotFound,
  nullObject,
  type ObjectType,
} from "./host-object";
import { columnNames } from "./load-book";
import { areaOf, rangeIn, type Ranges } from "./range-object";

interface Tables {
  readonly book: BookState;
  /** The sheet whose tables they are; all when absent. */
  readonly sheet?: SheetState;
  readonly ranges: Ranges;
  readonly sheetObject: (sheet: SheetState) => HostObject;
}

interface Table extends Tables {
  readonly sheet: SheetState;
  readonly table: TableState;
}

/** The tables of a workbook or of a sheet, none over another or over merged cells: https://learn.microsoft.com/javascript/api/excel/excel.tablecollection */
export const tablesObject = (tables: Tables): HostObject => hostObject(tablesType, tables);

const all = ({ book, sheet, ...rest }: Tables): readonly Table[] =>
  book.sheets
    .filter((each) => sheet === undefined || each === sheet)
    .flatMap((each) => each.tables.map((table) => ({ book, ...rest, sheet: each, table })));

const find = (tables: Tables, key: unknown): Table | undefined =>
  all(tables).find(({ table }) => table.id === key || table.name.toLowerCase() === String(key).toLowerCase());

const tablesType: ObjectType<Tables> = {
  name: "TableCollection",
  items: (tables) => all(tables).map((table) => hostObject(tableType, table)),
  item: (tables, key) => {
    const found = find(tables, key);
    if (found === undefined) throw itemNotFound("TableCollection.getItem");
    return hostObject(tableType, found);
  },
  calls: {
    GetItemOrNullObject: (tables, key) => {
      const found = find(tables, key);
      return found === undefined ? nullObject : hostObject(tableType, found);
    },
    Add: (tables, address, hasHeaders) => {
      const sheet = tables.sheet ?? areaOf(address, "TableCollection.add").sheet;
      const range =
        typeof address === "string"
          ? rangeIn(address, "TableCollection.add")
          : areaOf(address, "TableCollection.add").ranges[0];
      if (hasHeaders !== true) throw invalidArgument("TableCollection.add");
      refuseOverlap(sheet, range);
      const { book } = tables;
      const table: TableState = {
        ...{ id: `table ${book.next}`, name: `Table${book.next}`, range, style: "TableStyleMedium2" },
        ...{ showHeaders: true, showTotals: false, showBandedRows: true, showFilterButton: true, isFiltered: false },
      };
      book.next += 1;
      sheet.tables.push(table);
      return hostObject(tableType, { ...tables, sheet, table });
    },
  },
};

const refuseOverlap = (sheet: SheetState, range: Range, self?: TableState): void => {
  const overlaps = (other: Range) =>
    other.top <= range.bottom && other.bottom >= range.top && other.left <= range.right && other.right >= range.left;
  if (sheet.merges.some(overlaps) || sheet.tables.some((table) => table !== self && overlaps(table.range)))
    throw new HostError(
      "MergedRangeConflict",
      "A table can't overlap with another table or merged cells.",
      "Table.resize",
    );
};

const flag = (name: "showHeaders" | "showTotals" | "showBandedRows" | "showFilterButton") => ({
  read: ({ table }: Table) => table[name],
  write: ({ table }: Table, value: unknown) => {
    table[name] = value === true;
  },
});

const flags = {
  ShowHeaders: flag("showHeaders"),
  ShowTotals: flag("showTotals"),
  ShowBandedRows: flag("showBandedRows"),
  ShowFilterButton: flag("showFilterButton"),
};

const tableType: ObjectType<Table> = {
  name: "Table",
  identity: ({ table }) => ({ Id: table.id }),
  reads: {
    ...Object.fromEntries(Object.entries(flags).map(([name, { read }]) => [name, read])),
    Id: ({ table }) => table.id,
    Name: ({ table }) => table.name,
    Style: ({ table }) => table.style,
  },
  writes: {
    ...Object.fromEntries(Object.entries(flags).map(([name, { write }]) => [name, write])),
    Name: (target, value) => {
      const name = String(value);
      const isTaken = target.book.sheets.some(({ tables }) =>
        tables.some((table) => table !== target.table && table.name.toLowerCase() === name.toLowerCase()),
      );
      if (isTaken || target.book.names.some((one) => one.name.toLowerCase() === name.toLowerCase()))
        throw new HostError("InvalidArgument", "A table or name of this name exists already.", "Table.name");
      target.table.name = name;
    },
    Style: ({ table }, value) => {
      table.style = String(value);
    },
  },
  calls: {
    GetRange: ({ sheet, table, ranges }) => ranges.of(sheet, table.range),
    // The table becomes plain cells, which keep what they hold.
    // https://learn.microsoft.com/javascript/api/excel/excel.table#excel-excel-table-converttorange-member(1)
    ConvertToRange: ({ sheet, table, ranges }) => {
      sheet.tables.splice(sheet.tables.indexOf(table), 1);
      return ranges.of(sheet, table.range);
    },
    Resize: ({ sheet, table }, range) => {
      const next = typeof range === "string" ? rangeIn(range, "Table.resize") : areaOf(range, "Table.resize").ranges[0];
      if (next.top !== table.range.top) throw invalidArgument("Table.resize");
      refuseOverlap(sheet, next, table);
      table.range = next;
    },
  },
  children: {
    Worksheet: ({ sheet, sheetObject }) => sheetObject(sheet),
    Columns: (target) => hostObject(columnsType, target),
    AutoFilter: (target) => hostObject(filterType, target),
  },
};

const columnsType: ObjectType<Table> = {
  name: "TableColumnCollection",
  items: ({ sheet, table }) => columnNames(sheet, table.range).map((name) => hostObject(columnType, name)),
};

const columnType: ObjectType<string> = { name: "TableColumn", reads: { Name: (name) => name } };

const filterType: ObjectType<Table> = {
  name: "AutoFilter",
  reads: { IsDataFiltered: ({ table }) => table.isFiltered },
};
