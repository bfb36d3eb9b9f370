import { type Position, positionsIn, type Range } from "../../../src/core/grid/address";
import { type Border, blankCell, type CellFormat, cellIn, type Edge, keyOf, plainFormat, putCell } from "./book-state";
import { hostObject, type HostObject, invalidArgument, type ObjectType } from "./host-object";
import type { Area } from "./range-cells";

/** The `format` of a range or of several: reads null where cells differ, writes every cell (excel-add-ins-blank-null-values). */
export const formatObject = (area: Area): HostObject => hostObject(formatType, area);

const eachPosition = (area: Area, visit: (at: Position) => void): void => {
  for (const range of area.ranges) positionsIn(range).forEach(visit);
};

const change = (area: Area, changed: (format: CellFormat) => CellFormat): void => {
  const known = new Map<CellFormat, CellFormat>();
  eachPosition(area, (at) => {
    const cell = cellIn(area.sheet, at) ?? blankCell;
    const format = known.get(cell.format) ?? sameOr(cell.format, changed(cell.format));
    known.set(cell.format, format);
    putCell(area.sheet, at, { ...cell, format });
  });
};

/** One object for equal formats keeps plain cells plain. */
const sameOr = (before: CellFormat, after: CellFormat): CellFormat => {
  const text = JSON.stringify(after);
  if (text === JSON.stringify(before)) return before;
  return text === JSON.stringify(plainFormat) ? plainFormat : after;
};

const common = <Value>(area: Area, valueOf: (format: CellFormat) => Value): Value | null => {
  let found: { readonly value: Value } | undefined;
  for (const range of area.ranges)
    for (const at of positionsIn(range)) {
      const value = valueOf(cellIn(area.sheet, at)?.format ?? plainFormat);
      if (found !== undefined && found.value !== value) return null;
      found = { value };
    }
  return found?.value ?? null;
};

type PlainPart = "horizontalAlignment" | "verticalAlignment" | "indentLevel" | "wrapText";

const plainPart = (name: PlainPart, kind: "string" | "number" | "boolean") => ({
  read: (area: Area) => common(area, (format) => format[name]),
  write: (area: Area, value: unknown) => {
    if (typeof value !== kind) throw invalidArgument(`RangeFormat.${name}`);
    change(area, (format) => ({ ...format, [name]: value }));
  },
});

const parts = {
  HorizontalAlignment: plainPart("horizontalAlignment", "string"),
  VerticalAlignment: plainPart("verticalAlignment", "string"),
  IndentLevel: plainPart("indentLevel", "number"),
  WrapText: plainPart("wrapText", "boolean"),
};

const columnsIn = ({ ranges }: Area): readonly number[] =>
  ranges.flatMap(({ left, right }) => Array.from({ length: right - left + 1 }, (_, index) => left + index));

const rowsIn = ({ ranges }: Area): readonly number[] =>
  ranges.flatMap(({ top, bottom }) => Array.from({ length: bottom - top + 1 }, (_, index) => top + index));

const alike = (sizes: readonly number[]): number | null =>
  sizes.every((size) => size === sizes[0]) ? (sizes[0] ?? null) : null;

const standard = { width: 48, height: 15 };

const formatType: ObjectType<Area> = {
  name: "RangeFormat",
  reads: {
    ...Object.fromEntries(Object.entries(parts).map(([name, { read }]) => [name, read])),
    ColumnWidth: (area) =>
      alike(columnsIn(area).map((column) => area.sheet.columnWidths.get(column) ?? standard.width)),
    RowHeight: (area) => alike(rowsIn(area).map((row) => area.sheet.rowHeights.get(row) ?? standard.height)),
  },
  writes: {
    ...Object.fromEntries(Object.entries(parts).map(([name, { write }]) => [name, write])),
    ColumnWidth: (area, value) => {
      if (typeof value !== "number") throw invalidArgument("RangeFormat.columnWidth");
      for (const column of columnsIn(area)) area.sheet.columnWidths.set(column, value);
    },
    RowHeight: (area, value) => {
      if (typeof value !== "number" || value > 409) throw invalidArgument("RangeFormat.rowHeight");
      for (const row of rowsIn(area)) area.sheet.rowHeights.set(row, value);
    },
  },
  calls: {
    AutofitRows: (area) => {
      for (const row of rowsIn(area)) area.sheet.rowHeights.delete(row);
    },
  },
  children: {
    Font: (area) => hostObject(fontType, area),
    Fill: (area) => hostObject(fillType, area),
    Borders: (area) => hostObject(bordersType, area),
  },
};

type FontPart = keyof CellFormat["font"];

const fontPart = (name: FontPart) => ({
  read: (area: Area) => common(area, ({ font }) => font[name]),
  write: (area: Area, value: unknown) => {
    if (typeof value !== typeof plainFormat.font[name]) throw invalidArgument(`RangeFont.${name}`);
    change(area, (format) => ({ ...format, font: { ...format.font, [name]: value } }));
  },
});

const fontParts = {
  Name: fontPart("name"),
  Size: fontPart("size"),
  Bold: fontPart("bold"),
  Italic: fontPart("italic"),
  Underline: fontPart("underline"),
  Color: fontPart("color"),
};

const fontType: ObjectType<Area> = {
  name: "RangeFont",
  reads: Object.fromEntries(Object.entries(fontParts).map(([name, { read }]) => [name, read])),
  writes: Object.fromEntries(Object.entries(fontParts).map(([name, { write }]) => [name, write])),
};

const fillType: ObjectType<Area> = {
  name: "RangeFill",
  reads: { Color: (area) => common(area, ({ fill }) => fill ?? "#FFFFFF") },
  writes: {
    Color: (area, value) => {
      if (typeof value !== "string") throw invalidArgument("RangeFill.color");
      change(area, (format) => ({ ...format, fill: value }));
    },
  },
  calls: {
    Clear: (area) => {
      change(area, withoutFill);
    },
  },
};

const withoutFill = (format: CellFormat): CellFormat => {
  const { numberFormat, font, borders, horizontalAlignment, verticalAlignment, indentLevel, wrapText } = format;
  return { numberFormat, font, borders, horizontalAlignment, verticalAlignment, indentLevel, wrapText };
};

const bordersType: ObjectType<Area> = {
  name: "RangeBorderCollection",
  item: (area, key) => {
    if (typeof key !== "string" || !(key in edgesOf)) throw invalidArgument("RangeBorderCollection.getItem");
    return hostObject(borderType, { area, side: key });
  },
};

interface Side {
  readonly area: Area;
  readonly side: string;
}

/** The cells of a rectangle a side of its borders lies on, and at which of their edges. */
const edgesOf: Readonly<Record<string, (range: Range) => readonly (readonly [Position, Edge])[]>> = {
  EdgeTop: (range) => positionsIn({ ...range, bottom: range.top }).map((at) => [at, "top"]),
  EdgeBottom: (range) => positionsIn({ ...range, top: range.bottom }).map((at) => [at, "bottom"]),
  EdgeLeft: (range) => positionsIn({ ...range, right: range.left }).map((at) => [at, "left"]),
  EdgeRight: (range) => positionsIn({ ...range, left: range.right }).map((at) => [at, "right"]),
  InsideVertical: (range) =>
    positionsIn(range).flatMap((at): [Position, Edge][] => [
      ...(at.column < range.right ? [[at, "right"] satisfies [Position, Edge]] : []),
      ...(at.column > range.left ? [[at, "left"] satisfies [Position, Edge]] : []),
    ]),
  InsideHorizontal: (range) =>
    positionsIn(range).flatMap((at): [Position, Edge][] => [
      ...(at.row < range.bottom ? [[at, "bottom"] satisfies [Position, Edge]] : []),
      ...(at.row > range.top ? [[at, "top"] satisfies [Position, Edge]] : []),
    ]),
};

const beyond: Readonly<Record<Edge, (at: Position) => readonly [Position, Edge]>> = {
  top: ({ row, column }) => [{ row: row - 1, column }, "bottom"],
  bottom: ({ row, column }) => [{ row: row + 1, column }, "top"],
  left: ({ row, column }) => [{ row, column: column - 1 }, "right"],
  right: ({ row, column }) => [{ row, column: column + 1 }, "left"],
};

const setBorder = (
  { area: { sheet, ranges }, side }: Side,
  changed: (border: Border | undefined) => Border | undefined,
) => {
  for (const range of ranges)
    for (const [at, edge] of edgesOf[side]?.(range) ?? []) {
      const border = changed(cellIn(sheet, at)?.format.borders[edge]);
      withBorder(sheet, at, edge, border);
      // Two cells share the line between them: taking it from one takes it from the other too.
      if (border === undefined) withBorder(sheet, ...beyond[edge](at), undefined);
    }
};

const withBorder = (sheet: Area["sheet"], at: Position, edge: Edge, border: Border | undefined): void => {
  const cell = cellIn(sheet, at) ?? blankCell;
  const others = Object.entries(cell.format.borders).filter(([name]) => name !== edge);
  const borders = Object.fromEntries(border === undefined ? others : [...others, [edge, border]]);
  const format = sameOr(cell.format, { ...cell.format, borders });
  if (format !== cell.format || sheet.cells.has(keyOf(at))) putCell(sheet, at, { ...cell, format });
};

const solid: Border = { style: "Continuous", color: "#000000", weight: "Thin" };

const text = (value: unknown, location: string): string => {
  if (typeof value !== "string") throw invalidArgument(location);
  return value;
};

const borderType: ObjectType<Side> = {
  name: "RangeBorder",
  writes: {
    Style: (side, value) => {
      const style = text(value, "RangeBorder.style");
      setBorder(side, (border) =>
        style === "None" ? undefined : { ...(border ?? solid), style, weight: style === "Double" ? "Thick" : "Thin" },
      );
    },
    Color: (side, value) => {
      const color = text(value, "RangeBorder.color");
      setBorder(side, (border) => ({ ...(border ?? solid), color }));
    },
    Weight: (side, value) => {
      const weight = text(value, "RangeBorder.weight");
      setBorder(side, (border) => ({ ...(border ?? solid), weight }));
    },
  },
};
