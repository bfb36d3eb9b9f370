import { isChange } from "./budget-changes";
import { foldName, placeLevel } from "./place";
import type { Table, TableColumn } from "./reading";

/** A column of a base budget that holds a year's own figures. */
export interface BaseYear {
  readonly start: number;
  readonly printed: string;
  readonly column: number;
  /** Its place among the table's figure columns. */
  readonly index: number;
}

/** Whether a table may print a base budget: figures of a year, and lines or a column that are the base. */
export const isBaseTable = (table: Table): boolean =>
  (table.year !== undefined || table.columns.some(({ meaning }) => meaning.kind === "year")) &&
  (isBuiltUp(table) || table.rows.some(({ role, kind }) => role === "line" && kind === "base"));

/**
 * Whether a table builds one year's budget up in columns, service by service: one base budget, changes to it, and what they come to. A register
 * with a base budget beside each of its lines does not.
 */
export const isBuiltUp = ({ columns, nameColumn, referenceColumn, rows }: Table): boolean =>
  columns.some(({ kind }) => kind !== undefined && isChange(kind)) &&
  columns.filter(isOpening).length === 1 &&
  columns.some((column) => column.kind === "base" && !isOpening(column)) &&
  referenceColumn === undefined &&
  nameColumn !== undefined &&
  placeLevel(nameColumn.header) !== undefined &&
  namesOnce(rows.filter(({ role }) => role === "line").map(({ name }) => foldName(name)));

const namesOnce = (names: readonly string[]): boolean => new Set(names).size === names.length;

const isOpening = ({ kind, header }: TableColumn): boolean => kind === "base" && !closing.test(header);

const closing = /\b(revised|closing|proposed|new|total|net|final)\b/i;

/**
 * The year columns of a base budget. Of several columns of one year it is the net, else the total, else the budget; of none where that is not one
 * column. Where only a title names the year its columns are told apart in the same way, or it is the base that a budget is built up from.
 */
export const baseYears = (table: Table): readonly BaseYear[] => {
  const { columns, year } = table;
  const of = (start: number, printed: string, own: readonly TableColumn[]): readonly BaseYear[] => {
    const chosen = own.length === 1 ? own[0] : mostTelling(own);
    return chosen === undefined ? [] : [{ start, printed, column: chosen.column, index: columns.indexOf(chosen) }];
  };
  if (isBuiltUp(table)) return year === undefined ? [] : of(year.year.start, year.printed, columns.filter(isOpening));
  const money = columns.filter(({ meaning, kind }) => isMoney(meaning) && (kind === undefined || !isChange(kind)));
  const named = new Map(
    money.flatMap(({ meaning }) =>
      meaning.kind === "year" ? [[meaning.year.start, meaning.printed] satisfies [number, string]] : [],
    ),
  );
  if (named.size === 0) return year === undefined ? [] : of(year.year.start, year.printed, money);
  return [...named].flatMap(([start, printed]) =>
    of(
      start,
      printed,
      money.filter((column) => startOf(column) === start),
    ),
  );
};

const isMoney = ({ kind }: TableColumn["meaning"]): boolean => kind === "year" || kind === "amount" || kind === "total";

const startOf = ({ meaning, yearNamed }: TableColumn): number | undefined =>
  meaning.kind === "year" ? meaning.year.start : yearNamed?.start;

const mostTelling = (columns: readonly TableColumn[]): TableColumn | undefined => {
  const found = [/\bnet\b/i, /\btotal\b/i, /\b(budget|estimate)\b/i]
    .map((words) => columns.filter(({ header }) => words.test(header)))
    .find((some) => some.length > 0);
  return found?.length === 1 ? found[0] : undefined;
};
