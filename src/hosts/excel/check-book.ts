import type { Range } from "../../core/grid/address";
import { type BookRead, digestOf, readBook } from "./book-read";
import { type ExcelCalls, readFromExcel } from "./call-excel";
import { contentGrid } from "./content-grid";
import { askForSheet, type PresentSheet } from "./present-sheet";
import { askForContents, askForTables } from "./read-blocks";
import { isTooMuch } from "./read-cells";
import { readPresentInBands } from "./present-in-bands";
import { type Outline, type OutlinedName, outlinedName } from "./read-outline";

/** The workbook just before a write: what has become of what was read, and our own sheets in full. */
export interface CheckedBook {
  readonly sheets: readonly CheckedSheet[];
  readonly names: readonly OutlinedName[];
  readonly tables: readonly CheckedTable[];
  readonly isReadOnly: boolean;
  readonly isProtected: boolean;
  readonly calculatesByHand: boolean;
  /** Our sheets as they stand, by id. */
  readonly own: ReadonlyMap<string, PresentSheet>;
  /** The sheet each of our markers leads to now, by id; none where the marker or its sheet has gone. */
  readonly marked: ReadonlyMap<string, string | undefined>;
  /** Digests of the sheets, by id. */
  readonly digests: ReadonlyMap<string, number>;
  /** The workbook is more than Excel tells in one answer. */
  readonly isLarge: boolean;
}

interface CheckedSheet {
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
  readonly isFiltered: boolean;
}

export interface CheckedTable {
  readonly name: string;
  readonly sheetId: string;
  readonly isFiltered: boolean;
  /** Where it stands, for tables on our sheets. */
  readonly range?: Range;
}

/**
 * Looks, in one request, at everything a write rests on; `own` are the ids of our sheets by their markers. Where that is more than Excel tells at
 * once, the cells are read in bands of rows.
 */
export const checkBook = async (
  calls: ExcelCalls,
  before: BookRead,
  own: ReadonlyMap<string, string>,
): Promise<CheckedBook> => {
  const look = { outline: before.outline, extents: before.extents, own };
  if (!before.isLarge) {
    try {
      return await readFromExcel(calls, (context) => check(context, look, contentsAtOnce(context, look)));
    } catch (error) {
      if (!isTooMuch(error)) throw error;
    }
  }
  const { digests } = await readBook(calls, { isLarge: true });
  const present = await readPresentInBands(calls, new Set(own.values()), before.extents);
  const told = () => ({ digests, own: present, isLarge: true });
  return readFromExcel(calls, (context) => check(context, look, told));
};

interface Look {
  readonly extents: BookRead["extents"];
  readonly outline: Outline;
  readonly own: ReadonlyMap<string, string>;
}

type Contents = Pick<CheckedBook, "digests" | "own" | "isLarge">;

const contentsAtOnce = (context: Excel.RequestContext, { outline, extents, own }: Look): (() => Contents) => {
  const { worksheets } = context.workbook;
  const contents = outline.sheets.map(
    ({ id }) => [id, askForContents(worksheets.getItemOrNullObject(id), id)] as const,
  );
  const present = [...new Set(own.values())].map(
    (id) => [id, askForSheet(worksheets.getItem(id), extents.get(id))] as const,
  );
  return () => ({
    digests: new Map(contents.map(([id, told]) => [id, digestOf(contentGrid(id, told()))])),
    own: new Map(present.map(([id, told]) => [id, told()])),
    isLarge: false,
  });
};

const check = async (
  context: Excel.RequestContext,
  { outline, own }: Look,
  contents: () => Contents,
): Promise<CheckedBook> => {
  const { workbook } = context;
  const { worksheets, names, tables, application } = workbook;
  worksheets.load("items/id,items/name,items/protection/protected,items/autoFilter/isDataFiltered");
  names.load("items/name,items/formula");
  tables.load("items/name,items/worksheet/id,items/autoFilter/isDataFiltered");
  workbook.load("readOnly");
  workbook.protection.load("protected");
  application.load("calculationMode");
  const ids = new Set(own.values());
  const marked = [...own.keys()].map((marker) => [marker, askForMarked(names.getItemOrNullObject(marker))] as const);
  const ranges = askForTables(
    context,
    outline.tables.filter(({ sheetId }) => ids.has(sheetId)),
  );
  await context.sync();
  const stand = ranges();
  return {
    ...contents(),
    sheets: worksheets.items.map(({ id, name, protection, autoFilter }) => ({
      ...{ id, name, isProtected: protection.protected, isFiltered: autoFilter.isDataFiltered },
    })),
    names: names.items.map(outlinedName),
    tables: tables.items.map(({ name, worksheet, autoFilter }) => {
      const range = stand.get(name);
      return { name, sheetId: worksheet.id, isFiltered: autoFilter.isDataFiltered, ...(range && { range }) };
    }),
    isReadOnly: workbook.readOnly,
    isProtected: workbook.protection.protected,
    calculatesByHand: application.calculationMode === "Manual",
    marked: new Map(marked.map(([marker, told]) => [marker, told()])),
  };
};

/** Where a name leads; the answer is there after the next sync. */
const askForMarked = (name: Excel.NamedItem): (() => string | undefined) => {
  const range = name.getRangeOrNullObject();
  range.untrack();
  range.worksheet.load("id");
  return () => (range.isNullObject ? undefined : range.worksheet.id);
};
