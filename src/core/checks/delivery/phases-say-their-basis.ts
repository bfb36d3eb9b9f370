import { cellKey, type CellRef } from "../../grid/address";
import { basisNamed } from "../../model/delivery/read-heading";
import type { Finding } from "../../model/finding";
import type { Table, TableRow } from "../../model/reading";
import type { AmountReading } from "../../money/amount";
import { type Decimal, zero } from "../../money/decimal";
import { asPrinted, inFull, listed } from "../as-printed";
import type { Check } from "../check";

/**
 * Where a table prints the savings of a programme's phases in-year and in a full year, what all phases are to come to is the sum of the figures
 * above it, and not of those in another column (N04). A total that a tie-out already says is wrong is left to it.
 */
export const phasesSayTheirBasis: Check = {
  name: "phases-say-their-basis",
  codes: ["N04"],
  run: ({ sheets, tieOuts }) => {
    const tables = sheets.flatMap((sheet) => sheet.tables).filter(mixesBases);
    if (tables.length === 0) return [];
    const told = new Set(tieOuts.filter(({ verdict }) => verdict !== "agrees").map(({ at }) => cellKey(at)));
    return tables.flatMap((table) => findingsOf(table, told));
  },
};

/** Wider tables are of many years, and some figures of theirs add up to anything. */
const mostColumns = 4;

const mixesBases = ({ columns }: Table): boolean =>
  columns.length >= 2 &&
  columns.length <= mostColumns &&
  columns.some(({ header }) => basisNamed(header) !== undefined);

interface PhaseFigure {
  readonly amount: Extract<AmountReading, { kind: "amount" }>;
  readonly header: string;
  readonly at: CellRef;
}

const findingsOf = (table: Table, told: ReadonlySet<string>): readonly Finding[] => {
  const phases = table.rows.filter(
    ({ name, role }) => role !== "heading" && phaseName.test(name) && !overallName.test(name),
  );
  const [overall, ...others] = table.rows.filter(({ name }) => overallName.test(name));
  if (phases.length < 2 || phases.length > 5 || overall === undefined || others.length > 0) return [];
  const parts = phases.map((row) => figuresOf(row, table));
  return figuresOf(overall, table).flatMap((target): readonly Finding[] => {
    const under = parts.map((part) => part.filter(({ header }) => header === target.header));
    const isBelowThem = under.every(({ length }) => length > 0);
    if (told.has(cellKey(target.at)) || (isBelowThem && reaches(target, under.flat()))) return [];
    const ways = waysThrough(parts.map(distinct));
    const reaching = ways.filter((way) => reaches(target, way));
    const [way] = reaching;
    return way === undefined || reaching.length === ways.length ? [] : [saysBasis(overall.name, target, { way, ways })];
  });
};

const phaseName = /\b(?:phase|stage|tranche) (?:\d|one|two|three|four|five)\b/i;
const overallName = /\b(?:all|both|total|overall|together|whole|combined)\b/i;

const figuresOf = ({ amounts, row }: TableRow, { columns, sheet }: Table): readonly PhaseFigure[] =>
  columns.flatMap(({ header, column, meaning }, index) => {
    const amount = amounts[index];
    return amount?.kind === "amount" && meaning.kind !== "percent" && meaning.kind !== "fte"
      ? [{ amount, header, at: { sheet, row, column } }]
      : [];
  });

/** A figure printed alike under two headings is one. */
const distinct = (figures: readonly PhaseFigure[]): readonly PhaseFigure[] =>
  figures.filter(
    ({ amount }, index) => figures.findIndex((other) => other.amount.value.equals(amount.value)) === index,
  );

/** Every choice of one figure a phase. */
const waysThrough = (parts: readonly (readonly PhaseFigure[])[]): readonly (readonly PhaseFigure[])[] =>
  parts.reduce<readonly (readonly PhaseFigure[])[]>(
    (ways, part) => ways.flatMap((way) => part.map((figure) => [...way, figure])),
    [[]],
  );

const sumOf = (way: readonly PhaseFigure[]): Decimal => way.reduce((sum, { amount }) => sum.plus(amount.value), zero);

/** Exactly: whatever rounding might hide would be true of more than one basis. */
const reaches = ({ amount }: PhaseFigure, way: readonly PhaseFigure[]): boolean => sumOf(way).equals(amount.value);

const saysBasis = (
  name: string,
  target: PhaseFigure,
  { way, ways }: { readonly way: readonly PhaseFigure[]; readonly ways: readonly (readonly PhaseFigure[])[] },
): Finding => {
  const telling = way.filter((figure, index) => ways.some((other) => other[index] !== figure));
  const other = ways.filter((each) => !reaches(target, each));
  const sums = new Map(other.map((each) => [inFull(sumOf(each)), each]));
  const adding = (figures: readonly PhaseFigure[]): string =>
    figures.map(({ amount }) => asPrinted(amount)).join(" + ");
  const quoted = telling.map(({ amount, header }) => `${asPrinted(amount)} of "${header}"`);
  return {
    check: phasesSayTheirBasis.name,
    code: "N04",
    severity: "warning",
    message: `"${name}" prints ${asPrinted(target.amount)} under "${target.header}", which the phases reach with ${listed(quoted)}: ${adding(way)}. Otherwise ${listed([...sums].map(([sum, each]) => `${adding(each)} come to ${sum}`))}.`,
    remedy: "Say which of the figures counts towards the overall target, or print it under them.",
    cells: [target.at, ...way.map(({ at }) => at)],
    expected: target.amount.value.toString(),
    found: listed([...sums.keys()]),
  };
};
