import { printsChanges } from "../../model/budget-changes";
import { type CellRef, contains, printRef } from "../../grid/address";
import type { Finding } from "../../model/finding";
import type { Reading, Table, TableRow } from "../../model/reading";
import type { AmountReading } from "../../money/amount";
import type { Decimal } from "../../money/decimal";
import { asPrinted } from "../as-printed";
import type { Check } from "../check";
import { tables } from "../reach";

/** No figure is a thousand times its neighbours, as one in the wrong unit is, or ten times them by a digit too many (U03). */
export const magnitudesAgree: Check = {
  name: "magnitudes-agree",
  codes: ["U03"],
  run: (reading) =>
    [...tables(reading).values()].flatMap((table) => {
      const outliers = [...table.rows.flatMap((row) => inItsRow(row, table)), ...inItsColumn(table)];
      return outliers.filter(({ at }) => !isAddedUp(at, table, reading)).map(warning);
    }),
};

type Figure = Extract<AmountReading, { readonly kind: "amount" }>;

interface Neighbour {
  readonly figure: Figure;
  readonly size: Decimal;
  readonly at: CellRef;
}

interface Outlier extends Neighbour {
  readonly row: TableRow;
  readonly slip: "thousand" | "digit";
  readonly beside: string;
  /** What it would be in its neighbours' measure. */
  readonly likely: readonly Figure[];
}

/** The figures of one row's years, left to right, that are not nothing. */
const yearsOf = (row: TableRow, { columns, sheet }: Table): readonly Neighbour[] => {
  if (row.kind === "fte") return [];
  const found: Neighbour[] = [];
  for (let index = 0; index < columns.length; index += 1) {
    const [figure, column] = [row.amounts[index], columns[index]];
    if (figure?.kind !== "amount" || column?.meaning.kind !== "year" || figure.unit !== undefined) continue;
    // A quick look before exact arithmetic: rows of like figures are the rule.
    if (figure.typed === 0 || (figure.typed === undefined && figure.value.isZero())) continue;
    found.push({ figure, size: figure.value.abs(), at: { sheet, row: row.row, column: column.column } });
  }
  return found;
};

const inItsRow = (row: TableRow, table: Table): readonly Outlier[] => {
  if (row.role !== "line" || !mayHoldSlip(row)) return [];
  const years = yearsOf(row, table);
  // Of so many lines some have two figures alike and a third a thousand times them by chance.
  if (table.rows.length > mostSiblings && years.length < 4) return [];
  return years.flatMap((one, index): readonly Outlier[] => {
    const others = years.filter((other) => other !== one);
    const slip = others.length === 0 ? undefined : slipOf(one, others, { index, last: years.length - 1 });
    // Nobody keys a digit too many into a figure that is worked out.
    if (slip === undefined || (slip === "digit" && isWorkedOut(one, row, table))) return [];
    return [{ ...one, row, slip, beside: "the other years of its line", likely: others.map(({ figure }) => figure) }];
  });
};

const isWorkedOut = ({ at }: Neighbour, { formulas }: TableRow, { columns }: Table): boolean =>
  formulas !== undefined &&
  columns.some(({ column }, index) => column === at.column && /[A-Za-z]/.test(formulas[index] ?? ""));

/**
 * Whether all figures of a row but its largest, or all but its smallest, lie close together and far from that one. In floating point,
 * in one pass and before any exact arithmetic: in a ledger this is asked of every line.
 */
const mayHoldSlip = ({ amounts }: TableRow): boolean => {
  let [least, nextLeast, nextMost, most] = [Infinity, Infinity, 0, 0];
  for (const amount of amounts) {
    if (amount?.kind !== "amount") continue;
    const size = Math.abs(amount.typed ?? amount.value.toNumber());
    if (size === 0) continue;
    if (size <= least) [least, nextLeast] = [size, least];
    else if (size < nextLeast) nextLeast = size;
    if (size >= most) [most, nextMost] = [size, most];
    else if (size > nextMost) nextMost = size;
  }
  const isFar = (ratio: number): boolean => (ratio > 8 && ratio < 12) || (ratio > 600 && ratio < 1700);
  return (nextMost <= least * 1.6 && isFar(most / least)) || (most <= nextLeast * 1.6 && isFar(nextLeast / least));
};

const slipOf = (
  one: Neighbour,
  others: readonly Neighbour[],
  { index, last }: { readonly index: number; readonly last: number },
): Outlier["slip"] | undefined => {
  const sizes = others.map(({ size }) => size);
  const [least, most] = [sizes.reduce((a, b) => (a.lt(b) ? a : b)), sizes.reduce((a, b) => (a.gt(b) ? a : b))];
  const ratio = one.size.dividedBy(median(sizes));
  // Against the years beside it: over a whole plan growth alone takes the first from the last by more than that.
  const beside = [others[index - 1], others[index]].flatMap((other) => (other === undefined ? [] : [other.size]));
  const isThousand = beside.some(
    (size) => isNear(one.size.dividedBy(size), 1000, 0.05) || isNear(one.size.times(1000).dividedBy(size), 1, 0.05),
  );
  // Two figures alone are a slip only when the small one is printed with the decimals of a larger unit.
  if (others.length === 1) {
    const [other] = others;
    const [small, large] = ratio.lt(1) ? [one, other] : [other, one];
    const isOtherUnit = small !== undefined && large !== undefined && small.figure.decimals > large.figure.decimals;
    return isThousand && isOtherUnit && ratio.lt(1) ? "thousand" : undefined;
  }
  if (isThousand && most.lte(least.times(1.5))) return "thousand";
  const isTooLong = isNear(ratio, 10, 0.1);
  // A line that begins or ends small is part of a year or runs out.
  const isTooShort = isNear(ratio.times(10), 1, 0.1) && index > 0 && index < last;
  if (!(isTooLong || isTooShort) || most.gt(least.times(1.1))) return undefined;
  return others.some((other) => (isTooLong ? isOneDigitMore(one, other) : isOneDigitMore(other, one)))
    ? "digit"
    : undefined;
};

const isNear = (ratio: Decimal, to: number, within: number): boolean =>
  ratio
    .minus(to)
    .abs()
    .lte(to * within);

const median = (sizes: readonly Decimal[]): Decimal => {
  const sorted = sizes.toSorted((a, b) => a.comparedTo(b));
  const middle = sorted[(sorted.length - 1) >> 1];
  return middle ?? sizes.reduce((a) => a);
};

/** Whether taking one digit out of the longer figure leaves the shorter one. */
const isOneDigitMore = (longer: Neighbour, shorter: Neighbour): boolean => {
  const [long, short] = [digitsOf(longer), digitsOf(shorter)];
  if (longer.figure.decimals !== shorter.figure.decimals || long.length !== short.length + 1 || short.length < 3)
    return false;
  let same = 0;
  while (same < short.length && long.charAt(same) === short.charAt(same)) same += 1;
  return long.slice(same + 1) === short.slice(same);
};

const digitsOf = ({ figure, size }: Neighbour): string => size.toFixed(figure.decimals).replace(".", "");

/** So few lines have no measure of their own. */
const fewestSiblings = 4;
/** Longer columns are ledgers and returns. */
const mostSiblings = 500;

/** Lines of changes whose figures lie within twenty times each other, and one that only a thousandth of fits among. */
const inItsColumn = (table: Table): readonly Outlier[] => {
  if (table.rows.length > mostSiblings || !printsChanges(table)) return [];
  return table.columns.flatMap(({ meaning, column }, index) => {
    if (meaning.kind === "percent" || meaning.kind === "fte") return [];
    const lines = table.rows.flatMap((row) => {
      const figure = row.amounts[index];
      if (row.role !== "line" || row.kind === "fte" || figure?.kind !== "amount" || figure.unit !== undefined)
        return [];
      const size = figure.value.abs();
      return size.isZero() ? [] : [{ row, figure, size, at: { sheet: table.sheet, row: row.row, column } }];
    });
    const sorted = lines.toSorted((a, b) => a.size.comparedTo(b.size));
    const [largest, ...siblings] = sorted.toReversed();
    const [most, least] = [siblings[0], siblings.at(-1)];
    if (largest === undefined || most === undefined || least === undefined || siblings.length < fewestSiblings)
      return [];
    const isTight = most.size.lte(least.size.times(20));
    const asThousands = largest.size.dividedBy(1000);
    const fits = largest.size.gte(most.size.times(100)) && asThousands.gte(least.size) && asThousands.lte(most.size);
    return isTight && fits
      ? [
          {
            ...largest,
            slip: "thousand" as const,
            beside: "the other lines of its column",
            likely: [most.figure, least.figure],
          },
        ]
      : [];
  });
};

/** Whether a total that somebody typed counts on the figure and agrees: then it is what was meant. A formula adds up whatever is there. */
const isAddedUp = (at: CellRef, table: Table, { tieOuts }: Reading): boolean =>
  tieOuts.some(
    (tieOut) =>
      (tieOut.verdict === "agrees" || tieOut.verdict === "rounding") &&
      (tieOut.relation === "sum" || tieOut.relation === "difference") &&
      tieOut.table === table.id &&
      tieOut.parts.some(({ sheet, range }) => sheet === at.sheet && contains(range, at)) &&
      !isFormula(tieOut.at, table),
  );

const isFormula = (at: CellRef, { rows, columns }: Table): boolean => {
  const row = rows.find((each) => each.row === at.row);
  const index = columns.findIndex(({ column }) => column === at.column);
  return row?.formulas?.[index] !== undefined;
};

const warning = ({ row, figure, at, slip, beside, likely }: Outlier): Finding => {
  const [first, second] = likely;
  const among =
    first === undefined ? "" : ` (${[first, ...(second === undefined ? [] : [second])].map(asPrinted).join(", ")})`;
  return {
    check: magnitudesAgree.name,
    code: "U03",
    severity: "warning",
    message:
      slip === "thousand"
        ? `"${row.name}" has ${asPrinted(figure)} in ${printRef(at)}, a thousand times out of measure with ${beside}${among}: it may be in another unit.`
        : `"${row.name}" has ${asPrinted(figure)} in ${printRef(at)}, ten times out of measure with ${beside}${among}: it may have a digit too many or too few.`,
    remedy: "Check the figure against its source, and correct it or say why it stands apart.",
    cells: [at],
    found: figure.value.toString(),
  };
};
