import type { Table } from "../../model/reading";
import type { AmountReading } from "../../money/amount";
import { inUnit } from "../../money/convert";
import { type Decimal, zero } from "../../money/decimal";
import type { Unit } from "../../money/unit";
import { shareColumns } from "./share-columns";

/**
 * A table's figures as doubles, one array a column, NaN where there is none: good enough to search for relations by,
 * never to judge one. Verdicts are worked out again in Decimal.
 */
export interface Figures {
  readonly table: Table;
  /** Indexes of the columns whose figures can add up: everything but percentages and shares. */
  readonly columns: readonly number[];
  readonly values: readonly Float64Array[];
  /** The last printed place of each column: 0.1 for one decimal. */
  readonly steps: readonly number[];
  /** Rows of the table that hold a figure. */
  readonly rows: readonly number[];
}

/** Rows enough to choose between readings of a column; the verdicts are on all of them. */
export const sampleRows = 400;

/** Figures with more decimals than these were worked out, not printed: beyond them sums need not agree to be found. */
const finestSearch = 4;

/** Lays a table's figures out for searching. */
export const figuresOf = (table: Table): Figures => {
  const unit = table.unit.value;
  const values = table.columns.map(() => new Float64Array(table.rows.length));
  const decimals = table.columns.map(() => 0);
  table.rows.forEach(({ amounts }, row) => {
    for (let column = 0; column < values.length; column += 1) {
      const amount = amounts[column];
      const figures = values[column];
      if (figures !== undefined) figures[row] = doubleOf(amount, unit);
      decimals[column] = Math.max(decimals[column] ?? 0, decimalsOf(amount));
    }
  });
  const shares = shareColumns(values);
  const columns = table.columns.flatMap(({ meaning }, index) =>
    meaning.kind === "percent" || (shares.has(index) && meaning.kind !== "year") ? [] : [index],
  );
  const rows = table.rows.flatMap(({ amounts }, row) =>
    columns.some((column) => amounts[column] !== undefined) ? [row] : [],
  );
  return { table, columns, values, steps: decimals.map((places) => 10 ** -Math.min(places, finestSearch)), rows };
};

const doubleOf = (amount: AmountReading | undefined, unit: Unit | undefined): number =>
  amount?.kind === "amount" && amount.typed !== undefined ? amount.typed : (worth(amount, unit)?.toNumber() ?? NaN);

/**
 * What a figure counts for in a sum, in the table's unit; undefined when it is undecided, unreadable or no figure at all. Nil counts for
 * nothing, as printed.
 */
export const worth = (amount: AmountReading | undefined, unit: Unit | undefined): Decimal | undefined => {
  switch (amount?.kind) {
    case "amount":
      return amount.unit === undefined || unit === undefined || amount.unit === unit
        ? amount.value
        : inUnit(amount.value, amount.unit, unit);
    case "fte":
      return amount.value;
    case "nil":
      return zero;
    default:
      return undefined;
  }
};

/** How many decimals a figure is printed to. */
export const decimalsOf = (amount: AmountReading | undefined): number =>
  amount?.kind === "amount" || amount?.kind === "fte" ? Math.min(amount.decimals, 9) : 0;

/** The double at a row and column; NaN when there is none. */
export const at = ({ values }: Figures, row: number, column: number): number => values[column]?.[row] ?? NaN;

/** The most that rounding can put between a printed figure and the sum of so many parts, each printed to its own last place. */
export const slack = (parts: number, step: number, own = step): number => 0.5 * (parts * step + own) * 1.000_001;
