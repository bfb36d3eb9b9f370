import { printRange, type Range } from "../../core/grid/address";
import { WorkbookError } from "../../core/tasks/workbook";
import { type ExcelCalls, readFromExcel } from "./call-excel";
import { askForBlocks, askForTables, bandsOf, type Block, type Part, rangeOf, sizeOf } from "./read-blocks";
import type { Outline, OutlinedSheet } from "./read-outline";

/** What a workbook's sheets hold. */
export interface HeldCells {
  readonly blocks: readonly Block[];
  readonly tables: ReadonlyMap<string, Range>;
  /** It was more than Excel tells in one answer. */
  readonly isLarge: boolean;
}

/**
 * Reads every sheet in one request. Where the answer is more than Excel gives at once, sheets are read in bands of rows, as many in a request as
 * it takes.
 */
export const readCells = async (calls: ExcelCalls, outline: Outline, isLarge: boolean): Promise<HeldCells> => {
  if (isLarge) return readInBands(calls, outline, isLarge);
  try {
    return await readFromExcel(calls, (context) =>
      read(
        context,
        outline,
        outline.sheets.map((sheet) => ({ sheet })),
      ),
    );
  } catch (error) {
    if (!isTooMuch(error)) throw error;
    return readInBands(calls, outline, error.fault === "too-large");
  }
};

const readInBands = async (calls: ExcelCalls, outline: Outline, isLarge: boolean): Promise<HeldCells> => {
  const parts = await readFromExcel(calls, (context) => partsOf(context, outline));
  const tables =
    outline.tables.length === 0
      ? new Map<string, Range>()
      : (await readFromExcel(calls, (context) => read(context, outline, []))).tables;
  const blocks: Block[] = [];
  for (const batch of batchesOf(parts)) blocks.push(...(await readBatch(calls, outline, batch)));
  return { blocks, tables, isLarge };
};

interface SizedPart extends Part {
  readonly band: Range;
}

const read = async (context: Excel.RequestContext, { tables }: Outline, parts: readonly Part[]): Promise<HeldCells> => {
  const blocks = askForBlocks(context, parts);
  const ranges = askForTables(context, parts.some(({ address }) => address !== undefined) ? [] : tables);
  await context.sync();
  return { blocks: blocks(), tables: ranges(), isLarge: false };
};

/** The web gives 5 MB; a cell with its formula and format seldom takes more than this. */
const cellsInRequest = 60_000;
const cellsInBand = 10_000;

const partsOf = async (context: Excel.RequestContext, { sheets }: Outline): Promise<readonly SizedPart[]> => {
  const asked = sheets.map((sheet) => {
    const used = context.workbook.worksheets.getItem(sheet.id).getUsedRangeOrNullObject(true);
    used.untrack();
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    return { sheet, used };
  });
  await context.sync();
  return asked.flatMap(({ sheet, used }) =>
    used.isNullObject ? [] : bandsOf(rangeOf(used), cellsInBand).map((band) => partOf(sheet, band)),
  );
};

const partOf = (sheet: OutlinedSheet, band: Range): SizedPart => ({ sheet, band, address: printRange(band) });

const batchesOf = (parts: readonly SizedPart[]): readonly (readonly SizedPart[])[] => {
  const batches: SizedPart[][] = [];
  let room = 0;
  for (const part of parts) {
    const last = batches.at(-1);
    const cells = sizeOf(part.band);
    if (last === undefined || cells > room) {
      batches.push([part]);
      room = cellsInRequest - cells;
    } else {
      last.push(part);
      room -= cells;
    }
  }
  return batches;
};

/** Cells with long texts or many merged areas may still be too much: then half of them at a time, down to single rows. */
const readBatch = async (
  calls: ExcelCalls,
  outline: Outline,
  batch: readonly SizedPart[],
): Promise<readonly Block[]> => {
  try {
    return (await readFromExcel(calls, (context) => read(context, outline, batch))).blocks;
  } catch (error) {
    if (!isTooMuch(error) || halvesOf(batch).length < 2) throw error;
  }
  const blocks: Block[] = [];
  for (const half of halvesOf(batch)) blocks.push(...(await readBatch(calls, outline, half)));
  return blocks;
};

const halvesOf = (batch: readonly SizedPart[]): readonly (readonly SizedPart[])[] => {
  const middle = batch.length >> 1;
  const [first] = batch;
  if (middle > 0) return [batch.slice(0, middle), batch.slice(middle)];
  return first === undefined
    ? []
    : bandsOf(first.band, sizeOf(first.band) / 2).map((band) => [partOf(first.sheet, band)]);
};

/** Whether Excel gave nothing because it was asked for too much. It refuses more than 512 merged areas in a range too. */
export const isTooMuch = (error: unknown): error is WorkbookError => {
  if (!(error instanceof WorkbookError)) return false;
  const { fault, cause } = error;
  // Office.js may run in a frame of its own, whose errors are no instances of ours.
  const isExcels = typeof cause === "object" && cause !== null && "debugInfo" in cause;
  return fault === "too-large" || (isExcels && JSON.stringify(cause.debugInfo).includes("getMergedAreasOrNullObject"));
};
