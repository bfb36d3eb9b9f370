import type { Kind, Recurrence, RowRole, TableRow } from "../model/reading";
import type { Block } from "./find-blocks";
import { cellIn, isFigure, type PrintedRow, readingIn, textOf } from "./printed-rows";
import type { BlockColumns } from "./read-columns";
import { kindHinted, kindNamed, kindOf, kindSaid } from "./read-kind";
import { readOnce } from "./read-once";
import { recurrenceOf } from "./read-recurrence";

const totalLabel = /\b(sub-?\s?totals?|totals?|grand total|balanced budget)\b/i;
const subtotalLabel = /\bsub-?\s?total/i;

/** Whether a row calls itself a total. */
export const isTotalLabel = (name: string): boolean => totalLabel.test(name) && !/\btotal (cost|fte) per\b/i.test(name);

/** The readers of words, each remembering what it has read in this table. */
interface Readers {
  readonly kind: (text: string) => Kind | undefined;
  readonly kindNamed: (text: string) => Kind | undefined;
  readonly kindSaid: (text: string) => Kind | undefined;
  readonly kindHinted: (text: string) => Kind | undefined;
  readonly recurrence: (text: string) => Recurrence;
  readonly isTotal: (text: string) => boolean;
}

interface Heading {
  readonly text: string;
  readonly level: number;
}

/** Every row of a block with its name, parents, kind and amounts. Unlabelled totals are still lines here: arithmetic proves them later. */
export const readRows = (block: Block, columns: BlockColumns, context: readonly string[]): readonly TableRow[] => {
  const tableKind = context.map(kindOf).find((kind) => kind !== undefined);
  let headings: readonly Heading[] = [];
  let groups: readonly string[] = [];
  const readers = {
    kind: readOnce(kindOf),
    kindNamed: readOnce(kindNamed),
    kindSaid: readOnce(kindSaid),
    kindHinted: readOnce(kindHinted),
    recurrence: readOnce(recurrenceOf),
    isTotal: readOnce(isTotalLabel),
  };
  const labels = block.body.map((row) => labelOf(row, columns));
  const names = labels.map(({ name }) => name);
  return block.body.map((row, index): TableRow => {
    const label = labels[index] ?? labelOf(row, columns);
    const role = isFormLine(names, index, readers) ? "line" : roleOf(row, label.name, columns, readers);
    if (role === "heading") {
      const heading = headingOf(row, label.name);
      headings = [...headings.filter(({ level }) => level < heading.level), heading];
      groups = [];
    } else if (label.groups.length > 0) groups = label.groups;
    else if (label.isOwnGroup) groups = [];
    const parents = namesOver(role === "heading" ? headings.slice(0, -1) : headings, groups);
    if (role === "total") headings = [];
    return tableRow(row, { label, role, parents, tableKind, columns, readers });
  });
};

const namesOver = (headings: readonly Heading[], groups: readonly string[]): readonly string[] =>
  headings.length === 0 ? groups : [...headings.map(({ text }) => text), ...groups];

interface Label {
  readonly name: string;
  readonly groups: readonly string[];
  /** The name stands where the groups do, so it begins a group of its own. */
  readonly isOwnGroup: boolean;
}

const labelOf = (row: PrintedRow, { name, groups, figures, corner }: BlockColumns): Label => {
  const own = name === undefined ? "" : textOf(cellIn(row, name.column));
  const outer = groups.map(({ column }) => textOf(cellIn(row, column))).filter((text) => text !== "");
  if (own !== "") return { name: own, groups: outer, isOwnGroup: false };
  if (outer.length > 0) return { name: outer.at(-1) ?? "", groups: outer.slice(0, -1), isOwnGroup: true };
  const first = figures[0]?.column ?? Infinity;
  const words = textOf(
    row.cells.find(({ column }) => column < first && !figures.some((figure) => figure.column === column)),
  );
  return { name: words === "" ? (corner ?? "") : words, groups: [], isOwnGroup: words !== "" };
};

const roleOf = (row: PrintedRow, name: string, { figures }: BlockColumns, { isTotal }: Readers): RowRole => {
  if (row.figures.length > 0 && figures.some(({ column }) => isFigure(readingIn(row, column)))) {
    if (!isTotal(name)) return "line";
    return subtotalLabel.test(name) ? "subtotal" : "total";
  }
  return isNote(name) ? "note" : "heading";
};

const isNote = (name: string): boolean => /^(\*|nb\b|notes?\b|source\b|\(?\d\)|\[\d+\])/i.test(name);

/** A form prints Saving, Income, Investment, Pressure one under another whether or not they have a figure: each is a line, not a heading. */
const isFormLine = (names: readonly string[], index: number, { kindNamed: named }: Readers): boolean => {
  const isKind = (name: string | undefined): boolean => name !== undefined && named(name) !== undefined;
  return isKind(names[index]) && (isKind(names[index - 1]) || isKind(names[index + 1]));
};

const headingOf = (row: PrintedRow, text: string): Heading => {
  const isCapitals = text === text.toUpperCase() && /[A-Z]{3}/.test(text);
  return { text: text.replace(/\s*:[–-]?$/, ""), level: isCapitals ? 0 : row.cells[0]?.look.bold === true ? 1 : 2 };
};

interface RowFacts {
  readonly label: Label;
  readonly role: RowRole;
  readonly parents: readonly string[];
  readonly tableKind: Kind | undefined;
  readonly columns: BlockColumns;
  readonly readers: Readers;
}

const tableRow = (row: PrintedRow, { label, role, parents, tableKind, columns, readers }: RowFacts): TableRow => {
  const word = (column: { readonly column: number } | undefined): string =>
    column === undefined ? "" : textOf(cellIn(row, column.column));
  const reference = word(columns.reference);
  const stated = readers.recurrence(word(columns.recurrence));
  const read: TableRow = {
    row: row.row,
    role,
    name: label.name,
    parents,
    kind: kindOfRow(readers, { name: label.name, stated: word(columns.kind), parents, tableKind }),
    recurrence: stated === "unknown" ? readers.recurrence(label.name) : stated,
    words: columns.words.map((column) => word(column) || undefined),
    amounts: columns.figures.map(({ column }) => readingIn(row, column)),
    hidden: row.hidden,
  };
  const formulas = formulasOf(row, columns);
  return { ...read, ...(reference !== "" && reference !== label.name && { reference }), ...(formulas && { formulas }) };
};

const formulasOf = (row: PrintedRow, { figures }: BlockColumns): TableRow["formulas"] =>
  row.cells.some(({ formula }) => formula !== undefined)
    ? figures.map(({ column }) => cellIn(row, column)?.formula)
    : undefined;

/** A kind column decides, then what the row's own name settles, its headings, what stands over the table, and last the words in the name. */
const kindOfRow = (
  { kind, kindNamed: named, kindSaid: said, kindHinted: hinted }: Readers,
  {
    name,
    stated,
    parents,
    tableKind,
  }: Pick<RowFacts, "parents" | "tableKind"> & { readonly name: string; readonly stated: string },
): Kind =>
  kind(stated) ??
  named(name) ??
  said(name) ??
  nearest(parents, kind) ??
  tableKind ??
  kind(name) ??
  hinted(name) ??
  "other";

const nearest = (parents: readonly string[], kind: Readers["kind"]): Kind | undefined => {
  for (let index = parents.length - 1; index >= 0; index -= 1) {
    const found = kind(parents[index] ?? "");
    if (found !== undefined) return found;
  }
  return undefined;
};
