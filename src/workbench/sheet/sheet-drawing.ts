import type { Range } from "../../core/grid/address";
import type { Appearance } from "../../hosts/xlsx/appearance";
import type { Axis } from "./axis";
import type { SheetLayout } from "./sheet-reader";
import { axisOf } from "./axis";

/** What every row of a sheet is drawn with; the same object as long as the sheet is. */
export interface SheetDrawing {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly layout: SheetLayout;
  readonly appearances: readonly Appearance[];
  readonly digitWidth: number;
  /** The width of the row numbers and the height of the column letters, in pixels. */
  readonly headWidth: number;
  readonly headHeight: number;
  readonly frozenWidth: number;
  readonly frozenHeight: number;
  /** The merged cells that reach into a row. */
  readonly mergesOf: (row: number) => readonly Range[];
}

/** Prepares a sheet for drawing. */
export const drawingOf = (
  layout: SheetLayout,
  appearances: readonly Appearance[],
  digitWidth: number,
): SheetDrawing => {
  const [rows, columns] = [axisOf(layout.heights), axisOf(layout.widths)];
  const known = new Map<number, readonly Range[]>();
  return {
    rows,
    columns,
    layout,
    appearances,
    digitWidth,
    headWidth: Math.max(String(rows.count).length * 8 + 14, 34),
    headHeight: 24,
    frozenWidth: columns.startOf(layout.frozen.columns + 1),
    frozenHeight: rows.startOf(layout.frozen.rows + 1),
    mergesOf: (row) => {
      const merges = known.get(row) ?? orNone(layout.merges.filter(({ top, bottom }) => top <= row && row <= bottom));
      known.set(row, merges);
      return merges;
    },
  };
};

const none: readonly Range[] = [];

const orNone = (merges: readonly Range[]): readonly Range[] => (merges.length === 0 ? none : merges);
