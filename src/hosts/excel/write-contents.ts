import { boundsOf } from "../../core/grid/extremes";
import { printRange, type Position } from "../../core/grid/address";
import type { SheetDraft } from "./draft-sheet";
import { nearlyText } from "./journal";
import { addressesOf, areasAt, inSheet, rangeAt, type Step } from "./write-steps";

/** The steps that clear cells which are no longer ours to fill. */
export const clearSteps = ({ name, cleared }: SheetDraft): readonly Step[] =>
  addressesOf(cleared).map((address) =>
    inSheet(name, 300 + address.length, (sheet) => {
      areasAt(sheet, address).clear("All");
    }),
  );

/** The steps that bring formats and contents up to date: whole blocks, with nothing in the cells that stay. */
export const contentSteps = ({ id, name, title, contents, formats }: SheetDraft): readonly Step[] => [
  ...blocksOf(formats, ({ format }) => format).map(({ address, rows, bytes }) =>
    inSheet(name, bytes, (sheet) => {
      rangeAt(sheet, address).numberFormat = rows;
    }),
  ),
  ...blocksOf(
    // That they are written is said in the same breath.
    title === undefined || id === undefined ? contents : [{ row: 1, column: 1, assigned: nearlyText }, ...contents],
    ({ assigned }) => assigned,
  ).map(({ address, rows, bytes }) =>
    inSheet(name, bytes, (sheet) => {
      // Formulas too go through values: through formulas, more than 1,500 of them could not be undone.
      rangeAt(sheet, address).values = rows;
    }),
  ),
];

interface WrittenBlock {
  readonly address: string;
  /** Null where a cell stays as it is. */
  readonly rows: (string | number | null)[][];
  readonly bytes: number;
}

/** So many cells Excel's library writes in one action. */
const mostAtOnce = 1500;

/** Cells in a larger block hold together while no more than this many rows of it stay as they are. */
const widestGap = 3;
const mostRows = 2000;

const blocksOf = <Written extends Position>(
  cells: readonly Written[],
  valueOf: (cell: Written) => string | number,
): readonly WrittenBlock[] => {
  if (cells.length > 0 && areaOf(cells) <= mostAtOnce) return [blockOf(cells, valueOf)];
  const groups: Written[][] = [];
  for (const cell of [...cells].sort((one, other) => one.row - other.row)) {
    const group = groups.at(-1);
    const [first] = group ?? [];
    const last = group?.at(-1);
    const holds =
      first !== undefined && last !== undefined && cell.row - last.row <= widestGap && cell.row - first.row < mostRows;
    if (holds) group?.push(cell);
    else groups.push([cell]);
  }
  return groups.map((group) => blockOf(group, valueOf));
};

const areaOf = (cells: readonly Position[]): number => {
  const { top, left, bottom, right } = boundsOf(cells);
  return (bottom - top + 1) * (right - left + 1);
};

const blockOf = <Written extends Position>(
  cells: readonly Written[],
  valueOf: (cell: Written) => string | number,
): WrittenBlock => {
  const { top, left, bottom, right } = boundsOf(cells);
  const rows = Array.from({ length: bottom - top + 1 }, () =>
    Array.from({ length: right - left + 1 }, (): string | number | null => null),
  );
  for (const cell of cells) rows[cell.row - top]?.splice(cell.column - left, 1, valueOf(cell));
  const bytes = rows.reduce((sum, row) => sum + row.reduce((own: number, each) => own + sizeOf(each), 2), 900);
  return { address: printRange({ top, left, bottom, right }), rows, bytes };
};

/** In UTF-8 with its quotes and comma, generously. */
const sizeOf = (value: string | number | null): number =>
  value === null ? 5 : typeof value === "number" ? 20 : 6 + Math.ceil(value.length * 1.2);
