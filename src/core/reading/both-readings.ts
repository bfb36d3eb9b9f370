import { isChange } from "../model/budget-changes";
import type { Table, TableRow } from "../model/reading";
import { Decimal, zero } from "../money/decimal";
import { printAmount } from "../money/print-amount";

/**
 * What a table's grand total, or its lines together where it prints none, would mean each way, in the table's own unit:
 * 51 / 51 / 51 recurs at 51 a year as levels and at 153 as increments. Undefined when a figure of it is undecided or a year is printed twice.
 */
export const bothReadings = ({ rows, columns }: Table): string | undefined => {
  const years = columns.flatMap(({ meaning }, index) => (meaning.kind === "year" ? [index] : []));
  if (!runOn(columns)) return undefined;
  const { name, of } = spokenFor(rows);
  const figures = figuresOf(of, years);
  if (figures === undefined || figures.every((figure) => figure.isZero())) return undefined;
  const decimals = Math.max(...figures.map((figure) => figure.decimalPlaces()));
  const print = (amount: Decimal): string => printAmount(amount, { decimals, negative: "minus", thousands: true });
  const sum = figures.reduce((added, figure) => added.plus(figure), zero);
  const listed =
    figures.length > 6 ? [...figures.slice(0, 3).map(print), "…", print(figures.at(-1) ?? zero)] : figures.map(print);
  return `${name} ${listed.join(" / ")} recurs at ${print(figures.at(-1) ?? zero)} a year as levels (${print(sum)} in cash over the plan) and at ${print(sum)} a year as increments`;
};

/** Years printed twice, gross and net, have no one sum. */
const runOn = (columns: Table["columns"]): boolean => {
  const starts = columns.flatMap(({ meaning }) => (meaning.kind === "year" ? [meaning.year.start] : []));
  return starts.every((start, index) => index === 0 || start > (starts[index - 1] ?? start));
};

interface Spoken {
  readonly name: string;
  readonly of: readonly TableRow[];
}

/** The total below every line of change; else the savings and income together, or whatever the lines are. */
const spokenFor = (rows: readonly TableRow[]): Spoken => {
  const last = rows.findLastIndex(({ role, kind }) => role === "line" && isChange(kind));
  const total = rows.find(({ role, kind }, index) => index > last && role === "total" && isChange(kind));
  if (total !== undefined && total.name !== "") return { name: `"${total.name}":`, of: [total] };
  const lines = rows.filter(({ role, kind }) => role === "line" && isChange(kind));
  const savings = lines.filter(({ kind }) => kind === "saving" || kind === "income");
  const of = savings.length > 0 ? savings : lines;
  const [line] = of;
  if (of.length === 1 && line !== undefined) return { name: `"${line.name}":`, of };
  return { name: savings.length > 0 ? "the savings and income together:" : "the lines together:", of };
};

/** The sum of some rows in each year; undefined where a figure cannot be counted, or there is none. */
const figuresOf = (rows: readonly TableRow[], years: readonly number[]): readonly Decimal[] | undefined => {
  const amounts = years.map((index) => rows.flatMap((row) => row.amounts[index] ?? []));
  const isCounted = amounts.every((column) => column.every(({ kind }) => kind === "amount" || kind === "nil"));
  if (!isCounted || amounts.every((column) => column.length === 0)) return undefined;
  return amounts.map((column) =>
    column.reduce((sum, amount) => (amount.kind === "amount" ? sum.plus(amount.value) : sum), new Decimal(0)),
  );
};
