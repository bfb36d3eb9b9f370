import { at, type Figures } from "./figures";

/** The sum of some waiting rows in one column, how many figures are in it, and how large they are sign aside. */
interface RunningSum {
  readonly sum: number;
  readonly count: number;
  readonly size: number;
  /** The outermost of them: NaN where blank. */
  readonly first: number;
  readonly last: number;
}

/** The rows of a table that nothing has added up yet, with running sums and a look-up from an amount to where it starts. */
export interface OpenRows {
  readonly rows: readonly number[];
  readonly push: (row: number) => void;
  /** Takes rows out; those that stood above them stay. */
  readonly take: (rows: readonly number[]) => void;
  /** What the rows from a depth up add to, in the column with this place in `figures.columns`. */
  readonly above: (depth: number, index: number) => RunningSum;
  /** Depths from which one of the fullest columns adds to what a row states, nearest first; undefined when it states neither. */
  readonly depthsAddingTo: (row: number) => readonly number[] | undefined;
}

/** An empty stack over a table's figures. Its state is its own: one search makes one. */
export const openRows = (figures: Figures): OpenRows => {
  const rows: number[] = [];
  const room = figures.rows.length + 1;
  const running = figures.columns.map((column) => ({
    column,
    sums: new Float64Array(room),
    counts: new Float64Array(room),
    sizes: new Float64Array(room),
  }));
  const lookups = fullestColumns(figures).map((index) =>
    sumLookup(figures, running[index]?.sums ?? new Float64Array(room), index),
  );
  for (const lookup of lookups) lookup.note(0);

  const push = (row: number): void => {
    const depth = rows.push(row);
    for (const { column, sums, counts, sizes } of running) {
      const value = at(figures, row, column);
      const isMissing = Number.isNaN(value);
      sums[depth] = (sums[depth - 1] ?? 0) + (isMissing ? 0 : value);
      counts[depth] = (counts[depth - 1] ?? 0) + (isMissing ? 0 : 1);
      sizes[depth] = (sizes[depth - 1] ?? 0) + (isMissing ? 0 : Math.abs(value));
    }
    for (const lookup of lookups) lookup.note(depth);
  };

  const take = (gone: readonly number[]): void => {
    const taken = new Set(gone);
    const lowest = rows.findIndex((row) => taken.has(row));
    if (lowest === -1) return;
    const kept = rows.slice(lowest).filter((row) => !taken.has(row));
    for (let depth = rows.length; depth > lowest; depth -= 1) for (const lookup of lookups) lookup.forget(depth);
    rows.length = lowest;
    kept.forEach(push);
  };

  const above = (depth: number, index: number): RunningSum => {
    const list = running[index];
    const since = (totals: Float64Array | undefined): number => (totals?.[rows.length] ?? 0) - (totals?.[depth] ?? 0);
    const figureAt = (place: number): number => at(figures, rows[place] ?? 0, list?.column ?? 0);
    return {
      sum: since(list?.sums),
      count: since(list?.counts),
      size: since(list?.sizes),
      first: figureAt(depth),
      last: figureAt(rows.length - 1),
    };
  };

  const depthsAddingTo = (row: number): readonly number[] | undefined => {
    let found: readonly number[] | undefined;
    for (const lookup of lookups) {
      const stated = at(figures, row, lookup.column);
      if (Number.isNaN(stated)) continue;
      const depths = lookup.depthsBelow(rows.length, stated);
      found = found === undefined || found.length === 0 ? depths : found.concat(depths);
    }
    return found;
  };

  return { rows, push, take, above, depthsAddingTo };
};

/** Of depths that add to the same amount (lines of nil between them) the nearest few are enough. */
const mostDepths = 8;

const none: readonly number[] = [];

/** Finds the depths at which a running sum had some value: the latest by the sum, each earlier one by the depth after it. */
const sumLookup = (figures: Figures, sums: Float64Array, index: number) => {
  const column = figures.columns[index] ?? 0;
  const step = figures.steps[column] ?? 1;
  const latest = new Map<number, number>();
  const earlier = new Int32Array(sums.length).fill(-1);
  const keyOf = (sum: number): number => Math.round(sum / step);
  return {
    column,
    note: (depth: number): void => {
      const key = keyOf(sums[depth] ?? 0);
      earlier[depth] = latest.get(key) ?? -1;
      latest.set(key, depth);
    },
    forget: (depth: number): void => {
      const key = keyOf(sums[depth] ?? 0);
      const before = earlier[depth] ?? -1;
      if (before === -1) latest.delete(key);
      else latest.set(key, before);
    },
    depthsBelow: (top: number, amount: number): readonly number[] => {
      let depth = latest.get(keyOf((sums[top] ?? 0) - amount)) ?? -1;
      if (depth === -1) return none;
      const depths: number[] = [];
      for (; depth !== -1 && depths.length < mostDepths; depth = earlier[depth] ?? -1) depths.push(depth);
      return depths;
    },
  };
};

/** The two columns with most figures: one wrong figure in one of them leaves the other to find a total by. */
const fullestColumns = ({ columns, values }: Figures): readonly number[] => {
  const filled = columns.map(
    (column) => values[column]?.reduce((count, value) => (Math.abs(value) > 0 ? count + 1 : count), 0) ?? 0,
  );
  return columns
    .map((_, index) => index)
    .toSorted((a, b) => (filled[b] ?? 0) - (filled[a] ?? 0))
    .slice(0, 2);
};
