import { type PrintedRow, rowWithin, textOf } from "./printed-rows";
import { readHeaderYears } from "./read-header-years";
import { isTotalLabel } from "./read-rows";

/**
 * The rows of a sheet in the sections they are read in: whole rows, or where tables stand side by side with an empty column
 * between them, each table's part of the rows. A title over the first of them is given to every one.
 */
export const splitSideBySide = (
  rows: readonly PrintedRow[],
  dates1904: boolean,
): readonly (readonly PrintedRow[])[] => {
  const sections: (readonly PrintedRow[])[] = [];
  const pieces = piecesOf(rows);
  let whole: (readonly PrintedRow[])[] = [];
  for (let next = 0; next < pieces.length; next += 1) {
    const piece = pieces[next] ?? [];
    const bands = bandsOf(piece, dates1904);
    if (bands.length < 2) {
      whole.push(piece);
      continue;
    }
    let end = next;
    for (let further = next + 1; further < pieces.length && keepsApart(pieces[further] ?? [], bands); further += 1) {
      // A title without figures may belong to what comes below.
      if (hasFigures(pieces[further] ?? [])) end = further;
    }
    const titles = whole.some(hasFigures) ? [] : whole.flat();
    if (titles.length === 0) sections.push(whole.flat());
    const region = [...titles, ...pieces.slice(next, end + 1).flat()];
    sections.push(...bands.map((band) => within(region, band, bands)));
    whole = [];
    next = end;
  }
  return [...sections, whole.flat()].filter((section) => section.length > 0);
};

/** Columns from left to right. */
interface Band {
  readonly left: number;
  readonly right: number;
}

const hasFigures = (rows: readonly PrintedRow[]): boolean => rows.some(({ figures }) => figures.length > 0);

/** Rows without a blank row between them. */
const piecesOf = (rows: readonly PrintedRow[]): readonly (readonly PrintedRow[])[] => {
  const pieces: PrintedRow[][] = [];
  let last = -1;
  for (const row of rows) {
    if (row.row === last + 1) pieces.at(-1)?.push(row);
    else pieces.push([row]);
    last = row.row;
  }
  return pieces;
};

/** The tables side by side in some rows, the outermost reaching to the edges of the sheet; one band where there is but one table. */
const bandsOf = (rows: readonly PrintedRow[], dates1904: boolean): readonly Band[] => {
  const parts = withNames(partsOf(rows), rows);
  if (parts.length < 2) return parts;
  const bands: Band[] = [];
  let before: Shape | undefined;
  for (const part of parts) {
    const last = bands.at(-1);
    const shape = shapeOf(rows, part, dates1904);
    if (last !== undefined && (shape === undefined || before === undefined || !areAlike(before, shape))) {
      bands[bands.length - 1] = { left: last.left, right: part.right };
      before ??= shape;
    } else {
      bands.push(part);
      before = shape;
    }
  }
  return bands.map(({ left, right }, index) => ({
    left: index === 0 ? 1 : left,
    right: index === bands.length - 1 ? Infinity : right,
  }));
};

/** Columns that hold anything, cut where a column holds nothing. */
const partsOf = (rows: readonly PrintedRow[]): readonly Band[] => {
  const used: boolean[] = [];
  for (const { cells } of rows) for (const cell of cells) if (cell.value !== "") used[cell.column] = true;
  const parts: Band[] = [];
  for (let column = 1; column < used.length; column += 1) {
    if (used[column] !== true) continue;
    const last = parts.at(-1);
    if (last?.right === column - 1) parts[parts.length - 1] = { left: last.left, right: column };
    else parts.push({ left: column, right: column });
  }
  return parts;
};

/** Names with an empty column between them and their figures are the figures' own. */
const withNames = (parts: readonly Band[], rows: readonly PrintedRow[]): readonly Band[] => {
  if (parts.length < 3) return parts;
  const joined: Band[] = [];
  for (let next = 0; next < parts.length; next += 1) {
    const [part, after] = [parts[next], parts[next + 1]];
    if (part === undefined) break;
    if (after !== undefined && isNamesOnly(rows, part) && !rows.some((row) => isLine(rowWithin(row, after)))) {
      joined.push({ left: part.left, right: after.right });
      next += 1;
    } else joined.push(part);
  }
  return joined;
};

const isNamesOnly = (rows: readonly PrintedRow[], part: Band): boolean =>
  rows.filter((row) => rowWithin(row, part).cells.length > 0).length > 2 &&
  rows.every((row) => rowWithin(row, part).figures.length === 0);

/** What can tell two tables from two parts of one. */
interface Shape {
  readonly hasYears: boolean;
  readonly hasTotal: boolean;
  readonly headings: readonly string[];
}

/** A table of its own: names left of its figures in at least two rows, and something over the figures. */
const shapeOf = (rows: readonly PrintedRow[], part: Band, dates1904: boolean): Shape | undefined => {
  if (part.right === part.left) return undefined;
  const own = rows.map((row) => rowWithin(row, part)).filter(({ cells }) => cells.length > 0);
  const lines = own.filter(({ figures }) => figures.length > 0);
  const named = lines.filter(isNamed);
  const first = own.findIndex(isLine);
  if (named.length < 2 || named.length * 10 < lines.length * 7 || first < 1) return undefined;
  const columns = new Set(named.flatMap(({ figures }) => figures));
  const header = own.slice(0, first).filter(({ cells }) => cells.some(({ column }) => columns.has(column)));
  if (header.length === 0) return undefined;
  return {
    hasYears: header.some((row) => readHeaderYears(row, dates1904).length > 0),
    hasTotal: named.some(({ cells }) => isTotalLabel(textOf(cells[0]))),
    headings: header.flatMap(({ cells }) => cells.map(textOf)).filter((text) => text !== ""),
  };
};

/** Words, then figures, none of them a year of a header. */
const isLine = (row: PrintedRow): boolean => row.figures.length > 0 && isNamed(row);

const isNamed = ({ cells, readings, figures }: PrintedRow): boolean =>
  readings[0]?.kind === "text" && (cells[0]?.column ?? Infinity) < (figures[0] ?? 0);

/** Years over both, a total under both, or the same headings again: two tables, not one with a spacer. */
const areAlike = (one: Shape, other: Shape): boolean =>
  (one.hasYears && other.hasYears) ||
  (one.hasTotal && other.hasTotal) ||
  one.headings.filter((heading) => other.headings.includes(heading)).length * 2 >=
    Math.max(one.headings.length, other.headings.length);

/** Rows further down that leave the columns between the tables empty, each part of them with its own names. */
const keepsApart = (rows: readonly PrintedRow[], bands: readonly Band[]): boolean =>
  rows.every(({ cells }) => cells.every(({ column }) => bands.some((band) => isIn(column, band)))) &&
  bands.slice(1).every((band) => {
    const lines = rows.map((row) => rowWithin(row, band)).filter(({ figures }) => figures.length > 0);
    return lines.filter(isNamed).length * 10 >= lines.length * 7;
  });

const isIn = (column: number, { left, right }: Band): boolean => column >= left && column <= right;

/** A table's part of the rows, with the titles that stand alone above all figures. */
const within = (rows: readonly PrintedRow[], band: Band, bands: readonly Band[]): readonly PrintedRow[] => {
  const firstLine = rows.findIndex(({ figures }) => figures.length > 0);
  return rows.flatMap((row, index) => {
    const [only, ...others] = row.cells;
    const isTitle =
      index < firstLine && only !== undefined && others.length === 0 && isIn(only.column, bands[0] ?? band);
    if (isTitle) return [row];
    const part = rowWithin(row, band);
    return part.cells.length === 0 ? [] : [part];
  });
};
