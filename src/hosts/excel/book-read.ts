import { highest } from "../../core/grid/extremes";
import type { Position } from "../../core/grid/address";
import { isCellError } from "../../core/grid/cell";
import type { Grid } from "../../core/grid/grid";
import type { DefinedName, Progress, Workbook } from "../../core/tasks/workbook";
import { type ExcelCalls, readFromExcel } from "./call-excel";
import { gridsOf } from "./grid-of";
import { seenHalfWritten } from "./half-written";
import { journalIn } from "./journal";
import { readCells } from "./read-cells";
import { type Outline, readOutline } from "./read-outline";

/** A workbook as it was read, and what a later write must find unchanged. */
export interface BookRead {
  readonly workbook: Workbook;
  readonly outline: Outline;
  /** For each sheet by its id, a digest of what its cells hold. */
  readonly digests: ReadonlyMap<string, number>;
  /** How far what each sheet holds reaches, by its id. */
  readonly extents: ReadonlyMap<string, Position>;
  /** It was more than Excel tells in one answer. */
  readonly isLarge: boolean;
}

interface ReadOptions {
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** The workbook is known to be more than Excel tells in one answer. */
  readonly isLarge?: boolean;
}

/** Reads the whole workbook in two requests, more only where Excel gives no more at once. */
export const readBook = async (
  calls: ExcelCalls,
  { onProgress, isLarge = false }: ReadOptions = {},
): Promise<BookRead> => {
  onProgress?.({ doing: "Looking at the sheets", share: 0 });
  const outline = await readFromExcel(calls, readOutline);
  onProgress?.({ doing: "Reading the cells", share: 0.1 });
  const held = await readCells(calls, outline, isLarge);
  const grids = gridsOf(outline, held);
  const workbook: Workbook = {
    ...seenHalfWritten({ sheets: grids, names: namesOf(outline) }, journalIn(outline.names)),
    dates1904: outline.dates1904,
    ...(!outline.isCalculated && { recalculatesOnOpen: true }),
  };
  const digests = new Map(outline.sheets.map(({ id }, index) => [id, digestOf(grids[index])]));
  const extents = new Map(outline.sheets.map(({ id }, index) => [id, extentOf(grids[index])]));
  return { workbook, outline, digests, extents, isLarge: held.isLarge };
};

const extentOf = (grid: Grid | undefined): Position => {
  const rows = grid?.rows ?? [];
  const column = highest(rows.map(({ cells }) => cells.at(-1)?.column ?? 0));
  return { row: rows.at(-1)?.row ?? 0, column };
};

const namesOf = ({ names, sheetNames }: Outline): readonly DefinedName[] =>
  [...names, ...sheetNames].map(({ name, refersTo }) => ({ name, ...(refersTo && { refersTo }) }));

/**
 * A number that is another when any cell holds something else. What a formula comes to is left out: it follows from other cells, or changes by
 * itself with the clock.
 */
export const digestOf = (grid: Pick<Grid, "rows"> | undefined): number => {
  let [one, two] = [0x811c9dc5, 0x1234567];
  for (const { cells } of grid?.rows ?? [])
    for (const { row, column, value, formula = "" } of cells) {
      const held = formula !== "" ? `=${formula}` : isCellError(value) ? value.error : JSON.stringify(value);
      const text = `${row} ${column} ${held} `;
      for (let index = 0; index < text.length; index += 1) {
        one = Math.imul(one ^ text.charCodeAt(index), 0x01000193);
        two = Math.imul(two + text.charCodeAt(index), 0x85ebca6b) ^ (two >>> 13);
      }
    }
  return (one >>> 0) * 0x100000 + (two >>> 12);
};
