import type { CellRef } from "../../grid/address";
import type { ServiceGroup } from "../../model/apply-lines";
import { thousandsBetween } from "../../model/line-figure";
import type { TableRow } from "../../model/reading";
import { Decimal, zero } from "../../money/decimal";
import type { Unit } from "../../money/unit";

/** What a service may spend in a year, and where its base budget says so. */
export interface ServiceBudget {
  readonly amount: Decimal;
  readonly at: CellRef;
}

/**
 * What a service spends by its base budget in a year, in the unit of our lists: its spending alone, since a saving may well be more than what
 * its income leaves. A year the base budget does not reach has that of the last before it. Undefined where it spends nothing.
 */
export const serviceBudget = (
  { base }: ServiceGroup,
  start: number,
  unit: Unit | undefined,
): ServiceBudget | undefined => {
  const parts = base.map(({ table: { table, years, unit: own }, rows }) => {
    const year = years.findLast((one) => one.start <= start) ?? years[0];
    const scale = new Decimal(1000).pow(thousandsBetween(own, unit));
    const spending = year === undefined ? [] : rows.filter(({ amounts }) => isSpending(amounts[year.index]));
    const amount = spending.reduce((sum, { amounts }) => sum.plus(worth(amounts[year?.index ?? -1])), zero);
    return { amount: amount.times(scale), sheet: table.sheet, row: spending[0]?.row, column: year?.column };
  });
  const amount = parts.reduce((sum, part) => sum.plus(part.amount), zero);
  const first = parts.find(({ row }) => row !== undefined);
  if (first?.row === undefined || first.column === undefined || amount.isZero()) return undefined;
  return { amount, at: { sheet: first.sheet, row: first.row, column: first.column } };
};

const isSpending = (amount: TableRow["amounts"][number]): boolean =>
  amount?.kind === "amount" && amount.value.isPositive() && !amount.value.isZero();

const worth = (amount: TableRow["amounts"][number]): Decimal => (amount?.kind === "amount" ? amount.value : zero);

/** The same near enough to pass over the savings that are a small part of it: a ledger has thousands of lines. */
export const roughServiceBudget = ({ base }: ServiceGroup, start: number, unit: Unit | undefined): number => {
  let amount = 0;
  for (const { table, rows } of base) {
    const year = table.years.findLast((one) => one.start <= start) ?? table.years[0];
    if (year === undefined) continue;
    const scale = 1000 ** thousandsBetween(table.unit, unit);
    for (const { amounts } of rows) {
      const read = amounts[year.index];
      if (read?.kind === "amount") amount += Math.max(0, read.typed ?? read.value.toNumber()) * scale;
    }
  }
  return amount;
};
