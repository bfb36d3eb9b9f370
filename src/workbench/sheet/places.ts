import type { Position } from "../../core/grid/address";
import type { SheetDrawing } from "./sheet-drawing";

interface Pointer {
  readonly clientX: number;
  readonly clientY: number;
  readonly currentTarget: HTMLElement;
}

/** The cell under the pointer; what is frozen lies over what is scrolled. */
export const cellUnder = ({ clientX, clientY, currentTarget }: Pointer, drawing: SheetDrawing): Position => {
  const { rows, columns, headWidth, headHeight, frozenWidth, frozenHeight } = drawing;
  const bounds = currentTarget.getBoundingClientRect();
  const [x, y] = [clientX - bounds.left - headWidth, clientY - bounds.top - headHeight];
  return {
    row: rows.at(y < frozenHeight ? y : y + currentTarget.scrollTop),
    column: columns.at(x < frozenWidth ? x : x + currentTarget.scrollLeft),
  };
};

/** Scrolls just as far as needed to show a cell between what is frozen and the edges, with what is `around` it, in pixels. */
export const bringIntoView = (
  scroller: HTMLElement,
  { row, column }: Position,
  drawing: SheetDrawing,
  around = 0,
): void => {
  const { rows, columns, layout, headWidth, headHeight, frozenWidth, frozenHeight } = drawing;
  if (row > layout.frozen.rows)
    scroller.scrollTop = scrolled(scroller.scrollTop, {
      from: rows.startOf(row),
      to: rows.startOf(row + 1),
      before: frozenHeight,
      room: scroller.clientHeight - headHeight,
      around,
    });
  if (column > layout.frozen.columns)
    scroller.scrollLeft = scrolled(scroller.scrollLeft, {
      from: columns.startOf(column),
      to: columns.startOf(column + 1),
      before: frozenWidth,
      room: scroller.clientWidth - headWidth,
      around,
    });
};

interface Stretch {
  readonly from: number;
  readonly to: number;
  /** What is frozen before it. */
  readonly before: number;
  readonly room: number;
  readonly around: number;
}

const scrolled = (now: number, { from, to, before, room, around }: Stretch): number => {
  if (from < now + before) return from - before - around;
  return to > now + room ? Math.min(to - room + around, from - before) : now;
};
