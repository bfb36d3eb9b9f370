import { columnName, columnNumber, parseRange, positionsIn, type Range } from "../../../src/core/grid/address";
import { blankCell, cellIn, type CellState, keyOf, plainFormat, putCell, type SheetState } from "./book-state";
import { formatObject } from "./format-objects";
import { HostError, hostObject, type HostObject, invalidArgument, nullObject, type ObjectType } from "./host-object";
import { highlightsObject, validationObject } from "./rule-objects";
import {
  type Area,
  columnsOf,
  formulaOf,
  matrix,
  printArea,
  rowsOf,
  valueOf,
  writeContents,
  writeNumberFormats,
} from "./range-cells";

/** Makes ranges of sheets, and keeps those the library wants kept. */
export interface Ranges {
  readonly of: (sheet: SheetState, range: Range) => HostObject;
  readonly areas: (sheet: SheetState, address: string) => HostObject;
}

export interface RangeSetting {
  readonly book: Area["book"];
  readonly onWrite: Area["onWrite"];
  readonly keep: (object: HostObject) => string;
  readonly sheetObject: (sheet: SheetState) => HostObject;
  /** Ranges of more cells than this give null for their values (performance). */
  readonly mostValues: () => number;
}

const longestAddress = 8192;

/** The range of an object handed to a method. */
export const areaOf = (value: unknown, location: string): Area => {
  if (typeof value === "object" && value !== null && "target" in value) {
    const { target } = value;
    if (typeof target === "object" && target !== null && "area" in target) {
      const { area } = target as { readonly area: Area }; // Only ranges stand for an area.
      return area;
    }
  }
  throw invalidArgument(location);
};

interface Target {
  readonly area: Area;
  reference?: string;
}

export const rangesOf = (setting: RangeSetting): Ranges => {
  const { book, onWrite, keep, sheetObject, mostValues } = setting;
  const of = (sheet: SheetState, range: Range): HostObject => {
    if (range.top < 1 || range.left < 1 || range.bottom > 1_048_576 || range.right > 16_384 || range.bottom < range.top)
      throw invalidArgument("Worksheet.getRange");
    const self: HostObject = hostObject(rangeType, { area: { book, sheet, ranges: [range], onWrite } });
    return self;
  };
  const areas = (sheet: SheetState, address: string): HostObject => {
    // Beyond 8,192 characters the address is cut off without a word (excel-add-ins-troubleshooting).
    const [first, ...rest] = address
      .slice(0, longestAddress)
      .split(",")
      .map((part) => rangeIn(part, "Worksheet.getRanges"));
    if (first === undefined) throw invalidArgument("Worksheet.getRanges");
    return hostObject(areasType, { area: { book, sheet, ranges: [first, ...rest], onWrite } });
  };
  const kept = (target: Target, type: ObjectType<Target>): null => {
    target.reference ??= keep(hostObject(type, target));
    return null;
  };
  const first = ({ area }: Target): Range => area.ranges[0];
  const values = (target: Target, told: typeof valueOf): unknown => {
    const range = first(target);
    if (rowsOf(range) * columnsOf(range) > mostValues()) return null;
    return matrix(range, (at) => told(target.area.sheet, at));
  };

  const rangeType: ObjectType<Target> = {
    name: "Range",
    identity: ({ reference }) => (reference === undefined ? {} : { _ReferenceId: reference }),
    reads: {
      Address: ({ area }) => printArea(area),
      Values: (target) => values(target, valueOf),
      Formulas: (target) => values(target, formulaOf),
      NumberFormat: (target) =>
        matrix(first(target), (at) => (cellIn(target.area.sheet, at)?.format ?? plainFormat).numberFormat),
      RowCount: (target) => rowsOf(first(target)),
      ColumnCount: (target) => columnsOf(first(target)),
      RowIndex: (target) => first(target).top - 1,
      ColumnIndex: (target) => first(target).left - 1,
    },
    writes: {
      Values: ({ area }, value) => {
        writeContents(area, value, "Range.values");
      },
      Formulas: ({ area }, value) => {
        writeContents(area, value, "Range.formulas");
      },
      NumberFormat: ({ area }, value) => {
        writeNumberFormats(area, value);
      },
      Hyperlink: ({ area }, value) => {
        writeLink(area, value);
      },
    },
    calls: {
      _KeepReference: (target) => kept(target, rangeType),
      _ValidateArraySize: (target, rows, columns) => {
        if (rowsOf(first(target)) !== rows || columnsOf(first(target)) !== columns)
          throw invalidArgument("Range._ValidateArraySize");
      },
      GetRow: (target, index) => part(target, { top: index, rows: 1 }),
      GetCell: (target, row, column) => part(target, { top: row, rows: 1, left: column, columns: 1 }),
      GetResizedRange: (target, rows, columns) => {
        const range = first(target);
        return of(target.area.sheet, {
          ...range,
          bottom: range.bottom + whole(rows, "Range.getResizedRange"),
          right: range.right + whole(columns, "Range.getResizedRange"),
        });
      },
      GetBoundingRect: (target, other) => {
        const [one, two] = [first(target), areaOf(other, "Range.getBoundingRect").ranges[0]];
        return of(target.area.sheet, {
          top: Math.min(one.top, two.top),
          left: Math.min(one.left, two.left),
          bottom: Math.max(one.bottom, two.bottom),
          right: Math.max(one.right, two.right),
        });
      },
      // Range.getIntersectionOrNullObject(anotherRange: Range | string): a null object where they have no cell in common.
      // https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-getintersectionornullobject-member(1)
      GetIntersectionOrNullObject: (target, other) => {
        const one = first(target);
        const two =
          typeof other === "string"
            ? rangeIn(other, "Range.getIntersectionOrNullObject")
            : areaOf(other, "Range.getIntersectionOrNullObject").ranges[0];
        const both = {
          ...{ top: Math.max(one.top, two.top), bottom: Math.min(one.bottom, two.bottom) },
          ...{ left: Math.max(one.left, two.left), right: Math.min(one.right, two.right) },
        };
        return both.top > both.bottom || both.left > both.right ? nullObject : of(target.area.sheet, both);
      },
      Select: () => undefined,
      Clear: (target, applyTo) => {
        cleared(target.area, applyTo);
      },
      CopyFrom: (target, source, kind) => {
        copied(target.area, source, kind);
      },
      GetCellProperties: (target, options) => cellProperties(target.area, options),
      GetRowProperties: (target, options) => rowProperties(target.area, options),
      GetColumnProperties: (target, options) => columnProperties(target.area, options),
      GetMergedAreasOrNullObject: (target) => mergedAreas(target),
    },
    children: {
      Format: ({ area }) => formatObject(area),
      Worksheet: ({ area }) => sheetObject(area.sheet),
      ConditionalFormats: ({ area }) => highlightsObject(area),
      DataValidation: ({ area }) => validationObject(area),
    },
  };

  const part = (
    target: Target,
    { top = 0, rows, left = 0, columns }: { top?: unknown; rows?: number; left?: unknown; columns?: number },
  ): HostObject => {
    const range = first(target);
    const [down, across] = [whole(top, "Range.getRow"), whole(left, "Range.getCell")];
    return of(target.area.sheet, {
      top: range.top + down,
      bottom: range.top + down + (rows ?? rowsOf(range)) - 1,
      left: range.left + across,
      right: range.left + across + (columns ?? columnsOf(range)) - 1,
    });
  };

  /** Only merges that begin in the range count, and more than 512 are refused (Range.getMergedAreasOrNullObject; OfficeDev/office-js#3611). */
  const mergedAreas = (target: Target): HostObject | typeof nullObject => {
    const range = first(target);
    const found = target.area.sheet.merges.filter(
      ({ top, left }) => top >= range.top && top <= range.bottom && left >= range.left && left <= range.right,
    );
    if (found.length > 512)
      throw new HostError("InvalidArgument", "There are too many merged areas.", "Range.getMergedAreasOrNullObject");
    const [one, ...rest] = found;
    return one === undefined ? nullObject : hostObject(areasType, { area: { ...target.area, ranges: [one, ...rest] } });
  };

  const areasType: ObjectType<Target> = {
    name: "RangeAreas",
    identity: ({ reference }) => (reference === undefined ? {} : { _ReferenceId: reference }),
    reads: { Address: ({ area }) => printArea(area), AreaCount: ({ area }) => area.ranges.length },
    calls: {
      _KeepReference: (target) => kept(target, areasType),
      Clear: (target, applyTo) => {
        cleared(target.area, applyTo);
      },
    },
    children: {
      Format: ({ area }) => formatObject(area),
      ConditionalFormats: ({ area }) => highlightsObject(area),
      DataValidation: ({ area }) => validationObject(area),
      // https://learn.microsoft.com/javascript/api/excel/excel.rangeareas#excel-excel-rangeareas-areas-member
      Areas: (target) => hostObject(rangesType, target),
    },
  };

  const rangesType: ObjectType<Target> = {
    name: "RangeCollection",
    items: ({ area }) => area.ranges.map((range) => of(area.sheet, range)),
  };
  return { of, areas };
};

/** Reads "A1:B2", "$A:$C" and "3:5"; whole columns and rows reach the sheet's end. */
export const rangeIn = (address: unknown, location: string): Range => {
  if (address === undefined || address === null) return { top: 1, left: 1, bottom: 1_048_576, right: 16_384 };
  if (typeof address !== "string") throw invalidArgument(location);
  const own = address.slice(address.lastIndexOf("!") + 1);
  const rows = /^\$?(\d+):\$?(\d+)$/.exec(own);
  if (rows) return { top: Number(rows[1]), bottom: Number(rows[2]), left: 1, right: 16_384 };
  const columns = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/.exec(own);
  if (columns?.[1] !== undefined && columns[2] !== undefined)
    return { top: 1, bottom: 1_048_576, left: columnNumber(columns[1]), right: columnNumber(columns[2]) };
  const range = parseRange(own);
  if (range === undefined) throw invalidArgument(location);
  return range;
};

const whole = (value: unknown, location: string): number => {
  if (typeof value !== "number" || !Number.isInteger(value)) throw invalidArgument(location);
  return value;
};

const writeLink = ({ sheet, ranges: [range], onWrite }: Area, value: unknown): void => {
  if (typeof value !== "object" || value === null || !("documentReference" in value))
    throw invalidArgument("Range.hyperlink");
  const documentReference = String(value.documentReference);
  for (const at of positionsIn(range)) {
    const cell = cellIn(sheet, at) ?? blankCell;
    // A link takes the look of the style Hyperlink.
    const font = { ...cell.format.font, underline: "Single", color: "#0563C1" };
    const text = "textToDisplay" in value ? { value: String(value.textToDisplay) } : {};
    putCell(sheet, at, { ...cell, ...text, format: { ...cell.format, font }, link: { documentReference } });
    onWrite(sheet, at);
  }
};

const cleared = ({ sheet, ranges, onWrite }: Area, applyTo: unknown): void => {
  const what = typeof applyTo === "string" ? applyTo : "All";
  if (!["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks"].includes(what))
    throw invalidArgument("Range.clear");
  for (const at of ranges.flatMap(positionsIn)) {
    const cell = cellIn(sheet, at);
    if (cell === undefined) continue;
    const format = what === "All" || what === "Formats" || what === "RemoveHyperlinks" ? plainFormat : cell.format;
    const { link } = cell;
    const keepsLink = link && what !== "All" && what !== "Hyperlinks" && what !== "RemoveHyperlinks";
    if (what === "All" || what === "Contents") {
      putCell(sheet, at, { value: "", format, ...(keepsLink && { link }) });
      onWrite(sheet, at);
    } else {
      const { formula, value } = cell;
      putCell(sheet, at, { value, format, ...(formula === undefined ? {} : { formula }), ...(keepsLink && { link }) });
    }
    if (what === "All") sheet.validations.delete(keyOf(at));
  }
};

const copied = ({ sheet, ranges: [range], onWrite }: Area, source: unknown, kind: unknown): void => {
  const from = areaOf(source, "Range.copyFrom");
  const [origin] = from.ranges;
  if (rowsOf(origin) !== 1 || columnsOf(origin) !== 1)
    throw new HostError("NotImplemented", "The Excel simulator copies single cells only: Range.copyFrom.");
  const cell = cellIn(from.sheet, { row: origin.top, column: origin.left }) ?? blankCell;
  for (const at of positionsIn(range)) {
    if (kind === "Formats") putCell(sheet, at, { ...(cellIn(sheet, at) ?? blankCell), format: cell.format });
    else putCell(sheet, at, shifted(cell, at.row - origin.top, at.column - origin.left));
    if (kind !== "Formats") onWrite(sheet, at);
  }
};

/**
 * What a cell holds, copied: references without a dollar go along, as they do when a person copies.
 * https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-copyfrom-member(1)
 */
const shifted = (cell: CellState, down: number, across: number): CellState => {
  if (cell.formula === undefined) return cell;
  const reference = /("[^"]*")|(\$?)\b([A-Z]{1,3})(\$?)([1-9]\d{0,6})\b(?![(!])/g;
  const formula = cell.formula.replace(
    reference,
    (_, quoted: string | undefined, fixed: string, name: string, held: string, row: string) =>
      quoted ??
      `${fixed}${fixed === "" ? columnName(columnNumber(name) + across) : name}${held}${held === "" ? Number(row) + down : row}`,
  );
  return { ...cell, formula };
};

const asked = (options: unknown, ...path: readonly string[]): boolean => {
  let at: unknown = options;
  for (const step of path) {
    if (typeof at !== "object" || at === null) return false;
    at = (at as Readonly<Record<string, unknown>>)[step]; // Options come as plain JSON.
  }
  return at !== undefined && at !== false;
};

const fontNames = ["name", "size", "bold", "italic", "underline", "color"] as const;

const cellProperties = ({ sheet, ranges: [range] }: Area, options: unknown): unknown =>
  matrix(range, (at) => {
    const { format, link } = cellIn(sheet, at) ?? blankCell;
    const fonts = fontNames.filter((name) => asked(options, "format", "font", name));
    return {
      ...(asked(options, "format") && {
        format: {
          ...(fonts.length > 0 && { font: Object.fromEntries(fonts.map((name) => [name, format.font[name]])) }),
          ...(asked(options, "format", "fill", "color") && { fill: { color: format.fill ?? "#FFFFFF" } }),
          ...(asked(options, "format", "indentLevel") && { indentLevel: format.indentLevel }),
        },
      }),
      ...(asked(options, "hyperlink") && { hyperlink: link ?? null }),
    };
  });

const rowProperties = ({ sheet, ranges: [{ top, bottom, left, right }] }: Area, options: unknown): unknown =>
  Array.from({ length: bottom - top + 1 }, (_, index) => {
    const row = top + index;
    const cells = () => positionsIn({ top: row, bottom: row, left, right }).map((at) => cellIn(sheet, at) ?? blankCell);
    const bolds = asked(options, "format", "font", "bold")
      ? new Set(cells().map(({ format }) => format.font.bold))
      : undefined;
    const hasHeight = asked(options, "format", "rowHeight");
    return {
      ...(asked(options, "rowHidden") && { rowHidden: sheet.hiddenRows.has(row) }),
      ...((bolds !== undefined || hasHeight) && {
        format: {
          ...(bolds && { font: { bold: bolds.size === 1 ? [...bolds][0] : null } }),
          ...(hasHeight && { rowHeight: sheet.rowHeights.get(row) ?? 15 }),
        },
      }),
    };
  });

const columnProperties = ({ sheet, ranges: [{ left, right }] }: Area, options: unknown): unknown =>
  Array.from({ length: right - left + 1 }, (_, index) => ({
    ...(asked(options, "columnHidden") && { columnHidden: sheet.hiddenColumns.has(left + index) }),
  }));
