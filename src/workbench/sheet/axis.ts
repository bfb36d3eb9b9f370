/** One direction of a sheet: where each row or column begins, in pixels. Rows and columns count from 1. */
export interface Axis {
  readonly count: number;
  readonly startOf: (index: number) => number;
  readonly lengthOf: (index: number) => number;
  /** The row or column that a place in pixels lies in; the first or last for a place outside. */
  readonly at: (place: number) => number;
  /** The nearest one that is not hidden, from one on, in steps of 1 or -1; undefined when there is none. */
  readonly shownFrom: (index: number, step: 1 | -1) => number | undefined;
  readonly total: number;
}

/** An axis from the length of each of its rows or columns; those without a length are hidden. */
export const axisOf = (lengths: Float32Array): Axis => {
  const count = lengths.length;
  const starts = new Float64Array(count + 1);
  lengths.forEach((length, index) => {
    starts[index + 1] = (starts[index] ?? 0) + length;
  });
  const total = starts[count] ?? 0;
  const lengthOf = (index: number): number => lengths[index - 1] ?? 0;
  return {
    count,
    total,
    lengthOf,
    startOf: (index) => starts[Math.min(Math.max(index - 1, 0), count)] ?? 0,
    at: (place) => {
      let [low, high] = [1, count];
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle - 1] ?? 0) <= place) low = middle;
        else high = middle - 1;
      }
      return low;
    },
    shownFrom: (index, step) => {
      for (let each = index; each >= 1 && each <= count; each += step) if (lengthOf(each) > 0) return each;
      return undefined;
    },
  };
};
