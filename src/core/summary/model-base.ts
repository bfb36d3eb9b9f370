import { type CellRef, printRange, quoteSheet } from "../grid/address";
import type { BasePart, ServiceGroup } from "../model/apply-lines";
import type { BaseTable } from "../model/base-budget";
import type { BaseYear } from "../model/base-years";
import { cellText } from "../model/cell-text";
import { thousandsBetween } from "../model/line-figure";
import { Decimal, zero } from "../money/decimal";
import { sumTyped } from "../money/sum-typed";
import type { Unit } from "../money/unit";
import type { TableRow } from "../model/reading";
import { addUp } from "./figure";
import { lengthOf, longestFormula, toRange } from "./formula";
import type { PlanSource } from "./plan-context";

/** How a service's base budget is reached: over the user's own rows where a formula can pick them, else in rows of its own. */
export interface ServiceBase {
  /** By year of the plan; undefined where its tables have no such year. */
  readonly values: readonly (Decimal | string | undefined)[];
  /** The one table it is picked from by the service's name, and the column that holds the name. */
  readonly picked?: { readonly table: BaseTable; readonly column: number };
  /** Rows of "Base budget in pieces". */
  readonly pieces: readonly BasePiece[];
  /** How many of its figures of each year are to be confirmed or cannot be read, and are not counted. */
  readonly undecided: readonly number[];
}

/** Part of a service's base budget: picked by the service's name, summed over ranges, or typed where the sheet holds words. */
export interface BasePiece {
  readonly words: string;
  readonly at: CellRef;
  readonly table: BaseTable;
  readonly how: "picked" | "ranges" | "typed";
  /** The column that holds the service's name, where it is picked by it. */
  readonly column: number;
  readonly runs: readonly Run[];
  readonly values: readonly (Decimal | string | undefined)[];
}

/** Rows one under another, both ends included. */
interface Run {
  readonly from: number;
  readonly to: number;
}

interface BaseSource {
  readonly cellAt: PlanSource["cellAt"];
  readonly unit: Unit | undefined;
  readonly starts: readonly number[];
}

/**
 * Reads a service's base budget by year, in our unit. A SUMIFS is trusted only when the cells its criterion matches are exactly the service's
 * own rows, so that no total can be counted; rows it cannot pick are summed by their ranges.
 */
export const serviceBaseReader = (source: BaseSource): ((service: ServiceGroup) => ServiceBase) => {
  const rowsWith = rowsByWord(source.cellAt);
  return ({ name, base }) => {
    const parts = base.map((part) => readPart(part, name, source, rowsWith));
    const [only] = parts;
    const isAlone = parts.length === 1 && only?.isPicked === true;
    return {
      values: source.starts.map((_, year) => {
        const values = parts.flatMap(({ all }) => all[year] ?? []);
        return values.length < parts.length ? undefined : addUp(values);
      }),
      pieces: parts.flatMap(({ live, apart }) => (isAlone ? apart : [...live, ...apart])),
      undecided: source.starts.map((_, year) =>
        parts.reduce((count, { undecided }) => count + (undecided[year] ?? 0), 0),
      ),
      ...(isAlone ? { picked: { table: only.table, column: only.column } } : {}),
    };
  };
};

interface ReadPart {
  readonly table: BaseTable;
  readonly isPicked: boolean;
  readonly column: number;
  readonly live: readonly BasePiece[];
  /** Rows that stand apart from the sum: one with years that are no amounts, figures held as text. */
  readonly apart: readonly BasePiece[];
  readonly all: readonly (Decimal | string | undefined)[];
  readonly undecided: readonly number[];
}

const readPart = (
  { table, rows, level }: BasePart,
  name: string,
  { cellAt, unit, starts }: BaseSource,
  rowsWith: RowsWith,
): ReadPart => {
  const sheet = table.table.sheet;
  const columns = starts.map((start) => table.years.find((year) => year.start === start));
  const scale = new Decimal(1000).pow(thousandsBetween(table.unit, unit));
  const { plain, odd, sums, undecided } = readRows(rows, columns, { scale, unit });
  const column = table.columns.get(level);
  const matched = column === undefined ? [] : rowsWith(table, column).get(name.toLowerCase());
  const isPicked =
    isCriterion(name) && matched?.length === plain.length && plain.every(({ row }, index) => row === matched[index]);
  const at = { sheet, row: rows[0]?.row ?? 1, column: table.table.range.left };
  const words = column ?? 0;
  const live: readonly BasePiece[] = isPicked
    ? [{ words: `Rows of ${sheet} that name it`, at, table, column: words, how: "picked", runs: [], values: sums }]
    : packRows(plain, sheet).map(({ runs, rows: own }) => ({
        words: runs.map(({ from, to }) => (from === to ? `Row ${from}` : `Rows ${from} to ${to}`)).join(", "),
        at: { ...at, row: runs[0]?.from ?? at.row },
        table,
        column: words,
        how: "ranges",
        runs,
        values: readRows(own, columns, { scale, unit }).sums,
      }));
  const alone = odd.map((row): BasePiece => ({
    words: `Row ${row.row}, years that are no amounts left out`,
    at: { ...at, row: row.row },
    table,
    column: words,
    how: "ranges",
    runs: [{ from: row.row, to: row.row }],
    values: columns.map((year) => {
      const amount = year && row.amounts[year.index];
      return amount?.kind === "error" ? amount.text : liveValue(amount, scale);
    }),
  }));
  const typed = rows.flatMap((row): readonly BasePiece[] => {
    if (!row.amounts.some((amount) => amount?.kind === "amount" && amount.typed === undefined)) return [];
    const values = columns.map((year) => {
      const amount = year && row.amounts[year.index];
      if (amount?.kind !== "amount" || amount.typed !== undefined || !isInOurUnits(amount, unit)) return undefined;
      const value = cellAt({ sheet, row: row.row, column: year?.column ?? 0 })?.value;
      if (typeof value === "number") return undefined;
      const own = new Decimal(1000).pow(thousandsBetween(amount.unit ?? table.unit, unit));
      return amount.value.times(own);
    });
    const what = `Row ${row.row}, held as text: ${row.name}`;
    return values.every((value) => value === undefined)
      ? []
      : [{ words: what, at: { ...at, row: row.row }, table, column: words, how: "typed", runs: [], values }];
  });
  return {
    table,
    isPicked,
    column: words,
    live,
    apart: [...alone, ...typed],
    undecided,
    all: columns.map((year, index) =>
      year === undefined
        ? undefined
        : addUp([sums[index] ?? zero, ...[...alone, ...typed].flatMap(({ values }) => values[index] ?? [])]),
    ),
  };
};

interface LiveRows {
  /** Rows whose every cell a sum may take in: figures, and words that count for nothing. */
  readonly plain: readonly TableRow[];
  /** Rows with a number in a year that is no amount, each of which must be summed apart. */
  readonly odd: readonly TableRow[];
  /** What SUM shows for each year of the plain rows, in our unit: an Excel error when one of them is one. */
  readonly sums: readonly (Decimal | string | undefined)[];
  readonly undecided: readonly number[];
}

const readRows = (
  rows: readonly TableRow[],
  columns: readonly (BaseYear | undefined)[],
  { scale, unit }: { readonly scale: Decimal; readonly unit: Unit | undefined },
): LiveRows => {
  const plain: TableRow[] = [];
  const odd: TableRow[] = [];
  const figures = columns.map((): number[] => []);
  const errors = columns.map((): string[] => []);
  const undecided = columns.map(() => 0);
  for (const row of rows) {
    const isOdd = columns.some((year) => year !== undefined && isNoMoney(row.amounts[year.index]));
    (isOdd ? odd : plain).push(row);
    for (let index = 0; index < columns.length; index += 1) {
      const year = columns[index];
      const amount = year && row.amounts[year.index];
      if (amount === undefined) continue;
      if (isOpen(amount) || (amount.kind === "amount" && !isInOurUnits(amount, unit)))
        undecided[index] = (undecided[index] ?? 0) + 1;
      else if (isOdd) continue;
      else if (amount.kind === "error") errors[index]?.push(amount.text);
      else if (amount.kind === "amount" && amount.typed !== undefined) figures[index]?.push(amount.typed);
    }
  }
  const sums = columns.map((year, index) =>
    year === undefined ? undefined : (errors[index]?.[0] ?? sumTyped(figures[index] ?? [], 4).times(scale)),
  );
  return { plain, odd, sums, undecided };
};

/** What a cell of a row summed apart is worth; nothing where it is no number or no amount. */
const liveValue = (amount: TableRow["amounts"][number], scale: Decimal): Decimal | undefined =>
  amount?.kind === "amount" && amount.typed !== undefined ? amount.value.times(scale) : undefined;

/** Where the tables state no unit, a figure that names one cannot be told in theirs. */
const isInOurUnits = (amount: { readonly unit?: Unit }, ours: Unit | undefined): boolean =>
  amount.unit === undefined || ours !== undefined;

const isOpen = ({ kind }: NonNullable<TableRow["amounts"][number]>): boolean =>
  kind === "tbc" || kind === "unreadable" || kind === "range" || kind === "percent" || kind === "text";

/** A percentage or a date among the money may be a number, which a sum would take in. */
const isNoMoney = (amount: TableRow["amounts"][number]): boolean =>
  amount?.kind === "percent" || amount?.kind === "text";

/** The rows of a table by what a column's cells hold, without regard to case: what a SUMIFS over them would match. */
type RowsWith = (table: BaseTable, column: number) => ReadonlyMap<string, readonly number[]>;

const rowsByWord = (cellAt: PlanSource["cellAt"]): RowsWith => {
  const known = new Map<BaseTable, Map<number, ReadonlyMap<string, readonly number[]>>>();
  return (table, column) => {
    const own = known.get(table) ?? new Map<number, ReadonlyMap<string, readonly number[]>>();
    known.set(table, own);
    const present = own.get(column);
    if (present !== undefined) return present;
    const rows = new Map<string, number[]>();
    const small = new Map<string, string>();
    const { top, bottom } = table;
    for (let row = top; row <= bottom; row += 1) {
      const text = cellText(cellAt({ sheet: table.table.sheet, row, column })?.value);
      if (text === "") continue;
      const word = small.get(text) ?? text.toLowerCase();
      small.set(text, word);
      const same = rows.get(word);
      if (same === undefined) rows.set(word, [row]);
      else same.push(row);
    }
    own.set(column, rows);
    return rows;
  };
};

/** Whether SUMIFS takes a text for nothing but itself. */
const isCriterion = (text: string): boolean => text !== "" && !/[*?~]|^[<>=]|^[\d\s.,%£/:-]+$/.test(text);

/** Rows in groups whose sums stay short enough to follow. */
const packRows = (
  rows: readonly TableRow[],
  sheet: string,
): readonly { readonly runs: readonly Run[]; readonly rows: readonly TableRow[] }[] => {
  const groups: { runs: { from: number; to: number }[]; rows: TableRow[] }[] = [];
  for (const one of rows) {
    const { row } = one;
    const group = groups.at(-1);
    const last = group?.runs.at(-1);
    if (group !== undefined && last?.to === row - 1) last.to = row;
    else if (group !== undefined && isShort([...group.runs, { from: row, to: row }], sheet))
      group.runs.push({ from: row, to: row });
    else {
      groups.push({ runs: [{ from: row, to: row }], rows: [one] });
      continue;
    }
    group.rows.push(one);
  }
  return groups;
};

/** Every run at its longest: a run grows after it has been let in. */
const isShort = (runs: readonly Run[], sheet: string): boolean =>
  lengthOf(
    sumOfRuns(
      runs.map(() => ({ from: 1_048_575, to: 1_048_576 })),
      sheet,
      703,
    ),
  ) <=
  longestFormula - 10;

/** The sum of a column over runs of rows. */
export const sumOfRuns = (runs: readonly Run[], sheet: string, column: number): string =>
  `SUM(${runs.map(({ from, to }) => toRange(sheet, { top: from, bottom: to, left: column, right: column })).join(",")})`;

/** The sum of a column of a table's lines whose service is the one named in a cell. */
export const sumOfPicked = (table: BaseTable, level: number, column: number, cell: string): string => {
  const { top, bottom } = table;
  const { sheet } = table.table;
  const down = (at: number): string => printRange({ top, bottom, left: at, right: at }, true);
  const on = `${quoteSheet(sheet)}!`;
  return `SUMIFS(${on}${down(column).replace(/\$([A-Z]+)\$/g, "$1$")},${on}${down(level)},${cell})`;
};
