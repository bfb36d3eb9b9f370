import { contains, type Position, printRange, quoteSheet, type Range } from "../../../src/core/grid/address";
import { type CellValue, isCellError } from "../../../src/core/grid/cell";
import { type BookState, blankCell, cellIn, type CellState, positionOf, putCell, type SheetState } from "./book-state";
import { HostError, invalidArgument } from "./host-object";
import { typedValue } from "./typed-value";

/** Rectangles of one sheet: what a Range or a RangeAreas stands for. */
export interface Area {
  readonly book: BookState;
  readonly sheet: SheetState;
  readonly ranges: readonly [Range, ...Range[]];
  /** Told of every cell whose content is written. */
  readonly onWrite: (sheet: SheetState, at: Position) => void;
}

export const printArea = ({ sheet, ranges }: Area): string =>
  ranges.map((range) => `${quoteSheet(sheet.name)}!${printRange(range)}`).join(",");

export const rowsOf = ({ top, bottom }: Range): number => bottom - top + 1;
export const columnsOf = ({ left, right }: Range): number => right - left + 1;

/** A matrix over a rectangle. */
export const matrix = <Value>({ top, left, bottom, right }: Range, at: (position: Position) => Value): Value[][] =>
  Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (__, column) => at({ row: top + row, column: left + column })),
  );

/** As `values` tells a cell: errors in their words, a blank as "". */
export const valueOf = (sheet: SheetState, at: Position): unknown => {
  const value: CellValue = cellIn(sheet, at)?.value ?? "";
  return isCellError(value) ? value.error : value;
};

/** As `formulas` tells a cell: the formula, or the value without the apostrophe that marked it as text (OfficeDev/office-js#6687). */
export const formulaOf = (sheet: SheetState, at: Position): unknown => {
  const formula = cellIn(sheet, at)?.formula;
  return formula === undefined ? valueOf(sheet, at) : `=${formula}`;
};

const longestText = 32_767;
const longestFormula = 8192;

/** Writes what is assigned to `values` or `formulas`; null leaves a cell alone, "" clears it (excel-add-ins-blank-null-values). */
export const writeContents = (area: Area, assigned: unknown, location: string): void => {
  const [range] = area.ranges;
  const rows = asMatrix(range, assigned, location);
  // Rows a filter hides are passed over, and what was meant for them goes to the next in sight (OfficeDev/office-js#224).
  const targets = rowNumbers(area, range);
  rows.forEach((cells, rowIndex) => {
    cells.forEach((value, columnIndex) => {
      if (value === null || value === undefined) return;
      const row = targets[rowIndex];
      if (row === undefined) return;
      const at = { row, column: range.left + columnIndex };
      if (isCovered(area.sheet, at)) return;
      writeContent(area.sheet, at, value, location);
      area.onWrite(area.sheet, at);
    });
  });
};

const rowNumbers = ({ sheet }: Area, range: Range): readonly number[] => {
  const all = Array.from({ length: rowsOf(range) }, (_, index) => range.top + index);
  const filtered =
    sheet.isFiltered ||
    sheet.tables.some(
      (table) => table.isFiltered && table.range.top <= range.bottom && table.range.bottom >= range.top,
    );
  return filtered ? all.filter((row) => !sheet.hiddenRows.has(row)) : all;
};

/** What is written into the covered cells of a merge vanishes, as it does for whoever pastes there; no page says so. */
const isCovered = (sheet: SheetState, at: Position): boolean =>
  sheet.merges.some((merge) => contains(merge, at) && (merge.top !== at.row || merge.left !== at.column));

const writeContent = (sheet: SheetState, at: Position, value: unknown, location: string): void => {
  const { format, link } = cellIn(sheet, at) ?? blankCell;
  const put = (cell: Pick<CellState, "value" | "formula">, numberFormat = format.numberFormat) =>
    putCell(sheet, at, {
      ...cell,
      format: numberFormat === format.numberFormat ? format : { ...format, numberFormat },
      ...(link && { link }),
    });
  if (typeof value === "number" || typeof value === "boolean") {
    put({ value });
    return;
  }
  if (typeof value !== "string") throw invalidArgument(location);
  if (value.length > longestText) throw invalidArgument(location, "The text is longer than a cell holds.");
  const typed = typedValue(value, format.numberFormat);
  if (typed.kind === "value") {
    put({ value: typed.value }, format.numberFormat === "General" ? typed.format : undefined);
    return;
  }
  if (typed.formula.length > longestFormula)
    throw new HostError(
      "FormulaLengthExceedsLimit",
      "The bytecode of the applied formula exceeds the limit.",
      location,
    );
  put({ value: 0, formula: typed.formula });
};

/** Number formats as they are assigned: one for all, or one a cell. */
export const writeNumberFormats = ({ sheet, ranges: [range] }: Area, assigned: unknown): void => {
  asMatrix(range, assigned, "Range.numberFormat").forEach((cells, row) => {
    cells.forEach((numberFormat, column) => {
      if (typeof numberFormat !== "string") return;
      const at = { row: range.top + row, column: range.left + column };
      const cell = cellIn(sheet, at) ?? blankCell;
      if (cell.format.numberFormat !== numberFormat)
        putCell(sheet, at, { ...cell, format: { ...cell.format, numberFormat } });
    });
  });
};

const asMatrix = (range: Range, assigned: unknown, location: string): readonly (readonly unknown[])[] => {
  if (!Array.isArray(assigned)) return matrix(range, () => assigned);
  const rows: readonly unknown[] = assigned;
  const isRight =
    rows.length === rowsOf(range) && rows.every((row) => Array.isArray(row) && row.length === columnsOf(range));
  if (!isRight)
    throw invalidArgument(
      location,
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  return rows.map((row): readonly unknown[] => (Array.isArray(row) ? row : []));
};

/**
 * The rectangle round every cell that holds something, or also round those that only look like something: merged cells do.
 * https://learn.microsoft.com/javascript/api/excel/excel.worksheet#excel-excel-worksheet-getusedrangeornullobject-member(1)
 */
export const usedRange = (sheet: SheetState, valuesOnly: boolean): Range | undefined => {
  let used: Range | undefined;
  const take = ({ top, left, bottom, right }: Range): void => {
    used ??= { top, left, bottom, right };
    used = {
      ...{ top: Math.min(used.top, top), bottom: Math.max(used.bottom, bottom) },
      ...{ left: Math.min(used.left, left), right: Math.max(used.right, right) },
    };
  };
  for (const [key, { value, formula }] of sheet.cells) {
    if (valuesOnly && value === "" && formula === undefined) continue;
    const { row, column } = positionOf(key);
    take({ top: row, bottom: row, left: column, right: column });
  }
  if (!valuesOnly) sheet.merges.forEach(take);
  return used;
};
