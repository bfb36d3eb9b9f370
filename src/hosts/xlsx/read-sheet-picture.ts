import { parseRange, type Range } from "../../core/grid/address";
import { type Attributes, parsePart, type XmlListener } from "./parse-xml";
import { columnOf, rowOf } from "./read-cell-position";
import { type CellSources, readCellValue } from "./read-cell-value";
import { readScannedValue } from "./read-scanned-value";
import { isTrue, type SheetPart } from "./read-workbook-part";
import { emptyRow, scanRow } from "./scan-row";
import { attributesAt, scanBlanks } from "./scan-xml";
import type { ColumnSpan, PictureCell, PictureRow, SheetPicture } from "./sheet-picture";

/** Reads what a sheet's cells look like in one pass over its part. */
export const readSheetPicture = (
  { part }: SheetPart,
  sources: CellSources,
): Omit<SheetPicture, "charts" | "tables"> => {
  const rows = rowReader(sources);
  const columns: ColumnSpan[] = [];
  const merges: Range[] = [];
  let defaultWidth: number | undefined;
  let defaultHeight = 15;
  let hidesOtherRows = false;
  let hasGridlines = true;
  let frozen = { rows: 0, columns: 0 };
  let inCells = false;

  const open = (name: string, attributes: Attributes): void => {
    if (name === "sheetView")
      hasGridlines = attributes["showGridLines"] === undefined || isTrue(attributes["showGridLines"]);
    else if (name === "pane") frozen = frozenPane(attributes);
    else if (name === "sheetFormatPr") {
      defaultWidth = lengthOf(attributes["defaultColWidth"]);
      defaultHeight = lengthOf(attributes["defaultRowHeight"]) ?? defaultHeight;
      hidesOtherRows = isTrue(attributes["zeroHeight"]);
    } else if (name === "col") addSpan(columns, columnSpan(attributes));
    else if (name === "mergeCell")
      merges.push(...[parseRange(attributes["ref"] ?? "")].filter((range) => range !== undefined));
  };
  const listener: XmlListener = {
    open: (name, attributes) => {
      if (inCells) rows.open(name, attributes);
      else if (name === "sheetData") inCells = true;
      else open(name, attributes);
    },
    text: (text) => inCells && rows.text(text),
    close: (name) => {
      if (name === "sheetData") inCells = false;
      else if (inCells) rows.close(name);
    },
  };
  parsePart(part, listener, { child: "row", depth: 2, isAmong: () => inCells, take: rows.take });
  return {
    columns,
    defaultWidth: defaultWidth ?? 8.43,
    defaultHeight,
    hidesOtherRows,
    frozen,
    merges,
    hasGridlines,
    rows: rows.read(),
  };
};

/** Reads rows, plain ones straight from their bytes. */
const rowReader = (sources: CellSources) => {
  const rows: PictureRow[] = [];
  const scanned = emptyRow();
  let row = 0;
  let of: Attributes = {};
  let cells: PictureCell[] = [];
  let cell: { readonly column: number; readonly style: number; readonly type: string } | undefined;
  let value = "";
  let inPhonetic = false;
  let isValue = false;

  const closeRow = (): void => {
    const height = lengthOf(of["ht"]);
    const style = isTrue(of["customFormat"]) ? Number(of["s"]) : 0;
    // What cannot be on a sheet is refused where the workbook is checked; here it is not drawn.
    if (!(row >= 1 && row <= 1_048_576)) return;
    rows.push({
      row,
      isHidden: isTrue(of["hidden"]),
      cells,
      ...(height === undefined ? {} : { height }),
      ...(style > 0 ? { style } : {}),
    });
  };
  const takeRow = (bytes: Uint8Array): void => {
    row = scanned.row;
    of = attributesAt(bytes, scanned.attributes);
    cells = [];
    for (const one of scanned.cells.slice(0, scanned.count)) {
      cells.push({ column: one.column, style: Math.max(one.style, 0), value: readScannedValue(bytes, one, sources) });
    }
    closeRow();
  };
  return {
    open: (name: string, attributes: Attributes): void => {
      if (name === "row") {
        row = attributes["r"] === undefined ? row + 1 : rowOf(attributes["r"]);
        of = attributes;
        cells = [];
      } else if (name === "c") {
        const { r, s = "0", t: type = "n" } = attributes;
        cell = { column: r === undefined ? (cells.at(-1)?.column ?? 0) + 1 : columnOf(r), style: Number(s), type };
        value = "";
      } else if (name === "rPh") inPhonetic = true;
      else isValue = (name === "v" || name === "t") && !inPhonetic;
    },
    text: (text: string): void => {
      if (isValue) value += text;
    },
    close: (name: string): void => {
      isValue = false;
      if (name === "rPh") inPhonetic = false;
      else if (name === "row") closeRow();
      else if (name === "c" && cell !== undefined)
        cells.push({ column: cell.column, style: cell.style, value: readCellValue(cell.type, value, sources) ?? "" });
    },
    take: (bytes: Uint8Array, start: number): number => {
      for (let at = start; ;) {
        at = scanBlanks(bytes, at);
        const end = scanRow(bytes, at, scanned);
        if (end === 0) return at;
        takeRow(bytes);
        at = end;
      }
    },
    read: (): readonly PictureRow[] => rows.toSorted((one, other) => one.row - other.row),
  };
};

const lengthOf = (text: string | undefined): number | undefined => {
  const length = Number(text);
  return text !== undefined && Number.isFinite(length) && length >= 0 ? length : undefined;
};

/** Spans come in ascending order, each of columns of its own; one that does not is passed over. */
const addSpan = (spans: ColumnSpan[], span: ColumnSpan): void => {
  if (span.from > (spans.at(-1)?.to ?? 0) && span.to >= span.from) spans.push(span);
};

const columnSpan = ({ min, max, width, hidden, style }: Attributes): ColumnSpan => {
  const known = lengthOf(width);
  return {
    from: Number(min),
    to: Math.min(Number(max), 16_384),
    isHidden: isTrue(hidden),
    ...(known === undefined ? {} : { width: known }),
    ...(Number(style) > 0 ? { style: Number(style) } : {}),
  };
};

const frozenPane = ({ state = "", xSplit, ySplit }: Attributes): SheetPicture["frozen"] =>
  state.startsWith("frozen") ? { rows: Number(ySplit ?? 0), columns: Number(xSplit ?? 0) } : { rows: 0, columns: 0 };
