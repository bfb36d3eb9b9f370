import { parseRef } from "../../core/grid/address";
import type { DefinedName } from "../../core/tasks/workbook";

/** A sheet before its cells are read. */
export interface OutlinedSheet {
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
  readonly isProtected: boolean;
}

/** An Excel table before its range is read. */
export interface OutlinedTable {
  readonly name: string;
  readonly sheetId: string;
  readonly headerRows: number;
  readonly totalsRows: number;
  readonly columns: readonly string[];
}

/** A name as Excel holds it. */
export interface OutlinedName extends DefinedName {
  /** What it stands for in Excel's words: "=Sheet1!$A$1". */
  readonly formula: string;
}

/** What a workbook is made of, in tab order. */
export interface Outline {
  readonly sheets: readonly OutlinedSheet[];
  readonly tables: readonly OutlinedTable[];
  /** The workbook's own names, and after them those that hold for one sheet alone. */
  readonly names: readonly OutlinedName[];
  readonly sheetNames: readonly OutlinedName[];
  readonly dates1904: boolean;
  /** Formulas have been worked out since the last change. */
  readonly isCalculated: boolean;
}

/** Reads what the workbook is made of: the first of the two requests of a read. */
export const readOutline = async (context: Excel.RequestContext): Promise<Outline> => {
  const { worksheets, names, tables, application, functions } = context.workbook;
  worksheets.load(
    "items/id,items/name,items/visibility,items/protection/protected,items/names/items/name,items/names/items/formula",
  );
  names.load("items/name,items/formula");
  tables.load("items/name,items/showHeaders,items/showTotals,items/worksheet/id,items/columns/items/name");
  application.load("calculationState");
  // The second day of 1904 is the first day but one where dates count from 1904, and long after it where they count from 1900.
  const secondOf1904 = functions.date(1904, 1, 2);
  secondOf1904.load("value");
  await context.sync();
  return {
    sheets: worksheets.items.map(({ id, name, visibility, protection }) => ({
      ...{ id, name, hidden: visibility !== "Visible", isProtected: protection.protected },
    })),
    tables: tables.items.map(({ name, showHeaders, showTotals, worksheet, columns }) => ({
      ...{ name, sheetId: worksheet.id, columns: columns.items.map((column) => column.name) },
      ...{ headerRows: showHeaders ? 1 : 0, totalsRows: showTotals ? 1 : 0 },
    })),
    names: names.items.map(outlinedName),
    sheetNames: worksheets.items.flatMap((sheet) => sheet.names.items.map(outlinedName)),
    dates1904: secondOf1904.value < 10,
    isCalculated: application.calculationState === "Done",
  };
};

/** A name as Excel tells it. */
export const outlinedName = ({ name, formula }: Excel.NamedItem): OutlinedName => {
  const text = String(formula);
  const refersTo = parseRef(text.replace(/^=/, ""));
  return { name, formula: text, ...(refersTo && { refersTo }) };
};
