import { highest } from "../../grid/extremes";
import type { CellRef } from "../../grid/address";
import type { Finding } from "../../model/finding";
import type { Reading, Table, TableRow } from "../../model/reading";
import { Decimal, sum } from "../../money/decimal";
import { listed, withDecimals } from "../as-printed";
import type { Check } from "../check";
import { tables } from "../reach";
import { addsRow, fullest, rowsCounted, type RowTieOuts, rowTieOuts } from "./rows-added-up";

/** Savings, and any lines that are to meet a target, have a stated total; where they have none it is shown (T09). */
export const linesHaveATotal: Check = {
  name: "lines-have-a-total",
  codes: ["T09"],
  run: (reading) => {
    const [tied, counted] = [rowTieOuts(reading), rowsCounted(reading)];
    return [...tables(reading).values()].flatMap((table): readonly Finding[] => {
      const lines = openLines(table, tied.get(table.id) ?? new Map(), counted.get(table.id) ?? new Set());
      const target = lines.length < fewestLines ? undefined : targetFor(reading, table, tied);
      const isOfYears = table.columns.some(({ meaning }) => meaning.kind === "year");
      const areSavings = isOfYears && lines.every(({ kind, name }) => kind === "saving" && name !== "");
      return lines.length >= fewestLines && (areSavings || target !== undefined) ? findingOf(table, lines, target) : [];
    });
  },
};

const fewestLines = 3;
/** A longer list is a register or a ledger, which is added up elsewhere. */
const mostLines = 500;

/** The last block of a table's lines, where no total, difference or chain counts on any of them and nothing else follows it. */
const openLines = (table: Table, tied: RowTieOuts, counted: ReadonlySet<number>): readonly TableRow[] => {
  const last = table.rows.findLastIndex(({ role, row }) => role === "total" || role === "subtotal" || tied.has(row));
  const lines = table.rows.slice(last + 1).filter(({ role, amounts }) => role === "line" && amounts.some(isFigure));
  const isMoney = lines.every(({ kind }) => kind !== "fte" && kind !== "base" && kind !== "target");
  return lines.length <= mostLines && isMoney && !lines.some(({ row }) => counted.has(row)) ? lines : [];
};

interface Target {
  readonly at: CellRef;
  readonly label: string;
  readonly column: number;
  readonly value: Decimal;
}

/** What is to be found, on the same sheet in the same unit: a target, or what a difference leaves of one. */
const targetFor = ({ sheets }: Reading, table: Table, tied: ReadonlyMap<string, RowTieOuts>): Target | undefined => {
  const money = moneyColumns(table);
  const others = sheets.find(({ sheet }) => sheet === table.sheet)?.tables ?? [];
  for (const other of others.toReversed()) {
    if (other.id === table.id || other.unit.value !== table.unit.value || other.range.top > table.range.top) continue;
    const rows = targetRows(other, tied.get(other.id) ?? new Map());
    const row = rows.at(-1);
    const columns = moneyColumns(other);
    const [from, to] = [columns[0], money[0]];
    if (row === undefined || from === undefined || to === undefined || columns.length > 1 || money.length > 1) continue;
    const amount = row.amounts[from];
    if (amount?.kind !== "amount") continue;
    const at = { sheet: other.sheet, row: row.row, column: other.columns[from]?.column ?? 0 };
    return {
      at,
      label: row.name === "" ? `what is left of "${rows[0]?.name ?? ""}"` : `"${row.name}"`,
      column: to,
      value: amount.value,
    };
  }
  return undefined;
};

/** The rows of targets and of what follows from them, top to bottom. */
const targetRows = ({ rows }: Table, tied: RowTieOuts): readonly TableRow[] => {
  const found = new Map<number, TableRow>();
  for (const row of rows) {
    const tieOut = fullest(tied.get(row.row) ?? []);
    const follows = tieOut !== undefined && [...found.keys()].some((part) => addsRow(tieOut, part));
    if (row.role !== "heading" && (row.kind === "target" || follows)) found.set(row.row, row);
  }
  return [...found.values()];
};

const moneyColumns = ({ columns }: Table): readonly number[] =>
  columns.flatMap(({ meaning }, index) => (meaning.kind === "percent" || meaning.kind === "fte" ? [] : [index]));

const isFigure = (amount: TableRow["amounts"][number]): boolean => amount?.kind === "amount";

const findingOf = (table: Table, lines: readonly TableRow[], target: Target | undefined): readonly Finding[] => {
  const sums = moneyColumns(table).flatMap((column) => {
    const amounts = lines.flatMap(({ amounts: held }) => {
      const amount = held[column];
      return amount?.kind === "amount" ? [amount] : [];
    });
    const decimals = highest(amounts.map((amount) => amount.decimals));
    const total = sum(amounts.map(({ value }) => value));
    return amounts.length === 0 ? [] : [{ column, total, said: withDecimals(total, decimals) }];
  });
  const [first, second] = [lines[0], lines.at(-1)];
  const found = target === undefined ? undefined : sums.find(({ column }) => column === target.column);
  if (first === undefined || second === undefined || sums.length === 0) return [];
  const of =
    target === undefined || found === undefined
      ? ""
      : `, of ${withDecimals(target.value, decimalsOf(found.said))} for ${target.label}: ${withDecimals(target.value.abs().minus(found.total.abs()), decimalsOf(found.said))} is still to be found`;
  const at = { sheet: table.sheet, row: first.row, column: table.columns[sums[0]?.column ?? 0]?.column ?? 0 };
  return [
    {
      check: linesHaveATotal.name,
      code: "T09",
      severity: "info",
      message: `The ${lines.length} lines from "${first.name}" to "${second.name}" have no stated total: they come to ${listed(sums.map(({ said, column }) => `${said}${sums.length > 1 ? ` (${table.columns[column]?.header ?? ""})` : ""}`))}${of}.`,
      remedy: "Print their total under them, so that it can be tied out.",
      cells: [at, ...(target === undefined ? [] : [target.at])],
      found: sums.map(({ total }) => new Decimal(total).toString()).join(", "),
    },
  ];
};

const decimalsOf = (printed: string): number => printed.split(".")[1]?.length ?? 0;
