import type { Position, Range } from "./address";

/** The highest of any number of numbers, and no lower than a floor. `Math.max` takes only as many as the stack holds. */
export const highest = (numbers: readonly number[], floor = 0): number =>
  numbers.reduce((most, number) => Math.max(most, number), floor);

/** The lowest of any number of numbers, and no higher than a ceiling. */
export const lowest = (numbers: readonly number[], ceiling: number): number =>
  numbers.reduce((least, number) => Math.min(least, number), ceiling);

/** The smallest rectangle that holds all the cells, of which there is at least one. */
export const boundsOf = (cells: readonly Position[]): Range => {
  const bounds = { top: Infinity, left: Infinity, bottom: 0, right: 0 };
  for (const { row, column } of cells) {
    bounds.top = Math.min(bounds.top, row);
    bounds.bottom = Math.max(bounds.bottom, row);
    bounds.left = Math.min(bounds.left, column);
    bounds.right = Math.max(bounds.right, column);
  }
  return bounds;
};
