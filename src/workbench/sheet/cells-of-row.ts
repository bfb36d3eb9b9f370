import type { Range } from "../../core/grid/address";
import type { SheetDrawing } from "./sheet-drawing";
import type { CellView, RowView } from "./sheet-reader";

/** A cell with its place on the sheet, in pixels. */
export interface PlacedCell {
  readonly cell: CellView;
  readonly left: number;
  readonly width: number;
  readonly height: number;
  readonly merge?: Range;
  /** How far a text reaches over the blank cells after it, and whether those show the paper. */
  readonly reach?: { readonly width: number; readonly isBare: boolean };
}

/** The cells of a row that are to be drawn between two columns, merged cells once and at their full size. */
export const cellsOfRow = (
  row: number,
  { cells }: RowView,
  drawing: SheetDrawing,
  [first, last]: readonly [number, number],
): readonly PlacedCell[] => {
  const merges = drawing.mergesOf(row);
  return cells.flatMap((cell, index): readonly PlacedCell[] => {
    const { column } = cell;
    const merge = merges.find(({ left, right }) => left <= column && column <= right);
    if (merge !== undefined && (merge.left !== column || merge.top !== row)) return [];
    const { columns, rows } = drawing;
    const left = columns.startOf(column);
    const width = merge === undefined ? columns.lengthOf(column) : columns.startOf(merge.right + 1) - left;
    if (column > last || width === 0) return [];
    const height = merge === undefined ? rows.lengthOf(row) : rows.startOf(merge.bottom + 1) - rows.startOf(row);
    const reach = merge === undefined && spills(cell, drawing) ? reachOf(cells, index, drawing) : undefined;
    if (left + Math.max(width, reach?.width ?? 0) <= columns.startOf(first)) return [];
    return [
      {
        cell,
        left,
        width,
        height,
        ...(merge === undefined ? {} : { merge }),
        ...(reach === undefined ? {} : { reach }),
      },
    ];
  });
};

/** Whether a text may run on over blank cells to its right, as one does that stands at the left and does not wrap. */
const spills = ({ kind, text, style }: CellView, { appearances }: SheetDrawing): boolean => {
  const look = appearances[style];
  return (
    kind === "text" &&
    text !== "" &&
    look?.wraps !== true &&
    (look === undefined || /^(general|left)$/.test(look.horizontal))
  );
};

const reachOf = (cells: readonly CellView[], index: number, { columns, appearances }: SheetDrawing) => {
  const from = cells[index]?.column ?? 1;
  let next = index + 1;
  const isFilled = (cell: CellView | undefined): boolean =>
    cell?.band?.fill !== undefined || appearances[cell?.style ?? 0]?.fill !== undefined;
  let isBare = !isFilled(cells[index]);
  while (next < cells.length && cells[next]?.text === "") {
    if (isFilled(cells[next])) isBare = false;
    next += 1;
  }
  const end = cells[next]?.column ?? columns.count + 1;
  return { width: columns.startOf(end) - columns.startOf(from), isBare };
};
