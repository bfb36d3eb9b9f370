import { columnName } from "../../grid/address";
import type { PartRun, Table, TieOut, Verdict } from "../../model/reading";
import type { AmountReading } from "../../money/amount";
import { Decimal, zero } from "../../money/decimal";
import { addUp } from "./add-up";
import { decimalsOf, worth } from "./figures";
import type { FoundRelation, Part, Place } from "./found-relation";

/** Judges a relation exactly: agrees, rounding (printed precision explains it), differs, or incomplete. Undefined when nothing is stated. */
export const judge = ({ place, relation, parts: listParts }: FoundRelation): TieOut | undefined => {
  const statedAmount = amountAt(place);
  const unit = place.table.unit.value;
  const stated = worth(statedAmount, unit);
  if (stated === undefined) return undefined;
  const parts = listParts();
  const finest = parts.reduce((most, part) => Math.max(most, decimalsOf(amountAt(part))), 0);
  const decimals = Math.max(finest, decimalsOf(statedAmount));
  const computed = tidy(addUp(parts, amountAt, { decimals: finest, unit }), decimals);
  const difference = stated.equals(computed) ? zero : tidy(stated.minus(computed), decimals);
  const tolerance = toleranceOf(statedAmount, { finest, count: parts.length });
  const { table } = place;
  return {
    at: { sheet: table.sheet, row: sheetRow(place), column: sheetColumn(place) },
    label: labelOf(place),
    relation,
    formula: formulaOf(parts),
    parts: runsOf(parts),
    stated,
    computed,
    difference,
    tolerance,
    decimals,
    verdict: verdictOf(
      difference,
      tolerance,
      parts.some((part) => isUndecided(amountAt(part))),
    ),
    table: table.id,
  };
};

/** Half a unit of the last printed place for each printed figure, the stated one included (domain check T03). */
const toleranceOf = (
  stated: AmountReading | undefined,
  { finest, count }: { readonly finest: number; readonly count: number },
): Decimal => {
  // Nil is printed alike at any precision, so it says nothing of its own.
  const own = Math.max(worth(stated, undefined)?.isZero() === true ? finest : 0, decimalsOf(stated));
  return halfPlace(finest).times(count).plus(halfPlace(own));
};

const halfPlaces: readonly Decimal[] = Array.from({ length: 10 }, (_, decimals) =>
  new Decimal(10).pow(-decimals).dividedBy(2),
);

const halfPlace = (decimals: number): Decimal => halfPlaces[decimals] ?? new Decimal(10).pow(-decimals).dividedBy(2);

const verdictOf = (difference: Decimal, tolerance: Decimal, lacksPart: boolean): Verdict => {
  if (difference.isZero()) return "agrees";
  if (lacksPart) return "incomplete";
  return difference.abs().lessThanOrEqualTo(tolerance) ? "rounding" : "differs";
};

/** No value and none on offer. An unreadable figure that offers readings is judged as printed, and its readings are reported with it. */
const isUndecided = (part: AmountReading | undefined): boolean =>
  part?.kind === "tbc" ||
  part?.kind === "error" ||
  part?.kind === "range" ||
  (part?.kind === "unreadable" && part.readings.length === 0);

/** Doubles leave specks far beyond the printed places (Excel holds 15 digits): they are not differences. */
const tidy = (amount: Decimal, decimals: number): Decimal => amount.toDecimalPlaces(decimals + 6).plus(0);

const amountAt = ({ table, row, column }: Place): AmountReading | undefined => table.rows[row]?.amounts[column];

const labelOf = ({ table, row, column }: Place): string => {
  const name = table.rows[row]?.name ?? "";
  return name !== "" ? name : (table.columns[column]?.header ?? "");
};

const sheetRow = ({ table, row }: Place): number => table.rows[row]?.row ?? 0;
const sheetColumn = ({ table, column }: Place): number => table.columns[column]?.column ?? 0;

/** Parts as runs of neighbouring cells, down a column or along a row. */
const runsOf = (parts: readonly Part[]): readonly PartRun[] => {
  const runs: { readonly first: Part; last: Part }[] = [];
  for (const part of parts) {
    if (amountAt(part) === undefined) continue;
    const run = runs.at(-1);
    if (run !== undefined && continues(run.first, run.last, part)) run.last = part;
    else runs.push({ first: part, last: part });
  }
  return runs.map(({ first, last }) => ({
    sheet: first.table.sheet,
    range: { top: sheetRow(first), left: sheetColumn(first), bottom: sheetRow(last), right: sheetColumn(last) },
    sign: first.sign,
  }));
};

const continues = (first: Part, last: Part, next: Part): boolean => {
  if (next.table !== last.table || next.sign !== last.sign) return false;
  const column = sheetColumn(next);
  const row = sheetRow(next);
  if (sheetColumn(first) === column && sheetColumn(last) === column && sheetRow(last) === row - 1) return true;
  return sheetRow(first) === row && sheetRow(last) === row && sheetColumn(last) === column - 1;
};

/** "SUM(C17:C30)" over a gap that holds no other figure, "C10+C12" for two, "B5-C5-D5" where some are taken away. */
const formulaOf = (parts: readonly Part[]): string => {
  const spans: { sign: 1 | -1; first: Part; last: Part; count: number }[] = [];
  for (const part of parts) {
    const span = spans.at(-1);
    if (span?.sign === part.sign && nothingBetween(span.last, part)) {
      span.last = part;
      span.count += 1;
    } else spans.push({ sign: part.sign, first: part, last: part, count: 1 });
  }
  return spans
    .map(({ sign, first, last, count }, index) => {
      const lead = sign === -1 ? "-" : index > 0 ? "+" : "";
      const [from, to] = [cellName(first), cellName(last)];
      if (count === 1) return `${lead}${from}`;
      return count === 2 ? `${lead}${from}${sign === 1 ? "+" : "-"}${to}` : `${lead}SUM(${from}:${to})`;
    })
    .join("");
};

const cellName = (part: Part): string => `${columnName(sheetColumn(part))}${sheetRow(part)}`;

const nothingBetween = (from: Part, to: Part): boolean => {
  if (from.table !== to.table) return false;
  if (from.column === to.column) return emptyRows(from.table, from.column, from.row + 1, to.row);
  if (from.row !== to.row) return false;
  for (let column = from.column + 1; column < to.column; column += 1) {
    if (from.table.rows[from.row]?.amounts[column] !== undefined) return false;
  }
  return to.column > from.column;
};

const emptyRows = (table: Table, column: number, from: number, to: number): boolean => {
  for (let row = from; row < to; row += 1) if (table.rows[row]?.amounts[column] !== undefined) return false;
  return to >= from;
};
