import type { Range } from "../../core/grid/address";
import type { SheetEdit } from "../../core/grid/cell-change";
import type { Grid } from "../../core/grid/grid";
import { type ExcelCalls, readFromExcel } from "./call-excel";
import { gridsOf } from "./grid-of";
import { askForBlocks, rangeOf } from "./read-blocks";

/** What single cells are to be changed in, as it stands. */
export interface EditedBook {
  readonly isReadOnly: boolean;
  readonly sheets: readonly EditedSheet[];
  /** The tables that are to grow, those that are still there. */
  readonly tables: ReadonlyMap<string, Range>;
}

export interface EditedSheet {
  readonly grid: Grid;
  readonly isProtected: boolean;
  /** Whether a filter hides rows: the sheet's own, or one of a table's, by its name. */
  readonly isFiltered: boolean;
  readonly filteredTable?: string;
}

/** Reads, in one request, the sheets and tables an edit names. */
export const readEdited = (calls: ExcelCalls, { cells, grown = [] }: SheetEdit): Promise<EditedBook> => {
  const names = [...new Set([...cells.map(({ at }) => at.sheet), ...grown.map(({ sheet }) => sheet)])];
  return readFromExcel(calls, async (context) => {
    const { workbook } = context;
    workbook.load("readOnly");
    const sheets = names.map((name) => {
      const sheet = workbook.worksheets.getItem(name);
      sheet.load("name");
      sheet.protection.load("protected");
      sheet.autoFilter.load("isDataFiltered");
      sheet.tables.load("items/name,items/autoFilter/isDataFiltered");
      return sheet;
    });
    const tables = grown.map(({ sheet, name }) => {
      const range = workbook.worksheets.getItem(sheet).tables.getItemOrNullObject(name).getRange();
      range.untrack();
      range.load("rowIndex,columnIndex,rowCount,columnCount");
      return [name, range] as const;
    });
    const asked = names.map((name) => ({ id: name, name, hidden: false, isProtected: false }));
    const blocks = askForBlocks(
      context,
      asked.map((sheet) => ({ sheet })),
    );
    await context.sync();
    const outline = { sheets: asked, tables: [], names: [], sheetNames: [], dates1904: false, isCalculated: true };
    const grids = gridsOf(outline, { blocks: blocks(), tables: new Map(), isLarge: false });
    return {
      isReadOnly: workbook.readOnly,
      sheets: grids.flatMap((grid, index) => {
        const sheet = sheets[index];
        return sheet === undefined ? [] : [{ grid, ...locksOf(sheet) }];
      }),
      tables: new Map(tables.flatMap(([name, range]) => (range.isNullObject ? [] : [[name, rangeOf(range)] as const]))),
    };
  });
};

const locksOf = ({ protection, autoFilter, tables }: Excel.Worksheet): Omit<EditedSheet, "grid"> => {
  const filteredTable = tables.items.find((table) => table.autoFilter.isDataFiltered)?.name;
  return {
    isProtected: protection.protected,
    isFiltered: autoFilter.isDataFiltered || filteredTable !== undefined,
    ...(filteredTable === undefined ? {} : { filteredTable }),
  };
};
