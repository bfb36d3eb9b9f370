import type { Cell } from "../grid/cell";
import { isChange } from "../model/budget-changes";
import type { Kind, Recurrence, RowRole, RowYear, TableColumn, TableRow, WordColumn } from "../model/reading";
import type { Block } from "./find-blocks";
import { cellIn, isFigure, type PrintedRow, readingIn, textOf, wordCell } from "./printed-rows";
import type { BlockColumns } from "./read-columns";
import { kindHinted, kindNamed, kindOf, kindSaid } from "./read-kind";
import { readOnce } from "./read-once";
import { recurrenceOf } from "./read-recurrence";
import { readRowYears } from "./read-row-years";
import { shownText } from "./shown-text";
import { noScopes, type TotalScopes } from "./total-scopes";

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
  /** The index of its row. */
  readonly index: number;
}

/** What is known of a block's totals, and its rows as they were read before it was. */
interface ReadBefore {
  readonly totals: TotalScopes;
  readonly rows: readonly TableRow[];
}

/**
 * Every row of a block with its name, parents, kind and amounts. Unlabelled totals are still lines here: arithmetic proves them
 * later, and with the scopes of the totals it proved headings end where their totals do. Rows that this leaves under the same headings stay the
 * very ones they were.
 */
export const readRows = (
  block: Block,
  columns: BlockColumns,
  context: readonly string[],
  { totals, rows: before }: ReadBefore = unread,
): readonly TableRow[] => {
  const tableKind = context.map(kindOf).find((kind) => kind !== undefined);
  const years = readRowYears(block, columns);
  let headings: readonly Heading[] = [];
  let groups: readonly string[] = columns.groups.map(() => "");
  let groupsFrom = 0;
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
  const facts = { columns, readers, tableKind, dates1904: block.dates1904, ...wordPlaces(columns) };
  return block.body.map((row, index): TableRow => {
    const label = labels[index] ?? labelOf(row, columns);
    const role = isFormLine(names, index, readers) ? "line" : roleOf(row, label.name, columns, readers);
    const scope = role === "heading" ? undefined : totals.scopes.get(index);
    if (role === "heading") {
      const heading = { ...headingOf(row, label.name), index };
      headings = [...headings.filter(({ level }) => level < heading.level), heading];
      groups = columns.groups.map(() => "");
    } else {
      const named = groupsAt(groups, label);
      if (named !== groups) groupsFrom = index;
      groups = named;
    }
    const over = scope === undefined ? headings : headings.filter((heading) => heading.index < scope.first);
    const above = namesOver(
      role === "heading" ? over.slice(0, -1) : over,
      scope !== undefined && scope.first < groupsFrom ? [] : groups,
    );
    const group = totals.groups.get(index);
    const parents = group === undefined || above.length > 0 ? above : [group];
    if (scope !== undefined) headings = scope.continues ? over : withoutEnded(over, scope.first, block.body);
    else if (role === "total") headings = [];
    const known = before[index];
    if (known !== undefined && isSameList(known.parents, parents)) return known;
    return tableRow(row, { label, role, parents, groups, year: years.get(index) }, facts);
  });
};

const unread: ReadBefore = { totals: noScopes, rows: [] };

const isSameList = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((text, index) => text === other[index]);

/** The groups a row is in: those it names, with every group further in begun anew, else those of the row above. */
const groupsAt = (above: readonly string[], { groups, isOwnGroup }: Label): readonly string[] => {
  if (isOwnGroup) return groups;
  const first = groups.findIndex((group) => group !== "");
  return first === -1 ? above : groups.map((group, index) => (index < first ? (above[index] ?? "") : group));
};

const namesOver = (headings: readonly Heading[], groups: readonly string[]): readonly string[] =>
  headings.length + groups.length === 0
    ? noNames
    : [...headings.map(({ text }) => text), ...groups.filter((group) => group !== "")];

const noNames: readonly string[] = [];

/** The innermost heading ends with a total that begins at its first line; those further out go on. */
const withoutEnded = (headings: readonly Heading[], first: number, body: Block["body"]): readonly Heading[] => {
  const last = headings.at(-1);
  if (last === undefined) return headings;
  const isFirstLine = body.slice(last.index + 1, first).every(({ figures }) => figures.length === 0);
  return isFirstLine ? headings.slice(0, -1) : headings;
};

interface Label {
  readonly name: string;
  /** One entry a group column: blank where the row does not begin a group. */
  readonly groups: readonly string[];
  /** The name stands where the groups do, so it begins a group of its own. */
  readonly isOwnGroup: boolean;
}

const labelOf = (row: PrintedRow, { name, groups, figures, corner }: BlockColumns): Label => {
  const own = name === undefined ? "" : textOf(wordCell(row, name.column));
  const outer = groups.map(({ column }) => textOf(cellIn(row, column)));
  if (own !== "") return { name: own, groups: outer, isOwnGroup: false };
  const last = outer.findLastIndex((text) => text !== "");
  if (last !== -1) return { name: outer[last] ?? "", groups: outer.with(last, ""), isOwnGroup: true };
  const first = figures[0]?.column ?? Infinity;
  const words = textOf(
    row.cells.find(({ column }) => column < first && !figures.some((figure) => figure.column === column)),
  );
  return { name: words === "" ? (corner ?? "") : words, groups: outer, isOwnGroup: words !== "" };
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

const headingOf = (row: PrintedRow, text: string): Pick<Heading, "text" | "level"> => {
  const isCapitals = text === text.toUpperCase() && /[A-Z]{3}/.test(text);
  return { text: text.replace(/\s*:[–-]?$/, ""), level: isCapitals ? 0 : row.cells[0]?.look.bold === true ? 1 : 2 };
};

/** What one row is, as its place in the block tells. */
interface RowPlace {
  readonly label: Label;
  readonly role: RowRole;
  readonly parents: readonly string[];
  readonly groups: readonly string[];
  readonly year: RowYear | undefined;
}

/** What every row of a block is read with. */
interface BlockFacts {
  readonly columns: BlockColumns;
  readonly readers: Readers;
  readonly tableKind: Kind | undefined;
  readonly dates1904: boolean;
  /** Of each word column its place among the groups; -1 for none. */
  readonly groupAt: readonly number[];
  /** The columns in which blanks around a word are noted. */
  readonly padding: ReadonlySet<number>;
  readonly hasKinds: boolean;
}

const wordPlaces = ({
  name,
  words,
  groups,
  figures,
}: BlockColumns): Pick<BlockFacts, "groupAt" | "padding" | "hasKinds"> => ({
  groupAt: words.map((column) => groups.indexOf(column)),
  padding: new Set([...words, ...(name === undefined ? [] : [name])].map(({ column }) => column)),
  hasKinds: figures.some(({ kind }) => kind !== undefined),
});

/** A row while it is put together; a ledger has tens of thousands, so each is made but once. */
type RowInHand = { -readonly [Key in keyof TableRow]: TableRow[Key] };

const tableRow = (row: PrintedRow, { label, role, parents, groups, year }: RowPlace, facts: BlockFacts): TableRow => {
  const { columns, readers, tableKind, dates1904 } = facts;
  const reference = wordIn(row, columns.reference, dates1904);
  const stated = readers.recurrence(wordIn(row, columns.recurrence, dates1904));
  const amounts = columns.figures.map(({ column }) => readingIn(row, column));
  const ofColumns = facts.hasKinds ? kindOfFigures(columns.figures, amounts) : undefined;
  const words = {
    name: label.name,
    stated: wordIn(row, columns.kind, dates1904),
    parents,
    tableKind,
    ofColumns,
  };
  const read: RowInHand = {
    row: row.row,
    role,
    name: label.name,
    parents,
    kind: kindOfRow(readers, words),
    recurrence: stated === "unknown" ? readers.recurrence(label.name) : stated,
    words: columns.words.map((column, index) => {
      const group = facts.groupAt[index] ?? -1;
      const text = group === -1 || role === "total" ? wordIn(row, column, dates1904) : groups[group];
      return text === "" ? undefined : text;
    }),
    amounts,
    hidden: row.hidden,
  };
  if (year !== undefined) read.year = year;
  if (reference !== "" && reference !== label.name) read.reference = reference;
  const padded = paddedIn(row, facts.padding);
  if (padded.length > 0) read.padded = padded;
  const formulas = formulasOf(row, columns);
  if (formulas !== undefined) read.formulas = formulas;
  return read;
};

const wordIn = (row: PrintedRow, column: WordColumn | undefined, dates1904: boolean): string => {
  const cell = column === undefined ? undefined : wordCell(row, column.column);
  return cell === undefined ? "" : shownText(cell, dates1904);
};

/** The one kind of change a row has figures of, where the kinds stand in columns; "several" where it has more. */
const kindOfFigures = (columns: readonly TableColumn[], amounts: TableRow["amounts"]): Kind | "several" | undefined => {
  const kinds = new Set(
    columns.flatMap(({ kind }, index) =>
      kind !== undefined && isChange(kind) && isWorth(amounts[index]) ? [kind] : [],
    ),
  );
  const [kind] = kinds;
  return kinds.size > 1 ? "several" : kind;
};

const isWorth = (amount: TableRow["amounts"][number]): boolean =>
  amount !== undefined && amount.kind !== "nil" && !(amount.kind === "amount" && amount.value.isZero());

const paddedIn = ({ cells }: PrintedRow, columns: ReadonlySet<number>): readonly number[] => {
  let padded = noColumns;
  for (const { value, column } of cells)
    if (typeof value === "string" && value.length !== value.trim().length && columns.has(column))
      padded = [...padded, column];
  return padded;
};

const noColumns: readonly number[] = [];

const formulasOf = ({ cells }: PrintedRow, { figures }: BlockColumns): TableRow["formulas"] =>
  cells.some(hasFormula)
    ? figures.map(({ column }) => cells.find((cell) => cell.column === column)?.formula)
    : undefined;

const hasFormula = ({ formula }: Cell): boolean => formula !== undefined;

interface WordsOfKind {
  readonly parents: readonly string[];
  readonly tableKind: Kind | undefined;
  readonly name: string;
  /** The word in a column of kinds. */
  readonly stated: string;
  /** What the columns its figures stand in say. */
  readonly ofColumns: Kind | "several" | undefined;
}

/**
 * A kind column decides, then what the row's own name settles, the column its figures stand in, its headings, what stands over
 * the table, and last the words in the name. A row with figures of several kinds is none of them.
 */
const kindOfRow = (
  { kind, kindNamed: named, kindSaid: said, kindHinted: hinted }: Readers,
  { name, stated, parents, tableKind, ofColumns }: WordsOfKind,
): Kind => {
  const own = kind(stated) ?? named(name) ?? said(name);
  if (own !== undefined) return own;
  if (ofColumns !== undefined) return ofColumns === "several" ? "other" : ofColumns;
  return nearest(parents, kind) ?? tableKind ?? kind(name) ?? hinted(name) ?? "other";
};

const nearest = (parents: readonly string[], kind: Readers["kind"]): Kind | undefined => {
  for (let index = parents.length - 1; index >= 0; index -= 1) {
    const found = kind(parents[index] ?? "");
    if (found !== undefined) return found;
  }
  return undefined;
};
