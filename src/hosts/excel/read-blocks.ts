import type { Range } from "../../core/grid/address";
import { WorkbookError } from "../../core/tasks/workbook";
import type { OutlinedSheet, OutlinedTable } from "./read-outline";

/** Cells of one sheet as Excel tells them. */
export interface Block {
  readonly sheetId: string;
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly unknown[])[];
  /** Whether each cell is bold, for the columns in which labels stand. */
  readonly bold: readonly (readonly boolean[])[];
  readonly hiddenRows: readonly boolean[];
  readonly hiddenColumns: readonly boolean[];
  readonly merges: readonly Range[];
}

/** Part of a sheet that is read by itself; the whole of it when no rows are named. */
export interface Part {
  readonly sheet: OutlinedSheet;
  /** As Excel writes it: "A1:F500". */
  readonly address?: string;
}

/** Labels stand in the first columns; whether a figure is bold says nothing, and telling it would double what is read. */
const labelColumns = "A:D";

/** Asks for parts of sheets; the answer is there after the next sync. */
export const askForBlocks = (context: Excel.RequestContext, parts: readonly Part[]): (() => readonly Block[]) => {
  const asked = parts.map((part) => askForBlock(context, part));
  return () => asked.flatMap((told) => told());
};

const askForBlock = (context: Excel.RequestContext, { sheet, address }: Part): (() => readonly Block[]) => {
  const worksheet = context.workbook.worksheets.getItem(sheet.id);
  const cells = address === undefined ? worksheet.getUsedRangeOrNullObject(true) : worksheet.getRange(address);
  // Blank merged cells hold no value, but belong to what is used.
  const around = address === undefined ? worksheet.getUsedRangeOrNullObject(false) : cells;
  const labels = cells.getIntersectionOrNullObject(labelColumns);
  const merges = around.getMergedAreasOrNullObject();
  for (const each of [cells, around, labels, merges]) each.untrack();
  cells.load("rowIndex,columnIndex,values,formulas,numberFormat");
  merges.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
  const bold = labels.getCellProperties({ format: { font: { bold: true } } });
  const rows = cells.getRowProperties({ rowHidden: true });
  const columns = cells.getColumnProperties({ columnHidden: true });
  return () => {
    const found = merges.isNullObject ? [] : merges.areas.items.map(rangeOf);
    const block = { sheetId: sheet.id, merges: found };
    if (cells.isNullObject) return found.length === 0 ? [] : [{ ...block, ...noCells }];
    return [
      {
        ...block,
        ...{ top: cells.rowIndex + 1, left: cells.columnIndex + 1 },
        values: told(cells.values, sheet.name),
        formulas: told(cells.formulas, sheet.name),
        formats: told(cells.numberFormat, sheet.name),
        bold: labels.isNullObject
          ? []
          : told(bold.value, sheet.name).map((row) => row.map(({ format }) => format?.font?.bold === true)),
        hiddenRows: told(rows.value, sheet.name).map(({ rowHidden }) => rowHidden === true),
        hiddenColumns: told(columns.value, sheet.name).map(({ columnHidden }) => columnHidden === true),
      },
    ];
  };
};

/** Asks what a sheet's cells hold, and nothing of how they look; a sheet that has gone holds nothing. */
export const askForContents = (worksheet: Excel.Worksheet, sheetId: string): (() => readonly Block[]) => {
  const cells = worksheet.getUsedRangeOrNullObject(true);
  cells.untrack();
  cells.load("rowIndex,columnIndex,values,formulas");
  return () =>
    cells.isNullObject
      ? []
      : [
          {
            ...{ ...noCells, sheetId, merges: [], top: cells.rowIndex + 1, left: cells.columnIndex + 1 },
            ...{ values: told(cells.values, sheetId), formulas: told(cells.formulas, sheetId) },
          },
        ];
};

/** Asks where the tables stand; the answer is there after the next sync. */
export const askForTables = (
  context: Excel.RequestContext,
  tables: readonly OutlinedTable[],
): (() => ReadonlyMap<string, Range>) => {
  const asked = tables.map(({ name }) => {
    const range = context.workbook.tables.getItem(name).getRange();
    range.untrack();
    range.load("rowIndex,columnIndex,rowCount,columnCount");
    return [name, range] as const;
  });
  return () => new Map(asked.map(([name, range]) => [name, rangeOf(range)]));
};

const noCells = { top: 1, left: 1, values: [], formulas: [], formats: [], bold: [], hiddenRows: [], hiddenColumns: [] };

/** Where a range stands, counted from 1. */
export const rangeOf = ({
  rowIndex,
  columnIndex,
  rowCount,
  columnCount,
}: Pick<Excel.Range, "rowIndex" | "columnIndex" | "rowCount" | "columnCount">): Range => ({
  ...{ top: rowIndex + 1, left: columnIndex + 1, bottom: rowIndex + rowCount, right: columnIndex + columnCount },
});

/** How many cells a range has. */
export const sizeOf = ({ top, left, bottom, right }: Range): number => (bottom - top + 1) * (right - left + 1);

/** A range in bands of rows of at most so many cells each, or single rows. */
export const bandsOf = (range: Range, most: number): readonly Range[] => {
  const rows = Math.max(1, Math.floor(most / (range.right - range.left + 1)));
  const bands: Range[] = [];
  for (let { top } = range; top <= range.bottom; top += rows)
    bands.push({ ...range, top, bottom: Math.min(range.bottom, top + rows - 1) });
  return bands;
};

/** Of a range that is too large Excel tells nothing, without an error: that is never taken for blank cells. */
const told = <Rows>(rows: Rows | null, sheet: string): Rows => {
  if (rows === null) throw new TooLarge(sheet);
  return rows;
};

/** A sheet has more cells than Excel tells at once. */
class TooLarge extends WorkbookError {
  constructor(sheet: string) {
    super(
      "too-large",
      `The sheet "${sheet}" is larger than Excel tells at once: delete rows and columns that hold nothing, or move it to another workbook, then try again.`,
    );
  }
}
