import { type Range, printRange, quoteSheet } from "../grid/address";
import type { Grid } from "../grid/grid";
import type { Interpretation, Table, TableRow, UnitReading } from "../model/reading";
import { readSpan } from "../years/read-span";
import type { Block } from "./find-blocks";
import { type PrintedRow, textOf } from "./printed-rows";
import { isAccount } from "./column-kinds";
import { withHeldUnits } from "./held-units";
import { placeColumns } from "./place-columns";
import { type BlockColumns, readColumns } from "./read-columns";
import { kindOf } from "./read-kind";
import { readPresentation } from "./read-presentation";
import { isTotalLabel, readRows } from "./read-rows";
import { readSign } from "./read-sign";
import { readTableUnit } from "./read-table-unit";
import { type Answers, withStatedYears } from "./read-table-year";
import type { DownRelation } from "./tie-outs/down-relation";
import { totalScopes } from "./total-scopes";

/** What a table is read with besides its own rows. */
export interface Surroundings {
  readonly grid: Grid;
  readonly answers: Answers;
  /** Notes of the sheet that speak of its figures, wherever they stand: "Savings are negative." */
  readonly sheetNotes: readonly string[];
  /** The rows above the first table. */
  readonly titles: readonly PrintedRow[];
  readonly dates1904: boolean;
}

/** A table with what it was read from, for its rows to be read again once its totals are proved. */
interface ReadTable {
  readonly table: Table;
  readonly block: Block;
  readonly columns: BlockColumns;
  readonly placed: Table["columns"];
  /** What says of which kind the lines are, the most telling first. */
  readonly context: readonly string[];
  /** What says which sign savings have. */
  readonly words: readonly string[];
}

/** One block understood as a table: unit, years, sign and every row, each with where it was read. Presentation needs tie-outs and comes later. */
export const readTable = (block: Block, { grid, answers, sheetNotes, titles, dates1904 }: Surroundings): ReadTable => {
  const columns = readColumns(block, grid.hiddenColumns);
  const placed = placeColumns(columns.figures, block, { sheet: grid.sheet, dates1904 });
  const title = titleOf(block, grid.sheet);
  const words = [...wordsAbout(block), ...sheetNotes];
  const context = [headerWords(columns, block), title?.text ?? "", ...totalNames(block), grid.sheet];
  const printedRows = withSheetOfYears(readRows(block, columns, context), grid.sheet);
  const range = rangeOf(block);
  const id = `${quoteSheet(grid.sheet)}!${printRange(range)}`;
  const plan = planOf(block, grid.sheet);
  const unit = answeredUnit(id, answers) ?? readTableUnit(block, placed[0]?.column ?? 0, { sheet: grid.sheet, titles });
  const rows = withHeldUnits(printedRows, block, columns, unit.value);
  const table: Table = {
    id,
    sheet: grid.sheet,
    range,
    ...(title && { title }),
    unit,
    sign: answeredSign(id, answers) ?? readSign({ rows, columns: placed, words }),
    presentation: { value: "unknown", from: "none", evidence: [] },
    columns: placed,
    wordColumns: columns.words,
    ...(columns.name && { nameColumn: columns.name }),
    ...(columns.reference && { referenceColumn: columns.reference }),
    ...(columns.kind && { kindColumn: columns.kind }),
    ...(columns.recurrence && { recurrenceColumn: columns.recurrence }),
    rows,
    ...(plan && { plan }),
    notes: notesOf(block, grid.sheet),
  };
  return { table: withStatedYears(table, block, { answers, titles }), block, columns, placed, context, words };
};

/** The same table read with what arithmetic proved of its totals: headings end where their totals do. Roles stay as proved. */
export const withTotalScopes = (
  table: Table,
  { table: read, block, columns, placed, context, words }: ReadTable,
  relations: readonly DownRelation[],
  { answers }: Surroundings,
): Table => {
  const totals = totalScopes(table.rows, relations);
  const namesGroups = totals.groups.size > 0 && table.rows.length <= longestByGroups;
  const mayTell = namesGroups || table.rows.some(({ parents }) => parents.length > 0);
  if (totals.scopes.size === 0 || !mayTell) return table;
  const rows = readRows(block, columns, context, { totals, rows: read.rows });
  if (rows.every((row, index) => row === read.rows[index])) return table;
  return {
    ...table,
    sign: answeredSign(table.id, answers) ?? readSign({ rows, columns: placed, words }),
    rows: table.rows.map((row, index) => {
      const { parents, kind } = rows[index] ?? row;
      return { ...row, parents, kind };
    }),
  };
};

/** The lines of a ledger longer than this say themselves where they belong. */
const longestByGroups = 2000;

/** The same table with its presentation, which a chain of budgets may prove. */
export const withPresentation = (
  table: Table,
  block: Block,
  hasChain: boolean,
  { answers, sheetNotes }: Surroundings,
): Table => {
  const years = table.columns.flatMap(({ meaning }, index) => (meaning.kind === "year" ? [index] : []));
  const answered = answers.get(`${table.id}:presentation`);
  if (answered === "incremental" || answered === "level" || answered === "in-year") {
    return { ...table, presentation: { value: answered, from: "answer", evidence: ["answered by a person"] } };
  }
  return {
    ...table,
    presentation: readPresentation({ rows: table.rows, words: [...wordsAbout(block), ...sheetNotes], years, hasChain }),
  };
};

const withSheetOfYears = (rows: readonly TableRow[], sheet: string): readonly TableRow[] =>
  rows.some(({ year }) => year !== undefined)
    ? rows.map((row) =>
        row.year === undefined ? row : { ...row, year: { ...row.year, at: { ...row.year.at, sheet } } },
      )
    : rows;

const answeredUnit = (id: string, answers: Answers): UnitReading | undefined => {
  const answer = answers.get(`${id}:unit`);
  return answer === "£" || answer === "£000" || answer === "£m" ? { value: answer, from: "answer" } : undefined;
};

const answeredSign = (id: string, answers: Answers): Interpretation<Table["sign"]["value"]> | undefined => {
  const answer = answers.get(`${id}:sign`);
  return answer === "savings-negative" || answer === "savings-positive"
    ? { value: answer, from: "answer", evidence: ["answered by a person"] }
    : undefined;
};

const rangeOf = ({ header, body }: Block): Range => {
  let [left, right] = [Infinity, 1];
  for (const { cells } of [...header, ...body]) {
    left = Math.min(left, cells[0]?.column ?? left);
    right = Math.max(right, cells.at(-1)?.column ?? right);
  }
  return { top: (header[0] ?? body[0])?.row ?? 1, left, bottom: body.at(-1)?.row ?? 1, right };
};

/** The nearest words right above the header, when they are short enough to be a title. */
const titleOf = ({ header, body, above }: Block, sheet: string): Table["title"] => {
  const first = (header[0] ?? body[0])?.row ?? 1;
  const row = above.toReversed().find(({ row: at, cells }) => first - at <= 3 && isTitle(cells.map(textOf)));
  const cell = row?.cells[0];
  const text = textOf(cell).replace(/\s*:$/, "");
  return cell === undefined ? undefined : { text, at: { sheet, row: cell.row, column: cell.column } };
};

/** Words alone in their row that are no sentence. */
const isTitle = (texts: readonly string[]): boolean => {
  const [text, ...others] = texts.filter((each) => each !== "");
  return (
    text !== undefined && others.every((each) => /^appendix\b/i.test(each)) && !/[.;]$/.test(text) && text.length <= 120
  );
};

/** What stands over the names and the money: not over posts, which stand beside money in many tables. */
const headerWords = ({ figures, name, groups, corner }: BlockColumns, { header, headedBy }: Block): string => {
  const money = figures.filter(({ meaning }) => meaning.kind !== "fte" && meaning.kind !== "percent");
  const headed = money.length > 0 ? money : figures;
  const hasOwnKinds = headed.some(({ kind }) => kind !== undefined);
  const over = headed.length > mostYears || hasOwnKinds || isAccount(headed) ? [] : headed;
  // The years of the block above are this one's too; what stands over its names is not.
  const overNames = header.length === headedBy.length ? [name, ...groups] : [];
  return [...[...overNames, ...over].map((column) => column?.header ?? ""), corner ?? ""].join(" ");
};

/** More columns than any plan has years: a wide table's headings name its columns, not its lines; so do headings of several kinds. */
const mostYears = 40;

/** "Total Investments" says what the lines above it are, unless other totals say otherwise. */
const totalNames = ({ body }: Block): readonly string[] => {
  if (body.length > 500) return [];
  const names = body.map(({ cells }) => textOf(cells[0])).filter(isTotalLabel);
  return new Set(names.map(kindOf).filter((kind) => kind !== undefined)).size > 1 ? [] : names;
};

/** How far above a table its explanations may stand. */
const rowsAbove = 8;

const wordsAbout = (block: Block): readonly string[] => {
  const texts = (rows: readonly PrintedRow[]) =>
    rows.flatMap(({ cells }) => cells.map(textOf)).filter((text) => /[a-z]{3}/i.test(text));
  return [
    ...texts(block.above.slice(-rowsAbove)),
    ...texts(block.header),
    ...texts(block.below.slice(0, 4)),
    ...texts(headings(block)),
  ];
};

const headings = ({ body }: Block): readonly PrintedRow[] =>
  body.length > 500 ? [] : body.filter(({ figures }) => figures.length === 0);

const notesOf = ({ below, body }: Block, sheet: string): Table["notes"] =>
  below
    .filter(({ row }) => row - (body.at(-1)?.row ?? 0) <= 4)
    .flatMap(({ cells }) => cells.slice(0, 1))
    .filter((cell) => /^(\*|nb\b|notes?\b|source\b|\(\d\)|\[\d+\])/i.test(textOf(cell)))
    .map((cell) => ({ text: textOf(cell), at: { sheet, row: cell.row, column: cell.column } }));

/** "Business Plan 2023-2028" above the table. */
const planOf = ({ above }: Block, sheet: string): Table["plan"] => {
  for (const { cells } of above.toReversed().slice(0, rowsAbove)) {
    for (const cell of cells) {
      const span = textOf(cell).length > 160 ? undefined : readSpan(textOf(cell));
      if (span !== undefined) return { ...span, at: { sheet, row: cell.row, column: cell.column } };
    }
  }
  return undefined;
};
