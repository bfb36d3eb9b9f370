import { cellKey, type CellRef, quoteSheet } from "../grid/address";
import type { Cell } from "../grid/cell";
import { fieldNamed, themeLabel, workstreamLabel } from "./find-fields-named";
import { type Line, lineKind, type LinePlaces, type LineYear } from "./line";
import { placeLevel } from "./place";
import { type Kind, type Reading, type SheetReading, type Table, type TableRow, wordUnder } from "./reading";

/**
 * Every named line of the workbook, in sheet order: the rows of year tables whose kind changes a budget. A row that is
 * proved to be the sum of other rows, or worked out from another sheet's lines, is no line: it would count twice.
 */
export const gatherLines = (reading: Reading, cellAt: (at: CellRef) => Cell | undefined): readonly Line[] =>
  withUniqueKeys(namedLines(reading, cellAt));

/** The same lines before their keys are told apart: two of one name have one key. */
export const namedLines = (reading: Reading, cellAt: (at: CellRef) => Cell | undefined): readonly Line[] => {
  const sums = sumsOfOtherRows(reading);
  const lines = reading.sheets.flatMap((sheet) =>
    sheet.tables.flatMap((table) =>
      linesOf(table, sheet).filter(({ years }) => !years.some(({ at }) => sums.has(cellKey(at)))),
    ),
  );
  const sheets = [...new Set(lines.map(({ sheet }) => sheet))];
  return lines.filter((line) => !gathersOthers(line, sheets, cellAt));
};

/** Whether every figure of a line is a formula over another sheet that has lines of its own. */
const gathersOthers = (
  { years, sheet }: Line,
  sheets: readonly string[],
  cellAt: (at: CellRef) => Cell | undefined,
): boolean => {
  const others = sheets.filter((other) => other !== sheet).map((other) => `${quoteSheet(other)}!`);
  const cells = years.flatMap(({ at, reading }) => (reading === undefined ? [] : [cellAt(at)]));
  return cells.length > 0 && cells.every((cell) => others.some((other) => cell?.formula?.includes(other) ?? false));
};

const linesOf = (table: Table, sheet: SheetReading): readonly Line[] => {
  if (table.rows.some(({ year }) => year !== undefined)) return linesDownRows(table, sheet);
  const years = table.columns.filter(({ meaning }) => meaning.kind === "year");
  if (years.length === 0) return [];
  const namesKinds = years.some(({ kind }) => kind !== undefined);
  // A ledger's rows are of the base budget: where no column names a kind either, none of them is a line.
  return table.rows.flatMap((row) =>
    namesKinds || lineKind(row.kind) !== undefined ? linesOfRow(row, table, sheet) : [],
  );
};

/** One line a row; where several kinds stand in columns, one for each kind the row has figures of. */
const linesOfRow = (row: TableRow, table: Table, sheet: SheetReading): readonly Line[] => {
  if (row.role !== "line" || row.name.trim() === "") return [];
  const years = yearsOf(row, table);
  const kinds = [...new Set(years.flatMap(({ of }) => of ?? []))];
  const [only] = kinds;
  const lines =
    kinds.length > 1
      ? kinds.map((kind) => ({ kind, years: years.filter(({ of }) => of === kind) }))
      : [{ kind: lineKind(row.kind) ?? only, years }];
  return lines.flatMap((line) => {
    const kind = line.kind === undefined ? undefined : lineKind(line.kind);
    const holds = kinds.length < 2 || line.years.some(({ year }) => year.reading !== undefined);
    return kind === undefined || !holds
      ? []
      : [lineOf(row, table, sheet, { kind, years: line.years.map(({ year }) => year) })];
  });
};

/** Where the years stand down the rows, each column that changes a budget is a line. */
const linesDownRows = (table: Table, sheet: SheetReading): readonly Line[] => {
  const rows = table.rows.filter(({ role, year }) => role === "line" && year !== undefined);
  const [first] = rows;
  if (first === undefined) return [];
  return table.columns.flatMap(({ column, header, meaning, kind: own }, index) => {
    const kind = lineKind(own ?? first.kind);
    if (meaning.kind !== "amount" || kind === undefined) return [];
    const years = rows.flatMap((row): LineYear[] =>
      row.year === undefined ? [] : [lineYear(row.year, { row, table, column, index })],
    );
    return [
      lineOf({ ...first, name: header, parents: table.title === undefined ? [] : [table.title.text] }, table, sheet, {
        kind,
        years,
      }),
    ];
  });
};

const lineOf = (
  row: TableRow,
  table: Table,
  sheet: SheetReading,
  { kind, years }: Pick<Line, "kind" | "years">,
): Line => {
  const workstream = workstreamAbove(row.row, sheet);
  const theme =
    wordUnder(table, row, /\b(theme|programme|priority)\b/i) ??
    fieldNamed(sheet.fields, themeLabel)?.value ??
    row.parents[0];
  const service = wordUnder(table, row, /\b(service|directorate|department|section|unit|portfolio)\b/i);
  return {
    key: row.reference ?? [sheet.sheet, ...row.parents, row.name].join(" / "),
    name: row.name.trim(),
    kind,
    recurrence: row.recurrence,
    presentation: table.presentation.value,
    sign: table.sign.value,
    years,
    sheet: table.sheet,
    row: row.row,
    table: table.id,
    places: placesOf(row, table),
    ...(row.reference === undefined ? {} : { reference: row.reference }),
    ...(theme === undefined ? {} : { theme: oneLine(theme) }),
    ...(workstream === undefined ? {} : { workstream: oneLine(workstream) }),
    ...(service === undefined ? {} : { service: oneLine(service) }),
    ...(table.unit.value === undefined ? {} : { unit: table.unit.value }),
  };
};

interface YearOfKind {
  readonly year: LineYear;
  /** What the column's own heading says its figures are. */
  readonly of: Kind | undefined;
}

const placesOf = ({ words, parents }: TableRow, { wordColumns }: Table): LinePlaces => {
  const under = (level: string): readonly string[] =>
    wordColumns.flatMap(({ header }, index) => {
      const word = words[index];
      return word === undefined || placeLevel(header) !== level ? [] : [oneLine(word)];
    });
  return { code: under("code"), service: under("service"), directorate: under("directorate"), headings: parents };
};

const yearsOf = (row: TableRow, table: Table): readonly YearOfKind[] =>
  table.columns.flatMap(({ column, meaning, kind }, index): YearOfKind[] =>
    meaning.kind === "year" ? [{ year: lineYear(meaning, { row, table, column, index }), of: kind }] : [],
  );

const lineYear = (
  { year, printed }: Pick<LineYear, "year" | "printed">,
  place: { readonly row: TableRow; readonly table: Table; readonly column: number; readonly index: number },
): LineYear => {
  const { row, table, column, index } = place;
  const reading = row.amounts[index];
  const own = reading?.kind === "amount" ? reading.unit : undefined;
  const unit = own ?? table.columns[index]?.unit?.value ?? table.unit.value;
  return {
    year,
    printed,
    at: { sheet: table.sheet, row: row.row, column },
    ...(reading === undefined ? {} : { reading }),
    ...(unit === undefined ? {} : { unit }),
  };
};

/** The nearest workstream named above a row: sheets state it over each small table. */
const workstreamAbove = (row: number, { fields }: SheetReading): string | undefined =>
  fields.filter(({ label, at }) => workstreamLabel.test(label) && at.row < row).at(-1)?.value;

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

/** The cells proved to be column sums over rows other than their own, with the text of their place. */
export const sumsOfOtherRows = ({ tieOuts }: Reading): ReadonlyMap<string, CellRef> =>
  new Map(
    tieOuts
      .filter(
        ({ relation, at, parts }) =>
          relation === "sum" &&
          parts.every(({ sheet, range }) => sheet !== at.sheet || range.top > at.row || range.bottom < at.row),
      )
      .map(({ at }) => [cellKey(at), at]),
  );

/** Tells lines of one key apart by their number; in the same order. */
export const withUniqueKeys = (lines: readonly Line[]): readonly Line[] => {
  const seen = new Map<string, number>();
  return lines.map((line) => {
    const count = (seen.get(line.key) ?? 0) + 1;
    seen.set(line.key, count);
    return count === 1 ? line : { ...line, key: `${line.key} (${count})` };
  });
};
