import { printRange, type Range } from "../../core/grid/address";
import { type ExcelCalls, readFromExcel } from "./call-excel";
import { askForBlocks, askForTables, type Block, type Part, rangeOf } from "./read-blocks";
import type { Outline } from "./read-outline";

/** What a workbook's sheets hold. */
export interface HeldCells {
  readonly blocks: readonly Block[];
  readonly tables: ReadonlyMap<string, Range>;
}

/**
 * Reads every sheet in one request. Where the answer is more than Excel gives at once, sheets are read in bands of rows, as many in a request as
 * it takes.
 */
export const readCells = async (calls: ExcelCalls, outline: Outline): Promise<HeldCells> => {
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
  }
  const parts = await readFromExcel(calls, (context) => partsOf(context, outline));
  const tables = await readFromExcel(calls, (context) => read(context, outline, []));
  const blocks: Block[] = [];
  for (const batch of batchesOf(parts)) blocks.push(...(await readBatch(calls, outline, batch)));
  return { blocks, tables: tables.tables };
};

interface SizedPart extends Part {
  readonly cells: number;
}

const read = async (context: Excel.RequestContext, { tables }: Outline, parts: readonly Part[]): Promise<HeldCells> => {
  const blocks = askForBlocks(context, parts);
  const ranges = askForTables(context, parts.some(({ address }) => address !== undefined) ? [] : tables);
  await context.sync();
  return { blocks: blocks(), tables: ranges() };
};

/** The web gives 5 MB; a cell with its formula and format seldom takes more than this. */
const cellsInRequest = 40_000;
const cellsInBand = 10_000;

const partsOf = async (context: Excel.RequestContext, { sheets }: Outline): Promise<readonly SizedPart[]> => {
  const asked = sheets.map((sheet) => {
    const used = context.workbook.worksheets.getItem(sheet.id).getUsedRangeOrNullObject(false);
    used.untrack();
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    return { sheet, used };
  });
  await context.sync();
  return asked.flatMap(({ sheet, used }) =>
    used.isNullObject
      ? []
      : bandsOf(rangeOf(used)).map((band) => ({ sheet, address: printRange(band), cells: sizeOf(band) })),
  );
};

const sizeOf = ({ top, left, bottom, right }: Range): number => (bottom - top + 1) * (right - left + 1);

const bandsOf = (range: Range): readonly Range[] => {
  const rows = Math.max(1, Math.floor(cellsInBand / (range.right - range.left + 1)));
  const bands: Range[] = [];
  for (let { top } = range; top <= range.bottom; top += rows)
    bands.push({ ...range, top, bottom: Math.min(range.bottom, top + rows - 1) });
  return bands;
};

const batchesOf = (parts: readonly SizedPart[]): readonly (readonly SizedPart[])[] => {
  const batches: SizedPart[][] = [];
  let room = 0;
  for (const part of parts) {
    const last = batches.at(-1);
    if (last === undefined || part.cells > room) {
      batches.push([part]);
      room = cellsInRequest - part.cells;
    } else {
      last.push(part);
      room -= part.cells;
    }
  }
  return batches;
};

/** Cells with long texts may still be too much: then half of them at a time. */
const readBatch = async (
  calls: ExcelCalls,
  outline: Outline,
  batch: readonly SizedPart[],
): Promise<readonly Block[]> => {
  try {
    return (await readFromExcel(calls, (context) => read(context, outline, batch))).blocks;
  } catch (error) {
    if (!isTooMuch(error) || batch.length < 2) throw error;
  }
  const middle = batch.length >> 1;
  return [
    ...(await readBatch(calls, outline, batch.slice(0, middle))),
    ...(await readBatch(calls, outline, batch.slice(middle))),
  ];
};

/** Whether Excel gave nothing because it was asked for too much. It refuses more than 512 merged areas in a range too. */
export const isTooMuch = (error: unknown): boolean => {
  const { cause } = error instanceof Error ? error : { cause: undefined };
  const isTooLarge = error instanceof Error && "fault" in error && error.fault === "too-large";
  const location = cause instanceof Error && "debugInfo" in cause ? JSON.stringify(cause.debugInfo) : "";
  return isTooLarge || location.includes("getMergedAreasOrNullObject");
};
