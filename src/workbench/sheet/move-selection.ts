import type { Position, Range } from "../../core/grid/address";
import type { Axis } from "./axis";

/** What is selected: from where it was begun to where it was moved. */
export interface Selection {
  readonly from: Position;
  readonly to: Position;
}

export interface SheetShape {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly merges: readonly Range[];
  /** Rows and columns that stay in view, which Home leaves alone. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** The last cell that holds something. */
  readonly last: Position;
  /** The height of what can be seen at a time, in pixels. */
  readonly page: number;
}

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
}

/** The selection after a key, past hidden rows and columns and out of merged cells; undefined for a key that moves nothing. */
export const moveSelection = (selection: Selection, pressed: Key, shape: SheetShape): Selection | undefined => {
  const from = pressed.shiftKey ? selection.to : selection.from;
  const to = target(from, pressed, shape);
  if (to === undefined) return undefined;
  return pressed.shiftKey ? { from: selection.from, to } : { from: to, to };
};

const target = (at: Position, { key, ctrlKey }: Key, shape: SheetShape): Position | undefined => {
  const { rows, columns, frozen, last, page } = shape;
  const merge = mergeAt(shape.merges, at);
  const step = (direction: 1 | -1, axis: "row" | "column"): Position => {
    const along = axis === "row" ? rows : columns;
    const [start, end] = axis === "row" ? [merge?.top, merge?.bottom] : [merge?.left, merge?.right];
    const edge = (direction > 0 ? end : start) ?? at[axis];
    return { ...at, [axis]: along.shownFrom(edge + direction, direction) ?? at[axis] };
  };
  switch (key) {
    case "ArrowUp":
      return step(-1, "row");
    case "ArrowDown":
    case "Enter":
      return step(1, "row");
    case "ArrowLeft":
      return step(-1, "column");
    case "ArrowRight":
      return step(1, "column");
    case "PageDown":
      return { ...at, row: rows.shownFrom(rows.at(rows.startOf(at.row) + page), 1) ?? at.row };
    case "PageUp":
      return { ...at, row: rows.shownFrom(rows.at(Math.max(rows.startOf(at.row) - page, 0)), 1) ?? at.row };
    case "Home":
      return {
        row: ctrlKey ? (rows.shownFrom(frozen.rows + 1, 1) ?? 1) : at.row,
        column: columns.shownFrom(frozen.columns + 1, 1) ?? 1,
      };
    case "End":
      return { row: ctrlKey ? last.row : at.row, column: last.column };
    default:
      return undefined;
  }
};

/** The merged cells a position is part of. */
export const mergeAt = (merges: readonly Range[], { row, column }: Position): Range | undefined =>
  merges.find(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right);

/** The rectangle a selection covers, merged cells whole. */
export const selectedRange = ({ from, to }: Selection, merges: readonly Range[]): Range => {
  let range: Range = {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
  for (const merge of merges) if (touches(range, merge)) range = around(range, merge);
  return range;
};

const touches = (one: Range, other: Range): boolean =>
  one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;

const around = (one: Range, other: Range): Range => ({
  top: Math.min(one.top, other.top),
  left: Math.min(one.left, other.left),
  bottom: Math.max(one.bottom, other.bottom),
  right: Math.max(one.right, other.right),
});
