import { isChange, printsChanges } from "../model/budget-changes";
import type { Table, TableColumn } from "../model/reading";
import { findYears } from "../years/find-years";
import { readYear, type YearLabel } from "../years/read-year";
import type { Block } from "./find-blocks";
import { type PrintedRow, textOf } from "./printed-rows";

export type Answers = ReadonlyMap<string, string>;

/** What the year of a table is read from besides the table itself. */
interface About {
  readonly answers: Answers;
  readonly titles: readonly PrintedRow[];
}

/** The same table with its years, where people or titles state them and its columns do not. */
export const withStatedYears = (table: Table, block: Block, about: About): Table =>
  table.columns.some(({ relativeYear }) => relativeYear !== undefined)
    ? withBaseYear(table, about)
    : withOneYear(table, block, about);

/** "Year 1" to "Year 5" as financial years, counted from an answer or from a plan of as many years. */
const withBaseYear = (table: Table, { answers }: About): Table => {
  const counted = table.columns.flatMap(({ relativeYear }) => (relativeYear === undefined ? [] : [relativeYear]));
  const answer = readYear(answers.get(`${table.id}:base-year`) ?? "")?.year.start;
  const { plan } = table;
  const fits = plan !== undefined && counted[0] === 1 && plan.to.start - plan.from.start + 1 === counted.length;
  const first = answer ?? (fits ? plan.from.start : undefined);
  if (first === undefined) return table;
  return {
    ...table,
    columns: table.columns.map((column): TableColumn => {
      if (column.relativeYear === undefined) return column;
      const { relativeYear, ...rest } = column;
      const at = { sheet: table.sheet, row: table.range.top, column: column.column };
      return {
        ...rest,
        meaning: { kind: "year", year: { start: first + relativeYear - 1 }, printed: column.header, at },
      };
    }),
  };
};

/** A table of no year takes the one its answer, its title, a row above it, the sheet's titles or the sheet's name states. */
const withOneYear = (table: Table, block: Block, about: About): Table => {
  if (namesYears(table)) return table;
  const year = answeredYear(table, about.answers) ?? titledYear(table, block, about);
  return year === undefined ? table : { ...table, year };
};

/** Whether a column or row of a table names a year. */
export const namesYears = ({ columns, rows }: Pick<Table, "columns" | "rows">): boolean =>
  columns.some(
    ({ meaning, yearNamed, relativeYear, lostYear }) =>
      meaning.kind === "year" || yearNamed !== undefined || relativeYear !== undefined || lostYear !== undefined,
  ) || rows.some(({ year }) => year !== undefined);

const answeredYear = ({ id, sheet, range }: Table, answers: Answers): Table["year"] => {
  const label = readYear(answers.get(`${id}:year`) ?? "");
  return label && { ...asPrinted(label), from: "answer", at: { sheet, row: range.top, column: range.left } };
};

const asPrinted = ({ year, printed }: Pick<YearLabel, "year" | "printed">) => ({ year, printed });

/** Longer text is prose, whose years may be of anything. */
const longestTitle = 160;

const titledYear = (table: Table, { above }: Block, { titles }: About): Table["year"] => {
  const { title, sheet, range } = table;
  const nearest = title === undefined ? [] : [title];
  const rowsOf = (rows: readonly PrintedRow[]) =>
    rows.flatMap(({ cells }) =>
      cells.map((cell) => ({ text: textOf(cell), at: { sheet, row: cell.row, column: cell.column } })),
    );
  const own = { text: sheet, at: { sheet, row: range.top, column: range.left } };
  for (const texts of [nearest, rowsOf(above), rowsOf(titles), [own]]) {
    const named = texts
      .filter(({ text }) => text.length <= longestTitle && /\d/.test(text))
      .flatMap(({ text, at }) => findYears(text).map(({ year, printed }) => ({ year, printed, at })));
    const [first] = named;
    if (first === undefined) continue;
    const agree = named.every(({ year }) => year.start === first.year.start);
    return agree ? { ...first, from: "title" } : undefined;
  }
  return undefined;
};

/**
 * The same table with the year it is of over its column of money, or over each of several columns of different kinds; only of changes to a budget.
 * After tie-outs, which need no year for this.
 */
export const withYearOverMoney = (table: Table): Table => {
  const { year } = table;
  if (year === undefined || !printsChanges(table)) return table;
  const money = table.columns.filter(
    ({ meaning, kind }) => meaning.kind === "amount" && (kind === undefined || isChange(kind)),
  );
  const kinds = new Set(money.map(({ kind }) => kind));
  if (money.length > 1 && (kinds.size < money.length || kinds.has(undefined))) return table;
  return {
    ...table,
    columns: table.columns.map((column): TableColumn =>
      money.includes(column) ? { ...column, meaning: { kind: "year", ...asPrinted(year), at: year.at } } : column,
    ),
  };
};
