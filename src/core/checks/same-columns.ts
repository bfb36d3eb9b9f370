import type { Table, TableColumn } from "../model/reading";
import type { AmountReading } from "../money/amount";
import { inUnit } from "../money/convert";
import { Decimal } from "../money/decimal";
import type { Unit } from "../money/unit";

/** Columns of two tables, by index, that say the same of their lines: the same year under the same kind of heading, or the same heading. */
export const sameColumns = (a: Table, b: Table): readonly (readonly [number, number])[] => {
  const [keysOfA, keysOfB] = [keysOf(a), keysOf(b)];
  return keysOfA.flatMap((key, index): readonly (readonly [number, number])[] => {
    if (key === undefined || keysOfA.indexOf(key) !== index || keysOfA.lastIndexOf(key) !== index) return [];
    const other = keysOfB.indexOf(key);
    return other === -1 || keysOfB.lastIndexOf(key) !== other ? [] : [[index, other]];
  });
};

/** A column by what stands over it; one of several columns of a year by its words as well. */
const keysOf = ({ columns }: Table): readonly (string | undefined)[] => {
  const years = columns.map(({ meaning }) => (meaning.kind === "year" ? meaning.year.start : undefined));
  return columns.map((column, index) => {
    const { meaning, header } = column;
    if (meaning.kind === "percent" || meaning.kind === "fte") return undefined;
    if (meaning.kind !== "year") return wordsOf(header) === "" ? undefined : wordsOf(header);
    const isOnly = years.filter((year) => year === years[index]).length === 1 && !isAspect(column);
    return isOnly
      ? String(meaning.year.start)
      : `${meaning.year.start} ${wordsOf(header.replace(meaning.printed, " "))}`;
  });
};

/** What was proposed for a year and what came of it are different columns of one year. */
const isAspect = ({ header }: TableColumn): boolean =>
  /\b(actuals?|forecast|achieved|outturn|anticipated|risk|variance|to date|spend|unachieved|delivered|proposed|approved|target|revised|original|pressures?)\b/i.test(
    header,
  );

const wordsOf = (header: string): string =>
  header
    .toLowerCase()
    .replace(/£\s?['’,]?0*\b|\b000s?\b|£m?\b|%/g, " ")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

/** Two printed figures of different tables, in the first one's unit, and whether they are the same as far as they are printed. */
export interface Compared {
  readonly first: Decimal;
  readonly second: Decimal;
  readonly agrees: boolean;
}

/** Compares two figures by size, whatever their sign; undefined when either is nothing or undecided, or their units cannot be told. */
export const compareFigures = (
  a: AmountReading | undefined,
  b: AmountReading | undefined,
  units: { readonly a: Unit | undefined; readonly b: Unit | undefined },
): Compared | undefined => {
  if (a?.kind !== "amount" || b?.kind !== "amount" || a.value.isZero() || b.value.isZero()) return undefined;
  const [unitOfA, unitOfB] = [a.unit ?? units.a, b.unit ?? units.b];
  if (unitOfA === undefined || unitOfB === undefined)
    return unitOfA === unitOfB ? compared(a, b, new Decimal(1)) : undefined;
  return compared(a, b, inUnit(new Decimal(1), unitOfB, unitOfA));
};

type Amount = Extract<AmountReading, { readonly kind: "amount" }>;

const compared = (a: Amount, b: Amount, factor: Decimal): Compared => {
  const [first, second] = [a.value, b.value.times(factor)];
  const halfPlace = (decimals: number): Decimal => new Decimal(10).pow(-decimals).dividedBy(2);
  const room = halfPlace(a.decimals).plus(halfPlace(b.decimals).times(factor));
  return { first, second, agrees: first.abs().minus(second.abs()).abs().lessThanOrEqualTo(room) };
};
