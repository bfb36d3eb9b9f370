import { Decimal, sum, zero } from "../money/decimal";
import type { TableRow } from "./reading";

/** Whether a row is named as what is left of others: "Net", "Net expenditure", "Net cost of services". */
const isNet = ({ name }: Pick<TableRow, "name">): boolean => net.test(name.trim());

const words = "revenue|direct|controllable|service|services|base|total|operating";
const net = new RegExp(
  `^((total|sub-?total) )?net( (${words}))*( (expenditure|budget|costs?|spend(ing)?))?( (on|of) services?)?$`,
  "i",
);

/** The rows of a table that are lines, and those that print what others come to. */
interface PrintedLines {
  readonly lines: readonly TableRow[];
  readonly totals: readonly TableRow[];
  /** The place a row is of: a net figure or subtotal is of the lines of its own. */
  readonly placeOf: (row: TableRow) => string;
  /** The figure columns of the years. */
  readonly years: readonly number[];
}

/**
 * Lines without the net figures printed among them, which would count twice. A net figure or subtotal stands for its lines where they add up to it
 * only with their income taken away. Undefined where a net follows from no lines, so that it is not clear which figures are right.
 */
export const withoutNets = ({ lines, totals, placeOf, years }: PrintedLines): readonly TableRow[] | undefined => {
  const nets = lines.filter(isNet);
  const parts = lines.filter((row) => !isNet(row));
  const hasIncome = parts.some(({ kind }) => kind === "income");
  if (parts.length === 0 || (nets.length === 0 && !hasIncome)) return lines;
  const byPlace = rowsBy(parts, placeOf);
  const standsFor = new Map<TableRow, TableRow>();
  for (const row of [...nets, ...(hasIncome ? totals : [])]) {
    const own = byPlace.get(placeOf(row)) ?? [];
    if (follows(row, own, years, false) || follows(row, parts, years, false)) continue;
    if (own.length > 0 && follows(row, own, years, true)) for (const part of own) standsFor.set(part, row);
    else if (nets.includes(row) && !follows(row, parts, years, true)) return undefined;
  }
  const left = [...new Set(parts.map((row) => standsFor.get(row) ?? row))];
  const isTurned = (row: TableRow): boolean => follows(row, parts, years, true) && !follows(row, left, years, false);
  return [...nets, ...totals].some(isTurned) ? undefined : left;
};

const rowsBy = (rows: readonly TableRow[], placeOf: (row: TableRow) => string): ReadonlyMap<string, TableRow[]> => {
  const places = new Map<string, TableRow[]>();
  for (const row of rows) {
    const place = placeOf(row);
    const present = places.get(place);
    if (present === undefined) places.set(place, [row]);
    else present.push(row);
  }
  return places;
};

/** Whether a row is the sum of others in every year as far as print can tell, their income turned about on request. */
const follows = (row: TableRow, parts: readonly TableRow[], years: readonly number[], turnsIncome: boolean): boolean =>
  years.every((year) => {
    const stated = row.amounts[year];
    if (stated?.kind !== "amount")
      return stated === undefined && parts.every(({ amounts }) => amounts[year] === undefined);
    const total = sum(
      parts.map(({ amounts, kind }) => {
        const amount = amounts[year];
        const value = amount?.kind === "amount" ? amount.value : zero;
        return turnsIncome && kind === "income" ? value.negated() : value;
      }),
    );
    const lastPlace = new Decimal(10).pow(-stated.decimals);
    return total
      .minus(stated.value)
      .abs()
      .lte(lastPlace.times((parts.length + 1) / 2));
  });
