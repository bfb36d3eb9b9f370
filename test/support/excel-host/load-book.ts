import { parseRef, printRange, quoteSheet } from "../../../src/core/grid/address";
import { type Cell, type CellLook, plainLook } from "../../../src/core/grid/cell";
import type { Grid, GridRow } from "../../../src/core/grid/grid";
import type { DefinedName, Workbook } from "../../../src/core/tasks/workbook";
import {
  addSheet,
  type BookState,
  type Border,
  type CellFormat,
  type NameState,
  plainFormat,
  positionOf,
  sheetNamed,
  type SheetState,
  keyOf,
} from "./book-state";

/** The workbook as Excel would hold it once opened. */
export const loadBook = ({ sheets, names, dates1904 }: Workbook): BookState => {
  const book: BookState = {
    sheets: [],
    names: [],
    dates1904,
    isProtected: false,
    isReadOnly: false,
    calculationMode: "Automatic",
    calculationState: "Done",
    next: 1,
  };
  const formats = new Map<CellLook, CellFormat>([[plainLook, plainFormat]]);
  for (const grid of sheets) loadSheet(book, grid, formats);
  book.names = names.flatMap((name) => loadName(book, name));
  return book;
};

/** The workbook as the product's hosts read it, so that it can be held against one that went through a file. */
export const saveBook = (book: BookState): Workbook => ({
  sheets: book.sheets.map(saveSheet),
  names: book.names.map(({ name, refersTo, text = "" }) => {
    const elsewhere = parseRef(text.slice(1));
    return {
      name,
      ...(elsewhere && { refersTo: elsewhere }),
      ...(refersTo && { refersTo: { sheet: refersTo.sheet.name, range: refersTo.range } }),
    };
  }),
  dates1904: book.dates1904,
});

/** What a name stands for, as Excel words it. */
export const nameFormula = ({ refersTo, text }: NameState): string =>
  refersTo ? `=${quoteSheet(refersTo.sheet.name)}!${printRange(refersTo.range, true)}` : (text ?? "=#REF!");

const loadSheet = (book: BookState, grid: Grid, formats: Map<CellLook, CellFormat>): void => {
  const sheet = addSheet(book, grid.sheet);
  sheet.visibility = grid.hidden ? "Hidden" : "Visible";
  for (const { row, hidden, cells } of grid.rows) {
    if (hidden) sheet.hiddenRows.add(row);
    for (const cell of cells) {
      const format = formats.get(cell.look) ?? formatOf(cell.look);
      formats.set(cell.look, format);
      const { value, formula } = cell;
      sheet.cells.set(keyOf(cell), { value, format, ...(formula === undefined ? {} : { formula }) });
    }
  }
  for (const row of grid.hiddenBlankRows ?? []) sheet.hiddenRows.add(row);
  for (const column of grid.hiddenColumns) sheet.hiddenColumns.add(column);
  sheet.merges.push(...grid.merges);
  sheet.isProtected = grid.isProtected ?? false;
  for (const table of grid.listObjects ?? []) {
    sheet.tables.push({
      ...{ id: `table ${book.next}`, name: table.name, range: table.range, style: "TableStyleMedium2" },
      ...{ showHeaders: table.headerRows > 0, showTotals: table.totalsRows > 0 },
      ...{ showBandedRows: true, showFilterButton: true, isFiltered: false },
    });
    book.next += 1;
  }
};

/** A second name of the same spelling belongs to a sheet that the workbook model does not tell: the first holds. */
const loadName = (book: BookState, { name, refersTo }: DefinedName): readonly NameState[] => {
  if (refersTo === undefined) return [{ name, text: "=0" }];
  const sheet = sheetNamed(book, refersTo.sheet);
  // Of another workbook: "='[1]Sheet1'!$A$1".
  if (refersTo.sheet.startsWith("["))
    return [{ name, text: `=${quoteSheet(refersTo.sheet)}!${printRange(refersTo.range, true)}` }];
  return [sheet ? { name, refersTo: { sheet, range: refersTo.range } } : { name, text: "=#REF!" }];
};

const formatOf = (look: CellLook): CellFormat => ({
  ...plainFormat,
  numberFormat: look.numberFormat,
  font: { ...plainFormat.font, bold: look.bold, italic: look.italic },
  ...(look.fill === undefined ? {} : { fill: `#${look.fill}` }),
  borders: { ...(look.borderTop && { top: thin }), ...(look.borderBottom && { bottom: thin }) },
  indentLevel: look.indent,
});

const thin: Border = { style: "Continuous", color: "#000000", weight: "Thin" };

const lookOf = (format: CellFormat): CellLook => ({
  numberFormat: format.numberFormat,
  bold: format.font.bold,
  italic: format.font.italic,
  indent: format.indentLevel,
  borderTop: format.borders.top !== undefined,
  borderBottom: format.borders.bottom !== undefined,
  ...(format.fill === undefined ? {} : { fill: format.fill.slice(1).toUpperCase() }),
});

const saveSheet = (sheet: SheetState): Grid => {
  const looks = new Map<CellFormat, CellLook>([[plainFormat, plainLook]]);
  const rows = new Map<number, Cell[]>();
  for (const [key, { value, formula, format }] of [...sheet.cells].sort(([one], [other]) => one - other)) {
    if (value === "" && formula === undefined) continue;
    const at = positionOf(key);
    const look = looks.get(format) ?? lookOf(format);
    looks.set(format, look);
    const cell: Cell = { ...at, value, look, ...(formula === undefined ? {} : { formula }) };
    const row = rows.get(at.row);
    if (row) row.push(cell);
    else rows.set(at.row, [cell]);
  }
  const hiddenBlankRows = [...sheet.hiddenRows].filter((row) => !rows.has(row)).sort((one, other) => one - other);
  return {
    sheet: sheet.name,
    hidden: sheet.visibility !== "Visible",
    rows: [...rows].map(([row, cells]): GridRow => ({ row, hidden: sheet.hiddenRows.has(row), cells })),
    merges: sheet.merges,
    hiddenColumns: new Set(sheet.hiddenColumns),
    ...(hiddenBlankRows.length > 0 && { hiddenBlankRows: new Set(hiddenBlankRows) }),
    ...(sheet.isProtected && { isProtected: true }),
    ...(sheet.tables.length > 0 && {
      listObjects: sheet.tables.map(({ name, range, showHeaders, showTotals }) => ({
        ...{ name, range, headerRows: showHeaders ? 1 : 0, totalsRows: showTotals ? 1 : 0 },
        columns: columnNames(sheet, range),
      })),
    }),
  };
};

/** Columns are named by their header cells; a table without them has names of Excel's own. */
export const columnNames = (sheet: SheetState, { top, left, right }: { top: number; left: number; right: number }) =>
  Array.from({ length: right - left + 1 }, (_, index) => {
    const value = sheet.cells.get(keyOf({ row: top, column: left + index }))?.value;
    return typeof value === "string" && value !== "" ? value : `Column${index + 1}`;
  });
