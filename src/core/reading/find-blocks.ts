import type { Cell } from "../grid/cell";
import type { AmountReading } from "../money/amount";
import { readUnit } from "../money/read-unit";
import { isFigure, type PrintedRow, textOf } from "./printed-rows";
import { type HeaderYear, readHeaderYears } from "./read-header-years";

/** The rows of one table as they stand on the sheet, not yet understood. */
export interface Block {
  readonly header: readonly PrintedRow[];
  /** The rows that head its columns: its own header, or that of the block above where it has none. */
  readonly headedBy: readonly PrintedRow[];
  readonly years: readonly HeaderYear[];
  /** Columns of its years and its figures. */
  readonly columns: ReadonlySet<number>;
  /** Headings, lines and totals; the first and last may be headings, never blank. */
  readonly body: readonly PrintedRow[];
  /** Rows of words right above the header, nearest last. */
  readonly above: readonly PrintedRow[];
  /** Rows of words right below the last line, nearest first. */
  readonly below: readonly PrintedRow[];
  /** Whether the workbook counts dates from 1904. */
  readonly dates1904: boolean;
}

/** Longer text than this is prose, not a label or a heading. */
const longestLabel = 120;
/** More blank rows than this end a table. */
const widestGap = 3;
const mostHeaderRows = 5;
/** A row of so many cells is a header however long one of them is. */
const fewestHeadings = 5;

interface Open {
  readonly header: readonly PrintedRow[];
  readonly years: readonly HeaderYear[];
  readonly above: readonly PrintedRow[];
  readonly body: PrintedRow[];
  readonly columns: Set<number>;
}

/** Cuts a sheet into tables: a header (years, units or words over figures) and the rows under it, to the next header or prose. */
export const findBlocks = (rows: readonly PrintedRow[], dates1904: boolean): readonly Block[] => {
  const blocks: Block[] = [];
  let pending: PrintedRow[] = [];
  let open: Open | undefined;

  const close = (): void => {
    if (open === undefined) return;
    const { body, ...rest } = open;
    const last = body.findLastIndex(({ figures }) => figures.length > 0);
    const below = body.slice(last + 1);
    const kept = { ...rest, dates1904, headedBy: rest.header, body: body.slice(0, last + 1), below };
    if (isTable(kept)) {
      blocks.push(kept);
      pending = below;
    } else pending = [...rest.above, ...rest.header, ...body];
    open = undefined;
  };

  for (const row of rows) {
    const lastRow = open?.body.at(-1)?.row;
    if (lastRow !== undefined && row.row - lastRow - 1 > widestGap) close();
    const years = row.cells.length > 1 ? readHeaderYears(row, dates1904) : [];
    if (isCalendarHeader(row, open !== undefined) || isYearHeader(row, years) || isBands(row)) {
      close();
      pending.push(row);
    } else if (row.figures.length > 0) {
      if (open !== undefined && startsAnother(open, row)) close();
      open ??= start(pending, row, dates1904);
      open.body.push(row);
      for (const column of row.figures) open.columns.add(column);
    } else if (open !== undefined && isHeading(row, open.columns)) open.body.push(row);
    else {
      close();
      pending.push(row);
    }
  }
  close();
  return blocks;
};

const isYearHeader = (row: PrintedRow, years: readonly HeaderYear[]): boolean =>
  years.length >= 2 || (years.length === 1 && row.figures.length === 0);

/**
 * 2021 | 2022 | 2023 typed as numbers above figures. Years that do not follow one another head a new table; inside one it takes three
 * without a name beside them, for two may be a total without its label.
 */
const isCalendarHeader = ({ cells, readings, figures }: PrintedRow, isInside: boolean): boolean => {
  if (figures.length < 2) return false;
  // A quick no to most rows of a ledger: their first figure is no year.
  const first = cells.findIndex((_, index) => isFigure(readings[index]));
  const cell = cells[first];
  if (cell === undefined || calendarYear(cell, readings[first]) === undefined) return false;
  const all = cells.flatMap((cell, index) => (isFigure(readings[index]) ? [calendarYear(cell, readings[index])] : []));
  const years = all.filter((year) => year !== undefined);
  if (years.length < all.length) return false;
  const steps = years.slice(1).map((year, index) => year - (years[index] ?? 0));
  if (steps.every((step) => step === 1) || steps.every((step) => step === -1)) return true;
  const hasName = (cells[0]?.column ?? 0) < (figures[0] ?? 0);
  if (isInside && (hasName || years.length < 3)) return false;
  return steps.every((step) => step > 0) || steps.every((step) => step < 0) || new Set(years).size * 2 <= years.length;
};

/** A year with neither a comma nor decimals nor a sign: 2021, "2021*". */
const calendarYear = ({ value, look }: Cell, reading: AmountReading | undefined): number | undefined => {
  if (reading?.kind !== "amount" || reading.unit !== undefined) return undefined;
  if (typeof value === "string" ? !/^\d{4}\D*$/.test(value.trim()) : /[,.]/.test(look.numberFormat)) return undefined;
  const year = reading.typed ?? reading.value.toNumber();
  return Number.isInteger(year) && year > 1900 && year < 2100 ? year : undefined;
};

/** "Under 200 | 200-499 | 500-999": bands over figures, not figures themselves. */
const isBands = ({ cells, readings, figures }: PrintedRow): boolean =>
  figures.length > 1 &&
  (cells[0]?.column ?? 0) >= (figures[0] ?? 0) - 1 &&
  readings.every((reading) => reading.kind === "text" || reading.kind === "range") &&
  readings[0] !== undefined &&
  (readings[0].kind === "range" || (cells[0]?.column ?? 0) > 1);

/** Words left of every figure: a section heading inside the table. */
const isHeading = (row: PrintedRow, columns: ReadonlySet<number>): boolean => {
  const first = Math.min(...columns);
  return row.cells.every((cell) => cell.column < first && textOf(cell).length <= longestLabel);
};

const startsAnother = ({ body, columns }: Open, row: PrintedRow): boolean =>
  body.length >= 2 && row.figures.every((column) => !columns.has(column)) && row.figures.length > 1;

const start = (pending: readonly PrintedRow[], first: PrintedRow, dates1904: boolean): Open => {
  const leftmost = Math.min(...first.figures);
  const reaches = (row: PrintedRow): boolean =>
    row.cells.some((cell) => cell.column >= leftmost) || readHeaderYears(row, dates1904).length >= 2;
  const isProse = (row: PrintedRow): boolean =>
    row.cells.length < fewestHeadings && row.cells.some((cell) => textOf(cell).length > longestLabel);

  let end = pending.length;
  while (end > 0 && pending.length - end < 4 && !reaches(pending[end - 1] ?? first)) end -= 1;
  const headings = pending.slice(end);
  const usable = (row: PrintedRow, below: PrintedRow | undefined): boolean =>
    reaches(row) &&
    !isProse(row) &&
    (below === undefined ||
      (below.row - row.row === 1 && !isField(row, leftmost)) ||
      (below.row - row.row === 2 && readHeaderYears(row, dates1904).length > 1));
  let top = end;
  let hasYears = false;
  while (top > 0 && end - top < mostHeaderRows) {
    const [row, below] = [pending[top - 1], top === end ? undefined : pending[top]];
    // Years over a blank row head the names of their parts, never another row of years.
    if (row === undefined || !usable(row, below) || (hasYears && (below?.row ?? 0) - row.row > 1)) break;
    hasYears ||= readHeaderYears(row, dates1904).length > 0;
    top -= 1;
  }

  const found = top < end;
  const header = pending.slice(top, end);
  const years = header.flatMap((row) => readHeaderYears(row, dates1904));
  return {
    header,
    years: years.filter(
      ({ cell }, index) => years.findLastIndex((other) => other.cell.column === cell.column) === index,
    ),
    above: found ? pending.slice(0, top) : [...pending],
    body: found ? [...headings] : [],
    columns: new Set([...years.map(({ cell }) => cell.column), ...first.figures]),
  };
};

/** A label with one value beside it and no unit: what a form prints right above a table, no part of its header. */
const isField = ({ cells }: PrintedRow, leftmost: number): boolean => {
  const [label, value, ...others] = cells.filter((cell) => textOf(cell) !== "");
  if (label === undefined || value === undefined || others.length > 0) return false;
  return label.column < leftmost && readUnit(textOf(label)) === undefined && readUnit(textOf(value)) === undefined;
};

/** A lone figure on a form is a field, not a table: without years or a unit it takes two rows of figures, or one with words over each. */
const isTable = ({ header, years, body }: Omit<Block, "below">): boolean => {
  const lines = body.filter(({ figures }) => figures.length > 0);
  // A list that could not look its figures up has none.
  if (!lines.some(({ readings }) => readings.some((reading) => isFigure(reading) && reading.kind !== "error")))
    return false;
  if (years.length > 0) return true;
  if (header.some(({ cells }) => cells.some((cell) => readUnit(textOf(cell)) !== undefined))) return true;
  const first = lines[0];
  if (first === undefined) return false;
  const isHeaded = first.figures.every((column) =>
    header.some(({ cells }) => cells.some((cell) => cell.column === column)),
  );
  return lines.length >= 2 || (isHeaded && header.length > 0 && first.row - (header.at(-1)?.row ?? 0) === 1);
};
