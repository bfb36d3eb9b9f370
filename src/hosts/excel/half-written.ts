import { cellAt, type Grid } from "../../core/grid/grid";
import type { DefinedName } from "../../core/tasks/workbook";
import { isJournalText, type Journal, journalText } from "./journal";

/** Sheets and names as they were told. */
interface Told {
  readonly sheets: readonly Grid[];
  readonly names: readonly DefinedName[];
}

/**
 * A workbook in which a write broke off, as the next refresh must see it: the line of the journal is nobody's text; a sheet that was being added
 * is blank and has its marker; names on a sheet whose cells were not yet written lead where they led before; and nothing is known of where our
 * cells end, so that what people typed is left in its place.
 */
export const seenHalfWritten = ({ sheets, names }: Told, journal: Journal | undefined): Told => {
  const unmarked = sheets.map(withoutJournalText);
  if (journal === undefined) return { sheets: unmarked, names };
  const standing = sheets.flatMap((grid): [string, string][] => {
    const marker = [...journal.added].find(([, sheet]) => sheet === grid.sheet)?.[0];
    return marker === undefined || !isOurs(grid, marker, names) ? [] : [[grid.sheet, marker]];
  });
  const blank = new Map(standing);
  const before = namesBefore({ sheets, names }, journal);
  return {
    sheets: unmarked.map((grid) => (blank.has(grid.sheet) ? { ...grid, rows: [] } : grid)),
    names: [
      ...names
        .filter(({ name, refersTo }) => !blank.has(refersTo?.sheet ?? "") && !isArea(name))
        .map((name) => before.get(name.name) ?? name),
      ...standing.map(([sheet, name]) => ({ name, refersTo: { sheet, range: topLeft } })),
    ],
  };
};

const topLeft = { top: 1, left: 1, bottom: 1, right: 1 };

/** Names whose sheets still hold what they held before. */
const namesBefore = ({ sheets, names }: Told, journal: Journal): ReadonlyMap<string, DefinedName> =>
  new Map(
    journal.names.flatMap(({ marker, name, range }): [string, DefinedName][] => {
      const sheet = names.find((each) => each.name === marker)?.refersTo?.sheet;
      const grid = sheets.find((each) => each.sheet === sheet);
      return grid === undefined || cellAt(grid, 1, 1)?.value !== journalText
        ? []
        : [[name, { name, refersTo: { sheet: grid.sheet, range } }]];
    }),
  );

/** A sheet that was being added has its marker, or got no further than the line of the journal: a person's may have the name meanwhile. */
const isOurs = (grid: Grid, marker: string, names: readonly DefinedName[]): boolean => {
  const marked = names.find(({ name }) => name === marker)?.refersTo;
  return marked === undefined ? withoutJournalText(grid).rows.length === 0 : marked.sheet === grid.sheet;
};

/** The names by which the refresh before told how far its cells reached. */
const isArea = (name: string): boolean => /^Crosscast_.*_area$/i.test(name);

const withoutJournalText = (grid: Grid): Grid => {
  const [first, ...rest] = grid.rows;
  if (first?.row !== 1 || first.cells[0]?.column !== 1 || !isJournalText(first.cells[0].value)) return grid;
  const cells = first.cells.slice(1);
  return { ...grid, rows: cells.length === 0 ? rest : [{ ...first, cells }, ...rest] };
};
