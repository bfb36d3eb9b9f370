import { foldName, placeLevel, type PlaceLevel, placeLevels } from "./place";
import type { Reading, Table, TableRow } from "./reading";

/** How the rows of a table of the base budget say which service they are of. */
export interface BasePlaces {
  /** The column of the sheet that holds the words of a level, where one does. */
  readonly columns: ReadonlyMap<PlaceLevel, number>;
  /** The word of a level on a row; empty where it has none. */
  readonly wordOf: (row: TableRow, level: PlaceLevel) => string;
}

/** The places that tables name under a heading such as "Service", folded, with their level. */
export const namedPlaces = (reading: Reading): ReadonlyMap<string, PlaceLevel> => {
  const named = new Map<string, PlaceLevel>();
  for (const { wordColumns, rows } of reading.sheets.flatMap(({ tables }) => tables)) {
    const levels = wordColumns.map(({ header }) => placeLevel(header));
    if (!levels.some((level) => level === "service" || level === "directorate")) continue;
    for (const { words } of rows) {
      for (let index = 0; index < levels.length; index += 1) {
        const [level, word] = [levels[index], words[index]];
        if (level === undefined || level === "code" || word === undefined) continue;
        const folded = foldName(word);
        if (!named.has(folded)) named.set(folded, level);
      }
    }
  }
  return named;
};

/**
 * Where a table's lines say their places: in columns headed so; else in their own names or in the headings over them, whichever other tables
 * of the workbook name as places, and names first. Undefined where names under a heading of services recur under several headings, so that it
 * is not clear what they are of.
 */
export const basePlaces = (
  { wordColumns, nameColumn }: Table,
  lines: readonly TableRow[],
  named: ReadonlyMap<string, PlaceLevel>,
): BasePlaces | undefined => {
  const columns = new Map<PlaceLevel, number>();
  const indexes = new Map<PlaceLevel, number>();
  wordColumns.forEach(({ column, header }, index) => {
    const level = placeLevel(header);
    if (level === undefined || columns.has(level)) return;
    columns.set(level, column);
    indexes.set(level, index);
  });
  const headed = nameColumn === undefined ? undefined : placeLevel(nameColumn.header);
  const hasColumns = columns.size > 0;
  const ofNames = hasColumns
    ? undefined
    : levelOf(
        lines.map(({ name }) => name),
        named,
      );
  const ofHeadings = hasColumns ? undefined : levelOf(lines.map(headingOver), named);
  const isUnderHeadings = ofNames === undefined && ofHeadings !== undefined;
  if (!hasColumns && !isUnderHeadings && ofNames === undefined && headed !== undefined && recurs(lines))
    return undefined;
  const own = isUnderHeadings ? undefined : (headed ?? ofNames);
  if (nameColumn !== undefined && own !== undefined && !columns.has(own)) columns.set(own, nameColumn.column);
  const wordOf = (row: TableRow, level: PlaceLevel): string => {
    const index = indexes.get(level);
    const word = index === undefined ? undefined : row.words[index];
    if (word !== undefined) return word;
    if (level === own) return row.name;
    return level === ofHeadings ? headingOver(row) : "";
  };
  return { columns, wordOf };
};

const headingOver = ({ parents }: TableRow): string => parents.at(-1) ?? "";

const levelOf = (words: readonly string[], named: ReadonlyMap<string, PlaceLevel>): PlaceLevel | undefined => {
  const levels = new Set(words.map((word) => named.get(foldName(word))));
  return placeLevels.find((level) => levels.has(level));
};

/** "Employees" under several headings is no service of any. */
const recurs = (lines: readonly TableRow[]): boolean => {
  const over = new Map<string, string>();
  return lines.some((row) => {
    const name = foldName(row.name);
    const known = over.get(name);
    over.set(name, headingOver(row));
    return known !== undefined && known !== headingOver(row);
  });
};
