import { columnName } from "../../grid/address";
import type { LineKind } from "../line";
import { foldName } from "../place";
import type { Recurrence, Table, WordColumn } from "../reading";
import type { LineContent } from "./line-edit";

/** A cell of a row that is to hold words. */
export interface WordTarget {
  readonly column: number;
  readonly text: string;
  /** What the words are, for a sentence: "name", "reference", "Service". */
  readonly what: string;
}

/** Where the words of a line go in its table, or a sentence for each that has no place there. */
export const wordTargets = (
  to: LineContent,
  table: Table,
  wordAt: (row: number, column: number) => string | undefined,
): { readonly targets: readonly WordTarget[]; readonly refusals: readonly string[] } => {
  const targets: WordTarget[] = [];
  const refusals: string[] = [];
  const place = (what: string, column: WordColumn | undefined, text: string): void => {
    if (column === undefined) refusals.push(`${table.id} has no column for a ${what}.`);
    else targets.push({ column: column.column, text, what });
  };
  if (to.name !== undefined) place("name", table.nameColumn, to.name);
  if (to.reference !== undefined) place("reference", table.referenceColumn, to.reference);
  if (to.kind !== undefined && !hasKindsInColumns(table)) {
    const { kind } = to;
    const word = wordUsed(table, table.kindColumn, wordAt, (row) => row.kind === kind) ?? kindWords[kind];
    if (table.kindColumn === undefined)
      refusals.push(
        `${table.id} has no column that says of which kind a line is: its headings and names do, so move the line under the heading that fits, or name it so.`,
      );
    else place("kind", table.kindColumn, word);
  }
  if (to.recurrence !== undefined) {
    const { recurrence } = to;
    const word =
      wordUsed(table, table.recurrenceColumn, wordAt, (row) => row.recurrence === recurrence) ??
      recurrenceWords[recurrence];
    if (table.recurrenceColumn === undefined)
      refusals.push(`${table.id} has no column that says how long a line lasts: say so in its name.`);
    else place("word for how long it lasts", table.recurrenceColumn, word);
  }
  for (const [heading, text] of to.words ?? []) {
    const column = columnHeaded(table, heading);
    if (typeof column === "string") refusals.push(column);
    else targets.push({ column: column.column, text, what: column.header });
  }
  return { targets, refusals: [...refusals, ...twice(targets)] };
};

/** Whether the kinds of change stand in columns, so that a column and not a word says of which kind a figure is. */
export const hasKindsInColumns = ({ columns }: Table): boolean =>
  new Set(columns.flatMap(({ kind, meaning }) => (meaning.kind === "year" ? (kind ?? []) : []))).size > 1;

/** Every column of words a table has. */
const wordColumnsOf = (table: Table): readonly WordColumn[] =>
  [table.referenceColumn, table.nameColumn, table.kindColumn, table.recurrenceColumn, ...table.wordColumns].flatMap(
    (column) => column ?? [],
  );

const kindWords: Readonly<Record<LineKind, string>> = {
  saving: "Saving",
  income: "Income",
  investment: "Investment",
  pressure: "Pressure",
  reversal: "Reversal",
};

const recurrenceWords: Readonly<Record<Exclude<Recurrence, "unknown">, string>> = {
  permanent: "Permanent",
  "one-off": "One-off",
  "time-limited": "Time-limited",
};

/** The word most rows of a kind have in a column. */
const wordUsed = (
  { rows }: Table,
  column: WordColumn | undefined,
  wordAt: (row: number, column: number) => string | undefined,
  isSuch: (row: Table["rows"][number]) => boolean,
): string | undefined => {
  if (column === undefined) return undefined;
  const counts = new Map<string, number>();
  for (const row of rows) {
    const word = row.role === "line" && isSuch(row) ? wordAt(row.row, column.column) : undefined;
    if (word !== undefined) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
};

const columnHeaded = (table: Table, heading: string): WordColumn | string => {
  const words = wordColumnsOf(table);
  const all: readonly WordColumn[] = [...words, ...table.columns.filter(({ meaning }) => meaning.kind !== "year")];
  const folded = foldName(heading);
  const found = all.filter(({ header, column }) => foldName(header) === folded || columnName(column) === heading);
  const [only, ...others] = found;
  if (only !== undefined && others.length === 0) return only;
  if (only !== undefined)
    return `${found.length} columns of ${table.id} are headed "${heading}": name one by its letter, ${found.map(({ column }) => columnName(column)).join(" or ")}.`;
  const headings = all.flatMap(({ header }) =>
    header.trim() === "" ? [] : [`"${header.replace(/\s+/g, " ").trim()}"`],
  );
  return table.columns.some(({ header }) => foldName(header) === folded)
    ? `"${heading}" heads a year of ${table.id}: give its amount as an amount of that year.`
    : `No column of ${table.id} is headed "${heading}": its headings are ${headings.join(", ")}.`;
};

const twice = (targets: readonly WordTarget[]): readonly string[] =>
  targets.flatMap(({ column, what }, index) => {
    const first = targets.findIndex((other) => other.column === column);
    return first < index
      ? [`Column ${columnName(column)} was given twice, as ${targets[first]?.what ?? ""} and as ${what}.`]
      : [];
  });
