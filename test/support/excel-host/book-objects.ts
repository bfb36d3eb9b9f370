import { quoteSheet } from "../../../src/core/grid/address";
import { addSheet, type BookState, type NameState, sheetNamed, type SheetState } from "./book-state";
import { chartsObject } from "./chart-objects";
import {
  HostError,
  hostObject,
  type HostObject,
  invalidArgument,
  itemNotFound,
  nullObject,
  type ObjectType,
} from "./host-object";
import { namesObject } from "./name-objects";
import { freezePanesObject, pageLayoutObject } from "./page-objects";
import { type Area, usedRange } from "./range-cells";
import { rangeIn, rangesOf } from "./range-object";
import { tablesObject } from "./table-objects";

/** What the objects of a workbook work on. */
export interface BookSetting {
  readonly book: BookState;
  readonly onWrite: Area["onWrite"];
  readonly references: Map<string, HostObject>;
  readonly mostValues: () => number;
  readonly calculate: () => void;
  /** Opens a file, as base64, in a window of its own. */
  readonly open: (base64: string) => void;
}

/** The workbook as requests reach it: https://learn.microsoft.com/javascript/api/excel/excel.workbook */
export const workbookObject = ({ book, onWrite, references, mostValues, calculate, open }: BookSetting): HostObject => {
  let kept = 0;
  const keep = (object: HostObject): string => {
    kept += 1;
    references.set(`ref${kept}`, object);
    return `ref${kept}`;
  };
  const nextId = (): number => (book.next += 1);
  const sheetObject = (sheet: SheetState): HostObject => hostObject(sheetType, sheet);
  const ranges = rangesOf({ book, onWrite, keep, sheetObject, mostValues });

  const sheetType: ObjectType<SheetState> = {
    name: "Worksheet",
    identity: ({ id }) => ({ Id: id }),
    reads: {
      Id: ({ id }) => id,
      Name: ({ name }) => name,
      Visibility: ({ visibility }) => visibility,
      Position: (sheet) => book.sheets.indexOf(sheet),
      Gridlines: ({ showGridlines }) => showGridlines,
    },
    writes: {
      Name: (sheet, value) => {
        renameSheet(book, sheet, String(value));
      },
      Gridlines: (sheet, value) => {
        sheet.showGridlines = value === true;
      },
    },
    calls: {
      Activate: () => undefined,
      GetRange: (sheet, address) => ranges.of(sheet, rangeIn(address, "Worksheet.getRange")),
      GetRanges: (sheet, address) => ranges.areas(sheet, String(address)),
      GetUsedRangeOrNullObject: (sheet, valuesOnly) => {
        const range = usedRange(sheet, valuesOnly === true);
        return range === undefined ? nullObject : ranges.of(sheet, range);
      },
    },
    children: {
      Names: (scope) => namesObject({ book, scope, ranges }),
      Tables: (sheet) => tablesObject({ book, sheet, ranges, sheetObject }),
      Charts: (sheet) => chartsObject(sheet, nextId),
      PageLayout: (sheet) => pageLayoutObject(sheet, ranges),
      FreezePanes: (sheet) => freezePanesObject(sheet, ranges),
      Protection: (sheet) =>
        hostObject({ name: "WorksheetProtection", reads: { Protected: () => sheet.isProtected } }, sheet),
      AutoFilter: (sheet) =>
        hostObject({ name: "AutoFilter", reads: { IsDataFiltered: () => sheet.isFiltered } }, sheet),
    },
  };

  const findSheet = (key: unknown): SheetState | undefined =>
    book.sheets.find(({ id }) => id === key) ?? sheetNamed(book, String(key));

  const sheetsType: ObjectType<BookState> = {
    name: "WorksheetCollection",
    items: ({ sheets }) => sheets.map(sheetObject),
    item: (_, key) => {
      const sheet = findSheet(key);
      if (sheet === undefined) throw itemNotFound("WorksheetCollection.getItem");
      return sheetObject(sheet);
    },
    calls: {
      GetItemOrNullObject: (_, key) => {
        const sheet = findSheet(key);
        return sheet === undefined ? nullObject : sheetObject(sheet);
      },
      Add: (_, name) => {
        if (book.isProtected)
          throw new HostError("AccessDenied", "You cannot perform the requested operation.", "WorksheetCollection.add");
        const wanted = String(name);
        refuseName(book, wanted, "WorksheetCollection.add");
        return sheetObject(addSheet(book, wanted));
      },
    },
  };

  const applicationType: ObjectType<BookState> = {
    name: "Application",
    reads: {
      CalculationMode: ({ calculationMode }) => calculationMode,
      CalculationState: ({ calculationState }) => calculationState,
    },
    calls: {
      Calculate: (_, kind) => {
        if (kind !== "Recalculate" && kind !== "Full" && kind !== "FullRebuild")
          throw invalidArgument("Application.calculate");
        calculate();
      },
      // Excel.createWorkbook: https://learn.microsoft.com/javascript/api/excel#excel-excel-createworkbook-function(1)
      CreateWorkbook: (_, base64) =>
        hostObject(
          {
            name: "WorkbookCreated",
            identity: () => ({ Id: "created" }),
            calls: { Open: () => open(String(base64)) },
          },
          book,
        ),
      SuspendScreenUpdatingUntilNextSync: () => undefined,
      SuspendApiCalculationUntilNextSync: () => undefined,
    },
  };

  const workbookType: ObjectType<BookState> = {
    name: "Workbook",
    reads: { ReadOnly: ({ isReadOnly }) => isReadOnly, Name: () => "budget.xlsx" },
    calls: {
      _RemoveReference: (_, id) => {
        references.delete(String(id));
      },
    },
    children: {
      Worksheets: () => hostObject(sheetsType, book),
      Names: () => namesObject({ book, ranges }),
      Tables: () => tablesObject({ book, ranges, sheetObject }),
      Application: () => hostObject(applicationType, book),
      Functions: () => hostObject(functionsType, book),
      Protection: () => hostObject({ name: "WorkbookProtection", reads: { Protected: () => book.isProtected } }, book),
    },
  };
  return hostObject(workbookType, book);
};

/** DATE counts from the day the workbook counts from. */
const functionsType: ObjectType<BookState> = {
  name: "Functions",
  calls: {
    Date: ({ dates1904 }, year, month, day) => {
      const days = (Date.UTC(Number(year), Number(month) - 1, Number(day)) - Date.UTC(1899, 11, 30)) / 86_400_000;
      return hostObject(
        { name: "FunctionResult", reads: { Value: (value) => value, Error: () => null } },
        dates1904 ? days - 1462 : days,
      );
    },
  },
};

const refuseName = (book: BookState, name: string, location: string): void => {
  if (name === "" || name.length > 31 || /[[\]:*?/\\]|^'|'$/.test(name)) throw invalidArgument(location);
  if (sheetNamed(book, name) !== undefined)
    throw new HostError("ItemAlreadyExists", "The resource being created already exists.", location);
};

/** Gives a sheet another name; formulas that name it follow. A name has 1 to 31 characters, none of [ ] : * ? / \\: https://learn.microsoft.com/javascript/api/excel/excel.worksheet */
export const renameSheet = (book: BookState, sheet: SheetState, name: string): void => {
  refuseName(book, name, "Worksheet.name");
  const [before, after] = [`${quoteSheet(sheet.name)}!`, `${quoteSheet(name)}!`];
  for (const { cells } of book.sheets)
    for (const [key, cell] of cells)
      if (cell.formula?.includes(before) === true)
        cells.set(key, { ...cell, formula: cell.formula.replaceAll(before, after) });
  sheet.name = name;
};

/** Takes a sheet out, as a person would; what names its cells is left with #REF!. */
export const deleteSheet = (book: BookState, sheet: SheetState): void => {
  const before = `${quoteSheet(sheet.name)}!`;
  book.sheets.splice(book.sheets.indexOf(sheet), 1);
  for (const { cells } of book.sheets)
    for (const [key, cell] of cells)
      if (cell.formula?.includes(before) === true)
        cells.set(key, { ...cell, formula: cell.formula.replaceAll(before, "#REF!"), value: { error: "#REF!" } });
  book.names = book.names.filter(({ scope }) => scope !== sheet).map((name) => withoutSheet(name, sheet));
};

const withoutSheet = ({ name, scope, text, refersTo }: NameState, sheet: SheetState): NameState => ({
  name,
  ...(scope && { scope }),
  ...(refersTo?.sheet === sheet ? { text: "=#REF!" } : refersTo ? { refersTo } : { text: text ?? "=0" }),
});
