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

/** Scrolls just as far as needed to show a cell between what is frozen and the edges. */
export const bringIntoView = (scroller: HTMLElement, { row, column }: Position, drawing: SheetDrawing): void => {
  const { rows, columns, layout, headWidth, headHeight, frozenWidth, frozenHeight } = drawing;
  if (row > layout.frozen.rows) {
    const [top, length] = [rows.startOf(row), rows.lengthOf(row)];
    const room = scroller.clientHeight - headHeight;
    if (top < scroller.scrollTop + frozenHeight) scroller.scrollTop = top - frozenHeight;
    else if (top + length > scroller.scrollTop + room)
      scroller.scrollTop = Math.min(top + length - room, top - frozenHeight);
  }
  if (column > layout.frozen.columns) {
    const [left, length] = [columns.startOf(column), columns.lengthOf(column)];
    const room = scroller.clientWidth - headWidth;
    if (left < scroller.scrollLeft + frozenWidth) scroller.scrollLeft = left - frozenWidth;
    else if (left + length > scroller.scrollLeft + room)
      scroller.scrollLeft = Math.min(left + length - room, left - frozenWidth);
  }
};
