import { thousandsBetween } from "../../model/line-figure";
import type { Reading, Table, TableRow } from "../../model/reading";
import type { AmountReading } from "../../money/amount";
import { Decimal, zero } from "../../money/decimal";
import type { Unit } from "../../money/unit";
import { tables } from "../reach";
import type { BaseShare, OpenShare } from "./base-share";
import { readEitherWay } from "./savings-on-services";

/** Savings of tables that print each line's base budget beside it: those whose years are settled, and those that may be read either way. */
export const savingsBesideBudgets = (
  reading: Reading,
): { readonly settled: readonly BaseShare[]; readonly open: readonly OpenShare[] } => {
  const rows = [...tables(reading).values()].flatMap(rowsWithBudget);
  return {
    settled: rows.flatMap(({ settled }) => settled ?? []),
    open: rows.flatMap(({ open }) => open ?? []),
  };
};

interface RowShare {
  readonly settled?: BaseShare;
  readonly open?: OpenShare;
}

const rowsWithBudget = (table: Table): readonly RowShare[] => {
  const { columns, presentation } = table;
  const [base, ...others] = columns.flatMap(({ kind, meaning }, index) =>
    kind === "base" && meaning.kind !== "total" ? [index] : [],
  );
  const money = columns.flatMap(({ meaning, kind }, index) =>
    (meaning.kind === "year" || meaning.kind === "amount") && (kind === undefined || kind === "saving") ? [index] : [],
  );
  const years = money.filter((index) => columns[index]?.meaning.kind === "year");
  const of = years.length > 0 ? years : money;
  const [first] = of;
  if (base === undefined || others.length > 0 || first === undefined || first === base) return [];
  // Without years two columns of money are two measures of one saving, not two years of it.
  const isOpen = years.length > 1 && presentation.value === "unknown";
  return table.rows.flatMap((row): readonly RowShare[] => {
    const amount = worthIn(row, base);
    if (row.role !== "line" || row.kind !== "saving" || amount?.gt(0) !== true) return [];
    const figures = of.map((index) => worthIn(row, index));
    if (figures.some((figure) => figure === undefined)) return [];
    const scale = new Decimal(1000).pow(thousandsBetween(unitIn(table, row, base), unitIn(table, row, first)));
    const either = readEitherWay(figures.map((figure) => figure ?? zero));
    const at = of.reduce((most, index) => (sizeIn(row, index).gt(sizeIn(row, most)) ? index : most), first);
    const share = {
      what: `"${row.name}"`,
      base: amount.times(scale),
      cells: [at, base].map((index) => ({
        sheet: table.sheet,
        row: row.row,
        column: columns[index]?.column ?? table.range.left,
      })),
    };
    if (isOpen) return [{ open: { ...share, table: table.id, ...either } }];
    const saved = presentation.value === "incremental" && years.length > 1 ? either.asChanges : either.asLevels;
    return [{ settled: { ...share, saved } }];
  });
};

/** A blank or a dash is nothing; undefined where a figure cannot be counted. */
const worthIn = ({ amounts }: TableRow, index: number): Decimal | undefined => {
  const amount = amounts[index];
  if (amount === undefined || amount.kind === "nil") return zero;
  return amount.kind === "amount" ? amount.value : undefined;
};

const sizeIn = (row: TableRow, index: number): Decimal => worthIn(row, index)?.abs() ?? zero;

const unitIn = ({ unit, columns }: Table, { amounts }: TableRow, index: number): Unit | undefined =>
  ownUnit(amounts[index]) ?? columns[index]?.unit?.value ?? unit.value;

const ownUnit = (amount: AmountReading | undefined): Unit | undefined =>
  amount?.kind === "amount" ? amount.unit : undefined;
