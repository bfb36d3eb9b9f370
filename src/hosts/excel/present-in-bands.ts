import { type Position, printRange, type Range } from "../../core/grid/address";
import { type ExcelCalls, readFromExcel } from "./call-excel";
import { askForCells, askForFacts, type PresentCell, type PresentSheet, usedIn } from "./present-sheet";
import { bandsOf, rangeOf } from "./read-blocks";

/** The web gives 5 MB; a cell with its look and height takes some 250 bytes. */
const cellsInRequest = 12_000;

/** Reads sheets of ours as they stand, by id, in bands of rows where they are more than Excel tells at once. */
export const readPresentInBands = async (
  calls: ExcelCalls,
  ids: ReadonlySet<string>,
  extents: ReadonlyMap<string, Position>,
): Promise<ReadonlyMap<string, PresentSheet>> => {
  const outlined = await readFromExcel(calls, async (context) => {
    const asked = [...ids].map((id) => {
      const sheet = context.workbook.worksheets.getItem(id);
      const used = usedIn(sheet, extents.get(id));
      used.untrack();
      used.load("rowIndex,columnIndex,rowCount,columnCount");
      return { id, used, facts: askForFacts(sheet) };
    });
    await context.sync();
    return asked.map(({ id, used, facts }) => ({
      id,
      facts: facts(),
      bands: used.isNullObject ? [] : bandsOf(rangeOf(used), cellsInRequest),
    }));
  });
  const sheets = new Map<string, PresentSheet>();
  for (const { id, facts, bands } of outlined) {
    const cells = new Map<string, PresentCell>();
    const heights = new Map<number, number>();
    for (const band of bands) {
      const told = await readBand(calls, id, band);
      for (const [key, cell] of told.cells) cells.set(key, cell);
      for (const [row, height] of told.heights) heights.set(row, height);
    }
    sheets.set(id, { ...facts, cells, heights });
  }
  return sheets;
};

const readBand = (calls: ExcelCalls, id: string, band: Range) =>
  readFromExcel(calls, async (context) => {
    const told = askForCells(context.workbook.worksheets.getItem(id).getRange(printRange(band)));
    await context.sync();
    return told();
  });
