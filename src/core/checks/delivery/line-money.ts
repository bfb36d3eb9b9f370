import type { CellRef } from "../../grid/address";
import type { Table, TableRow } from "../../model/reading";
import type { AmountReading } from "../../money/amount";
import { type Decimal, zero } from "../../money/decimal";
import { kindOf } from "../../reading/read-kind";

/** What a line saves in a year, as its table tells it. */
export interface LineMoney {
  /** In the table's own unit, whatever its sign. */
  readonly value: Decimal;
  readonly amount: AmountReading | undefined;
  readonly at: CellRef;
}

/** A line's full-year effect: as a column states it, else the most its years reach, else its first column of savings; undefined where it cannot be read. */
export const lineMoney = (row: TableRow, table: Table): LineMoney | undefined => {
  const indexes = moneyColumns(table);
  const stated = indexes.find(
    (index) => /\bfull[- ]year\b/i.test(table.columns[index]?.header ?? "") && row.amounts[index]?.kind === "amount",
  );
  const years = indexes.filter((index) => table.columns[index]?.meaning.kind === "year");
  const read = (stated === undefined ? (years.length > 0 ? years : indexes.slice(0, 1)) : [stated]).map((index) => ({
    index,
    amount: row.amounts[index],
  }));
  const values = read.flatMap(({ index, amount }) => {
    const value = worth(amount);
    return value === undefined ? [] : [{ index, amount, value: value.abs() }];
  });
  const [first, ...others] = values;
  if (first === undefined || values.length < read.length) return undefined;
  const most = others.reduce((high, each) => (each.value.greaterThan(high.value) ? each : high), first);
  const sum = read.reduce((total, { amount }) => total.plus(worth(amount) ?? zero), zero).abs();
  return {
    value: table.presentation.value === "incremental" && sum.greaterThan(most.value) ? sum : most.value,
    amount: most.amount,
    at: { sheet: table.sheet, row: row.row, column: table.columns[most.index]?.column ?? 1 },
  };
};

/** Columns of money that speak of the line itself: not spending beside its savings, and no base budget. */
const moneyColumns = ({ columns }: Table): readonly number[] =>
  columns.flatMap(({ meaning, header }, index) => {
    if (meaning.kind === "percent" || meaning.kind === "fte" || meaning.kind === "total") return [];
    if (meaning.kind === "year") return [index];
    const kind = kindOf(header);
    return kind === undefined || kind === "saving" || kind === "income" ? [index] : [];
  });

const worth = (amount: AmountReading | undefined): Decimal | undefined => {
  if (amount === undefined || amount.kind === "nil") return zero;
  return amount.kind === "amount" ? amount.value : undefined;
};
