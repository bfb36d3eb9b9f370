import type { Position, Range } from "../../../src/core/grid/address";
import type { CellValue } from "../../../src/core/grid/cell";

/** A line along an edge of a cell, in Excel's words; colour as #RRGGBB. */
export interface Border {
  readonly style: string;
  readonly color: string;
  readonly weight: string;
}

export type Edge = "top" | "bottom" | "left" | "right";

/** How a cell looks. One object is shared by all cells that look so. */
export interface CellFormat {
  readonly numberFormat: string;
  readonly font: {
    readonly name: string;
    readonly size: number;
    readonly bold: boolean;
    readonly italic: boolean;
    readonly underline: string;
    readonly color: string;
  };
  readonly fill?: string;
  readonly borders: Readonly<Partial<Record<Edge, Border>>>;
  readonly horizontalAlignment: string;
  readonly verticalAlignment: string;
  readonly indentLevel: number;
  readonly wrapText: boolean;
}

export const plainFormat: CellFormat = {
  numberFormat: "General",
  font: { name: "Calibri", size: 11, bold: false, italic: false, underline: "None", color: "#000000" },
  borders: {},
  horizontalAlignment: "General",
  verticalAlignment: "Bottom",
  indentLevel: 0,
  wrapText: false,
};

/** A cell that holds something or looks like something; "" is a blank one. */
export interface CellState {
  readonly value: CellValue;
  /** Without its equals sign. */
  readonly formula?: string;
  readonly format: CellFormat;
  readonly link?: { readonly documentReference: string };
}

export interface TableState {
  readonly id: string;
  name: string;
  range: Range;
  showHeaders: boolean;
  showTotals: boolean;
  style: string;
  showBandedRows: boolean;
  showFilterButton: boolean;
  isFiltered: boolean;
}

export interface SeriesState {
  name: string;
  values?: string;
  categories?: string;
  fill: string | undefined;
  line: string | undefined;
  gapWidth: number;
  overlap: number;
}

export interface ChartState {
  readonly id: string;
  name: string;
  type: string;
  title: string;
  axisTitle: string;
  numberFormat: string;
  legend: string | undefined;
  area: string;
  series: SeriesState[];
  /** Whatever else was set, by its path: told back as it was set. */
  readonly settings: Map<string, unknown>;
}

/** A rule of conditional formatting: cells equal to a formula take a font colour and a fill. */
export interface HighlightState {
  readonly range: Range;
  operator: string;
  formula: string;
  color: string | undefined;
  fill: string | undefined;
  bold: boolean;
}

export interface SheetState {
  readonly id: string;
  name: string;
  visibility: string;
  readonly cells: Map<number, CellState>;
  readonly merges: Range[];
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  readonly rowHeights: Map<number, number>;
  /** In points. */
  readonly columnWidths: Map<number, number>;
  isProtected: boolean;
  isFiltered: boolean;
  readonly tables: TableState[];
  readonly charts: ChartState[];
  readonly highlights: HighlightState[];
  readonly validations: Map<number, ValidationState>;
  /** Page set-up by the property's name on the wire. */
  readonly page: Map<string, unknown>;
  printArea: string | undefined;
  titleRows: string | undefined;
  frozenRows: number;
  showGridlines: boolean;
}

interface ValidationState {
  readonly rule?: unknown;
  readonly prompt?: unknown;
  readonly errorAlert?: unknown;
}

export interface NameState {
  readonly name: string;
  readonly scope?: SheetState;
  /** Of a constant or a formula: as Excel words it, "=…". */
  text?: string;
  refersTo?: { readonly sheet: SheetState; readonly range: Range };
}

/** A workbook as Excel holds it. */
export interface BookState {
  sheets: SheetState[];
  names: NameState[];
  readonly dates1904: boolean;
  isProtected: boolean;
  isReadOnly: boolean;
  calculationMode: string;
  calculationState: string;
  /** For ids: never the same twice. */
  next: number;
}

/** The same workbook over again, so that one can be changed and the other not. */
export const copyBook = (book: BookState): BookState => {
  const sheets = new Map(book.sheets.map((sheet) => [sheet, copySheet(sheet)]));
  const copied = (sheet: SheetState): SheetState => sheets.get(sheet) ?? copySheet(sheet);
  return {
    ...book,
    sheets: [...sheets.values()],
    names: book.names.map(({ scope, refersTo, ...name }) => ({
      ...name,
      ...(scope && { scope: copied(scope) }),
      ...(refersTo && { refersTo: { ...refersTo, sheet: copied(refersTo.sheet) } }),
    })),
  };
};

const copySheet = (sheet: SheetState): SheetState => ({
  ...sheet,
  cells: new Map(sheet.cells),
  merges: [...sheet.merges],
  hiddenRows: new Set(sheet.hiddenRows),
  hiddenColumns: new Set(sheet.hiddenColumns),
  rowHeights: new Map(sheet.rowHeights),
  columnWidths: new Map(sheet.columnWidths),
  tables: sheet.tables.map((table) => ({ ...table })),
  charts: sheet.charts.map((chart) => ({
    ...chart,
    series: chart.series.map((series) => ({ ...series })),
    settings: new Map(chart.settings),
  })),
  highlights: sheet.highlights.map((highlight) => ({ ...highlight })),
  validations: new Map(sheet.validations),
  page: new Map(sheet.page),
});

export const keyOf = ({ row, column }: Position): number => row * 16_384 + column - 1;

export const positionOf = (key: number): Position => ({ row: Math.floor(key / 16_384), column: (key % 16_384) + 1 });

export const addSheet = (book: BookState, name: string): SheetState => {
  const sheet: SheetState = {
    id: `{00000000-0001-0000-0000-${String(book.next).padStart(12, "0")}}`,
    name,
    visibility: "Visible",
    cells: new Map(),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    rowHeights: new Map(),
    columnWidths: new Map(),
    isProtected: false,
    isFiltered: false,
    tables: [],
    charts: [],
    highlights: [],
    validations: new Map(),
    page: new Map(),
    printArea: undefined,
    titleRows: undefined,
    frozenRows: 0,
    showGridlines: true,
  };
  book.next += 1;
  book.sheets.push(sheet);
  return sheet;
};

export const sheetNamed = (book: BookState, name: string): SheetState | undefined =>
  book.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());

/** Puts a cell in place, and takes one out that holds nothing and looks like nothing. */
export const putCell = (sheet: SheetState, at: Position, cell: CellState): void => {
  if (cell.value === "" && cell.formula === undefined && cell.format === plainFormat) sheet.cells.delete(keyOf(at));
  else sheet.cells.set(keyOf(at), cell);
};

export const cellIn = (sheet: SheetState, at: Position): CellState | undefined => sheet.cells.get(keyOf(at));

export const blankCell: CellState = { value: "", format: plainFormat };
