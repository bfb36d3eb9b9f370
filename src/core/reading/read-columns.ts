import type { Cell } from "../grid/cell";
import type { ColumnMeaning, Kind, TableColumn, WordColumn } from "../model/reading";
import type { AmountReading } from "../money/amount";
import { columnHeaders } from "./column-headers";
import { columnKinds, isAccount } from "./column-kinds";
import type { Block } from "./find-blocks";
import { cellIn, isDate, textOf } from "./printed-rows";
import type { HeaderYear } from "./read-header-years";
import { kindNamed, kindOf } from "./read-kind";
import { recurrenceOf } from "./read-recurrence";

/** Every column of a block by what it holds. */
export interface BlockColumns {
  readonly figures: readonly TableColumn[];
  readonly reference?: WordColumn;
  readonly name?: WordColumn;
  /** Columns left of the name whose words group the lines to their right. */
  readonly groups: readonly WordColumn[];
  readonly kind?: WordColumn;
  readonly recurrence?: WordColumn;
  readonly words: readonly WordColumn[];
  /** What the one line of a table without labels is called: the words left of the first figure's header. */
  readonly corner?: string;
}

/** Tells the columns of a block apart: figures (years, totals, percentages, posts) and words (reference, name, groups, kind). */
export const readColumns = (block: Block, hiddenColumns: ReadonlySet<number>): BlockColumns => {
  const tallies = tallyColumns(block);
  const sorted = [...tallies.entries()].sort(([a], [b]) => a - b);
  const first = sorted.findIndex(([, tally]) => holdsFigures(tally) && !counterHeader.test(tally.header));
  const columns = sorted
    .filter(([, tally], index) => holdsFigures(tally) && !(index < first && counterHeader.test(tally.header)))
    .map(([column, tally], index) => ({ column, tally, header: tally.header, meaning: meaningOf(tally, index) }));
  const kinds = columnKinds(columns);
  const ofPlan = planYears(
    columns.map(({ tally }, index) => ({ tally, kind: kinds[index] })),
    isAccount(columns),
  );
  const figures = columns.map(({ column, tally, header, meaning }, index): TableColumn => {
    const kind = kinds[index];
    const isOfPlan = ofPlan.has(tally);
    const yearNamed = meaning.kind === "year" && isOfPlan ? undefined : tally.year?.year;
    return {
      column,
      header,
      meaning:
        meaning.kind === "year" && !isOfPlan ? { kind: isPartOfYear.test(header) ? "part-year" : "amount" } : meaning,
      hidden: hiddenColumns.has(column),
      ...(kind !== undefined && { kind }),
      ...(yearNamed !== undefined && { yearNamed }),
    };
  });
  const isFigures = new Set(figures.map(({ column }) => column));
  const words = [...tallies.entries()]
    .filter(([column, { texts, figures: numbers }]) => !isFigures.has(column) && texts + numbers > 0)
    .sort(([a], [b]) => a - b);
  const corner = cornerOf(block, figures[0]?.column ?? 0);
  return {
    figures: withCodes(figures, block),
    ...tellWordsApart(words, figures[0]?.column ?? 0, block),
    ...(corner !== undefined && { corner }),
  };
};

interface YearColumn {
  readonly tally: Tally;
  readonly kind: Kind | undefined;
}

/**
 * The columns that print a year's own figure: never a base budget nor half a year. Of several columns under one year it is the total of
 * its parts or the net of an account where there is one, else the first, and with it those of another kind.
 */
const planYears = (columns: readonly YearColumn[], areAccounts: boolean): ReadonlySet<Tally> => {
  const years = new Map<HeaderYear, YearColumn[]>();
  for (const column of columns) {
    const { year } = column.tally;
    if (year === undefined || column.kind === "base" || isPartOfYear.test(column.tally.header)) continue;
    const held = years.get(year);
    if (held === undefined) years.set(year, [column]);
    else held.push(column);
  }
  const found = new Set<Tally>();
  for (const ofYear of years.values()) {
    const [first] = ofYear;
    const hasParts = columns.some(({ tally }) => tally.year === first?.tally.year && isPartOfYear.test(tally.header));
    const whole = ofYear.find(({ tally }) => /\b(total|full year)\b/i.test(tally.header));
    const net = areAccounts ? ofYear.find(({ tally }) => /\bnet\b/i.test(tally.header)) : undefined;
    const own = (hasParts ? whole : undefined) ?? net ?? first;
    if (own === undefined || (hasParts && whole === undefined)) continue;
    for (const column of ofYear)
      if (column === own || (column.kind !== undefined && column.kind !== own.kind)) found.add(column.tally);
  }
  return found;
};

const isPartOfYear =
  /\b(H[12]|Q[1-4]|(first|second) half|half[- ]year|quarter|qtr)\b|\b(apr|jul|oct|jan)\w* ?(-|–|to) ?(jun|sep|dec|mar)\w*\b/i;

/** Line codes in a header row of their own (110, 120, 190 over the names) are references, not words of the header. */
const withCodes = (figures: readonly TableColumn[], { headedBy: header }: Block): readonly TableColumn[] => {
  for (const { cells } of header) {
    const codes = figures.map(({ column }) => textOf(cells.find((cell) => cell.column === column)));
    const held = codes.filter((code) => /^\d{1,6}[a-z]?$/i.test(code));
    if (held.length < 3 || held.length * 10 < figures.length * 8 || new Set(held).size * 10 < held.length * 9) continue;
    if (held.every(isCalendarYear)) continue;
    return figures.map((column, index) => {
      const code = codes[index] ?? "";
      return {
        ...column,
        header: column.header.replace(new RegExp(`(^| )${code}( |$)`), "$1").trim(),
        reference: code,
      };
    });
  }
  return figures;
};

const isCalendarYear = (code: string): boolean => /^(19|20)\d\d$/.test(code);

const cornerOf = ({ headedBy: header, body }: Block, first: number): string | undefined => {
  if (body.filter(({ figures }) => figures.length > 0).length !== 1) return undefined;
  const texts = header.flatMap(({ cells }) => cells.filter(({ column }) => column < first).map(textOf));
  return texts.filter((text) => text !== "").at(-1);
};

interface Tally {
  header: string;
  year: HeaderYear | undefined;
  sharesYear: boolean;
  texts: number;
  figures: number;
  percents: number;
  posts: number;
  /** Figures that are nothing but "-" or "n/a". */
  empties: number;
  wholeNumbers: number;
  /** Figures one more than the figure above: a counter of rows, not amounts. */
  steps: number;
  previous: number;
  readonly samples: string[];
}

const tallyColumns = (block: Block): ReadonlyMap<number, Tally> => {
  const tallies = new Map<number, Tally>();
  const headerOf = columnHeaders(block);
  const tallyOf = (column: number): Tally => {
    const known = tallies.get(column);
    if (known !== undefined) return known;
    const { text, year, sharesYear } = headerOf(column);
    const fresh: Tally = {
      header: text,
      year,
      sharesYear,
      texts: 0,
      figures: 0,
      percents: 0,
      posts: 0,
      empties: 0,
      wholeNumbers: 0,
      steps: 0,
      previous: NaN,
      samples: [],
    };
    tallies.set(column, fresh);
    return fresh;
  };
  for (const { cell } of block.years) tallyOf(cell.column);
  for (const { cells, readings, figures } of block.body) {
    if (figures.length === 0) continue;
    for (let index = 0; index < cells.length; index += 1) {
      const [cell, reading] = [cells[index], readings[index]];
      if (cell === undefined || reading === undefined || cell.value === "") continue;
      const isReference = reading.kind !== "text" && !figures.includes(cell.column);
      count(tallyOf(cell.column), isReference ? reference : reading, cell);
    }
  }
  return tallies;
};

const reference: AmountReading = { kind: "text", text: "" };

const count = (tally: Tally, reading: AmountReading, cell: Cell): void => {
  // A date is neither a code nor a name.
  if (tally.samples.length < 50) tally.samples.push(isDate(cell) ? "" : textOf(cell));
  if (reading.kind === "text") tally.texts += 1;
  else tally.figures += 1;
  if (reading.kind === "percent") tally.percents += 1;
  if (reading.kind === "fte") tally.posts += 1;
  if (reading.kind === "nil" || reading.kind === "not-applicable") tally.empties += 1;
  if (reading.kind !== "amount") return;
  const value = reading.typed ?? reading.value.toNumber();
  if (Number.isInteger(value)) tally.wholeNumbers += 1;
  if (value === tally.previous + 1) tally.steps += 1;
  tally.previous = value;
};

const codeHeader = /\b(ref(erence)?|code|cost cent(re|er)|account|line no|id)\b\.?/i;
/** "Total service expenditure on the General Fund Revenue Account" heads money, not accounts. */
const longestCodeHeader = 30;
/** Left of every figure these count rows. */
const counterHeader = /\b(no|row)\b\.?/i;
const totalHeader = /\btotal\b/i;

const holdsFigures = ({ header, year, sharesYear, texts, figures, wholeNumbers, steps }: Tally): boolean => {
  if (year !== undefined && !sharesYear) return figures >= texts;
  if (figures === 0 || figures < texts) return false;
  if (figures >= 5 && steps * 10 >= (figures - 1) * 8 && !totalHeader.test(header)) return false;
  return !(
    wholeNumbers === figures &&
    header.length <= longestCodeHeader &&
    codeHeader.test(header) &&
    !/[£%]/.test(header)
  );
};

const meaningOf = ({ header, year, figures, percents, posts }: Tally, index: number): ColumnMeaning => {
  if (figures > 0 && percents * 2 >= figures) return { kind: "percent" };
  if (/%|per ?cent/i.test(header) && !header.includes("£")) return { kind: "percent" };
  if (/\b(fte|wte|posts|headcount)\b/i.test(header) || (year === undefined && figures > 0 && posts === figures))
    return { kind: "fte" };
  if (year !== undefined) {
    const at = { sheet: "", row: year.cell.row, column: year.cell.column };
    return { kind: "year", year: year.year, printed: year.printed, at };
  }
  return totalHeader.test(header) && index > 0 ? { kind: "total" } : { kind: "amount" };
};

const nameHeader =
  /\b(name|title|description|proposal|saving|line|detail|measure|item|initiative|budget head|subjective|label)\b/i;

const tellWordsApart = (
  columns: readonly (readonly [number, Tally])[],
  firstFigure: number,
  block: Block,
): Omit<BlockColumns, "figures"> => {
  const word = ([column, { header }]: readonly [number, Tally]): WordColumn => ({ column, header });
  const reference = columns.find(([column, tally]) => column < firstFigure && isReference(tally));
  const kind = columns.find(([, { header, samples }]) =>
    mostly(samples, (text) =>
      /\b(kind|type|category)\b/i.test(header) ? kindOf(text) !== undefined : kindNamed(text) !== undefined,
    ),
  );
  const recurrence = columns.find(
    ([, tally]) =>
      /one.?off|permanent|recurr/i.test(tally.header) ||
      mostly(tally.samples, (text) => recurrenceOf(text) !== "unknown"),
  );
  const special = [reference, kind, recurrence];
  const labels = columns.filter((column) => column[0] < firstFigure && !special.includes(column));
  const name =
    labels.find(([, { header }]) => nameHeader.test(header)) ??
    fullest(labels) ??
    (kind && kind[0] < firstFigure ? kind : undefined);
  const groups = labels
    .filter(([column, { header }]) => name !== undefined && column < name[0] && isGroup(header, column, name[0], block))
    .map((column) => ({ column, group: word(column) }));
  const others = columns.filter(
    (column) =>
      !special.includes(column) &&
      column !== name &&
      !(groups.some((each) => each.column === column) && column[1].header === ""),
  );
  return {
    groups: groups.map(({ group }) => group),
    words: others.map((column) => groups.find((each) => each.column === column)?.group ?? word(column)),
    ...(reference && { reference: word(reference) }),
    ...(name && { name: word(name) }),
    ...(kind && kind !== name && { kind: word(kind) }),
    ...(recurrence && { recurrence: word(recurrence) }),
  };
};

/** Left of the names: unheaded, or headed as a service is and printed once for several names, never twice running. */
const isGroup = (header: string, column: number, name: number, { body }: Block): boolean => {
  if (header === "" || !groupHeader.test(header)) return header === "";
  let above = "";
  let isSparse = false;
  for (const row of body) {
    if (row.figures.length === 0 || textOf(cellIn(row, name)) === "") continue;
    const group = textOf(cellIn(row, column));
    if (group !== "" && group === above) return false;
    if (group === "" && above === "") return false;
    isSparse ||= group === "";
    if (group !== "") above = group;
  }
  return isSparse;
};

const groupHeader =
  /\b(service|directorate|department|division|section|unit|area|portfolio|committee|theme|programme|workstream|priority|group|category|function)s?\b/i;

/** The column with most words, the longer ones where two are as full. */
const fullest = (labels: readonly (readonly [number, Tally])[]): readonly [number, Tally] | undefined => {
  const length = ({ samples }: Tally): number => samples.join("").length;
  return labels.toSorted(([, a], [, b]) => b.texts - a.texts || length(b) - length(a))[0];
};

const isReference = ({ header, samples, figures, texts }: Tally): boolean =>
  /\b(ref(erence)?|code|id)\b/i.test(header) ||
  (header === "" && samples.length > 1 && (figures > texts || mostly(samples, isCode))) ||
  (samples.length >= 3 && mostly(samples, (text) => lineCode.test(text) && !isCalendarYear(text)));

/** 4001 under "Income": a heading of the lines stands over their codes. */
const lineCode = /^\d{2,6}[a-z]?$/i;

/** "D/R.5.001", "2025ASC590", "CS60", "110". */
const isCode = (text: string): boolean =>
  text.length <= 12 && (/^[A-Z]{1,4}[/-]?[A-Z0-9/.-]*\d*$/.test(text) || /^\d{1,6}[a-z]?$/i.test(text));

const mostly = (samples: readonly string[], holds: (text: string) => boolean): boolean =>
  samples.length > 0 && samples.filter(holds).length * 10 >= samples.length * 7;
