import { at, type Figures } from "./figures";

/** The sum of some waiting rows in one column, how many figures are in it, and how large they are sign aside. */
export interface RunningSum {
  readonly sum: number;
  readonly count: number;
  readonly size: number;
}

/** The rows of a table that nothing has added up yet, with running sums and a look-up from an amount to where it starts. */
export interface OpenRows {
  readonly rows: readonly number[];
  readonly push: (row: number) => void;
  /** Takes rows out; those that stood above them stay. */
  readonly take: (rows: readonly number[]) => void;
  /** What the rows from a depth up add to, in the column with this place in `figures.columns`. */
  readonly above: (depth: number, index: number) => RunningSum;
  /** Depths from which one of the fullest columns adds to what a row states, nearest last; undefined when it states neither. */
  readonly depthsAddingTo: (row: number) => readonly number[] | undefined;
}

/** An empty stack over a table's figures. Its state is its own: one search makes one. */
export const openRows = (figures: Figures): OpenRows => {
  const rows: number[] = [];
  const running = figures.columns.map(() => ({ sums: [0], counts: [0], sizes: [0] }));
  const lookups = fullestColumns(figures).map((index) => ({
    index,
    column: figures.columns[index] ?? 0,
    step: figures.steps[figures.columns[index] ?? 0] ?? 1,
    depths: new Map<number, number[]>(),
  }));
  type Lookup = (typeof lookups)[number];
  const keyAt = ({ index, step }: Lookup, depth: number, less = 0): number =>
    Math.round(((running[index]?.sums[depth] ?? 0) - less) / step);
  const note = (depth: number): void => {
    for (const lookup of lookups) {
      const known = lookup.depths.get(keyAt(lookup, depth));
      if (known === undefined) lookup.depths.set(keyAt(lookup, depth), [depth]);
      else known.push(depth);
    }
  };
  note(0);

  const push = (row: number): void => {
    const depth = rows.push(row);
    figures.columns.forEach((column, index) => {
      const value = at(figures, row, column);
      const [amount, one] = Number.isNaN(value) ? [0, 0] : [value, 1];
      const list = running[index];
      list?.sums.push((list.sums[depth - 1] ?? 0) + amount);
      list?.counts.push((list.counts[depth - 1] ?? 0) + one);
      list?.sizes.push((list.sizes[depth - 1] ?? 0) + Math.abs(amount));
    });
    note(depth);
  };

  const take = (gone: readonly number[]): void => {
    const taken = new Set(gone);
    const lowest = rows.findIndex((row) => taken.has(row));
    if (lowest === -1) return;
    const kept = rows.slice(lowest).filter((row) => !taken.has(row));
    for (let depth = rows.length; depth > lowest; depth -= 1) {
      for (const lookup of lookups) lookup.depths.get(keyAt(lookup, depth))?.pop();
    }
    rows.length = lowest;
    for (const { sums, counts, sizes } of running) sums.length = counts.length = sizes.length = lowest + 1;
    kept.forEach(push);
  };

  const above = (depth: number, index: number): RunningSum => {
    const list = running[index];
    const since = (totals: readonly number[] | undefined): number =>
      (totals?.[rows.length] ?? 0) - (totals?.[depth] ?? 0);
    return { sum: since(list?.sums), count: since(list?.counts), size: since(list?.sizes) };
  };

  const depthsAddingTo = (row: number): readonly number[] | undefined => {
    const stated = lookups.filter(({ column }) => !Number.isNaN(at(figures, row, column)));
    if (stated.length === 0) return undefined;
    const depths = stated.flatMap((lookup) => {
      const key = keyAt(lookup, rows.length, at(figures, row, lookup.column));
      return lookup.depths.get(key)?.slice(-mostDepths) ?? [];
    });
    return [...new Set(depths)].toSorted((a, b) => a - b);
  };

  return { rows, push, take, above, depthsAddingTo };
};

/** Of depths that add to the same amount (lines of nil between them) the nearest few are enough. */
const mostDepths = 8;

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
