import { plainLook } from "../../../src/core/grid/cell";
import type { Cell, CellValue } from "../../../src/core/grid/cell";
import type { Grid } from "../../../src/core/grid/grid";
import type { AmountReading } from "../../../src/core/money/amount";
import { Decimal, zero } from "../../../src/core/money/decimal";
import { TypedFigure } from "../../../src/core/money/typed-figure";
import { poundsPer, type Unit } from "../../../src/core/money/unit";
import type {
  Kind,
  Presentation,
  Reading,
  Recurrence,
  Sign,
  Table,
  TableRow,
  TieOut,
} from "../../../src/core/model/reading";

/** A figure the sheet holds as text, in a unit of its own where it says so. */
interface PenceAsText {
  readonly text: number;
  readonly unit?: Unit;
}

/** What stands in a cell of a table: pence, an Excel error, words in place of a figure, a share of something; undefined for a blank cell. */
export type Pence = number | PenceAsText | "tbc" | "n/a" | "percent" | "#REF!" | "#N/A" | "#DIV/0!" | undefined;

export interface HandRow {
  readonly name: string;
  readonly reference?: string;
  readonly words: readonly string[];
  /** The headings the row stands under. */
  readonly parents?: readonly string[];
  readonly kind: Kind;
  readonly recurrence: Recurrence;
  readonly role: "line" | "subtotal" | "total";
  readonly figures: readonly Pence[];
  /** The rows of its table it is proved to add up, by their places. */
  readonly adds?: readonly number[];
}

export interface HandTable {
  readonly sheet: string;
  readonly unit: Unit | undefined;
  readonly sign: Sign;
  readonly presentation: Presentation;
  readonly nameHeading?: string;
  /** The headings of the words beside each row's name. */
  readonly headings: readonly string[];
  readonly starts: readonly number[];
  readonly rows: readonly HandRow[];
}

/** A workbook whose every table is read as given, with no guess about it: what is read and the cells it stands in. */
export const budgetByHand = (
  tables: readonly HandTable[],
): { readonly reading: Reading; readonly grids: readonly Grid[] } => {
  const sheets = [...new Set(tables.map(({ sheet }) => sheet))];
  const placed = tables.map((table, index) => ({ table, top: topOf(tables, index) }));
  const on = (sheet: string) => placed.filter(({ table }) => table.sheet === sheet);
  return {
    reading: {
      sheets: sheets.map((sheet) => ({
        sheet,
        hidden: false,
        tables: on(sheet).map(({ table, top }) => tableOf(table, top)),
        fields: [],
        footnotes: [],
        statements: [],
      })),
      tieOuts: placed.flatMap(({ table, top }) => tieOutsOf(table, top)),
      namedTotals: [],
      questions: [],
    },
    grids: sheets.map((sheet) => ({
      sheet,
      hidden: false,
      merges: [],
      hiddenColumns: new Set(),
      rows: on(sheet).flatMap(({ table, top }) => rowsOf(table, top)),
    })),
  };
};

/** Tables of one sheet stand one under another, each with its header above it. */
const topOf = (tables: readonly HandTable[], index: number): number =>
  tables
    .slice(0, index)
    .filter(({ sheet }) => sheet === tables[index]?.sheet)
    .reduce((top, { rows }) => top + rows.length + 3, 2);

const nameColumn = 1;
const firstFigure = ({ headings }: HandTable): number => 2 + headings.length;

const tableOf = (table: HandTable, top: number): Table => {
  const { sheet, unit, sign, presentation, headings, starts, rows } = table;
  const range = { top, left: 1, bottom: top + rows.length, right: firstFigure(table) + starts.length - 1 };
  return {
    id: `${sheet}!A${top}:J${range.bottom}`,
    sheet,
    range,
    unit: unit === undefined ? {} : { value: unit, from: "title" },
    sign: { value: sign, from: "declared", evidence: [] },
    presentation: { value: presentation, from: "declared", evidence: [] },
    columns: starts.map((start, index) => ({
      column: firstFigure(table) + index,
      header: yearOf(start),
      meaning: {
        kind: "year",
        year: { start },
        printed: yearOf(start),
        at: { sheet, row: top, column: firstFigure(table) + index },
      },
      hidden: false,
    })),
    wordColumns: headings.map((header, index) => ({ column: 2 + index, header })),
    nameColumn: { column: nameColumn, header: table.nameHeading ?? "Line" },
    rows: rows.map((row, index): TableRow => ({
      row: top + 1 + index,
      role: row.role,
      name: row.name,
      parents: row.parents ?? [],
      ...(row.reference === undefined ? {} : { reference: row.reference }),
      kind: row.kind,
      recurrence: row.recurrence,
      words: row.words.map((word) => (word === "" ? undefined : word)),
      amounts: row.figures.map((figure) => readingOf(figure, unit)),
      hidden: false,
    })),
    notes: [],
  };
};

/** A year as the tables print it. */
export const yearOf = (start: number): string => `${start}/${(start + 1) % 100}`;

/** Pence in a unit, in the unit of the table where it has one, as Excel would hold it. */
const inUnit = (pence: number, unit: Unit | undefined): Decimal =>
  new Decimal(pence).dividedBy(100 * poundsPer[unit ?? "£"]);

const readingOf = (figure: Pence, unit: Unit | undefined): AmountReading | undefined => {
  if (figure === undefined) return undefined;
  if (figure === "tbc") return { kind: "tbc", text: "TBC" };
  if (figure === "n/a") return { kind: "not-applicable", text: "n/a" };
  if (figure === "percent") return { kind: "percent", value: new Decimal(5), decimals: 0, fromText: false };
  if (typeof figure === "string") return { kind: "error", text: figure };
  if (typeof figure === "number") return new TypedFigure(inUnit(figure, unit).toNumber(), 8);
  return {
    kind: "amount",
    value: inUnit(figure.text, figure.unit ?? unit),
    decimals: 8,
    fromText: true,
    ...(figure.unit === undefined ? {} : { unit: figure.unit }),
  };
};

const valueOf = (figure: Pence, unit: Unit | undefined): CellValue => {
  if (figure === undefined) return "";
  if (figure === "tbc" || figure === "n/a") return figure.toUpperCase();
  if (figure === "percent") return 0.05;
  if (typeof figure === "string") return { error: figure };
  if (typeof figure === "number") return inUnit(figure, unit).toNumber();
  return inUnit(figure.text, figure.unit ?? unit).toFixed() + (figure.unit === undefined ? "" : ` ${figure.unit}`);
};

const rowsOf = (table: HandTable, top: number): Grid["rows"] => {
  const values: readonly (readonly CellValue[])[] = [
    [table.nameHeading ?? "Line", ...table.headings, ...table.starts.map(yearOf)],
    ...table.rows.map(({ name, words, figures }) => [
      name,
      ...words,
      ...figures.map((figure) => valueOf(figure, table.unit)),
    ]),
  ];
  return values.map((cells, index) => ({
    row: top + index,
    hidden: false,
    cells: cells.flatMap((value, column): Cell[] =>
      value === "" ? [] : [{ row: top + index, column: column + 1, value, look: plainLook }],
    ),
  }));
};

/** Sums the reading has proved, each of the rows a row says it adds up. */
const tieOutsOf = (table: HandTable, top: number): readonly TieOut[] =>
  table.rows.flatMap(({ name, adds, figures }, index) =>
    adds === undefined
      ? []
      : figures.flatMap((figure, year): TieOut[] => {
          if (typeof figure !== "number") return [];
          const column = firstFigure(table) + year;
          const stated = inUnit(figure, table.unit);
          return [
            {
              at: { sheet: table.sheet, row: top + 1 + index, column },
              label: name,
              relation: "sum",
              formula: "",
              parts: adds.map((place) => ({
                sheet: table.sheet,
                range: { top: top + 1 + place, bottom: top + 1 + place, left: column, right: column },
                sign: 1,
              })),
              stated,
              computed: stated,
              difference: zero,
              tolerance: zero,
              decimals: 8,
              verdict: "agrees",
            },
          ];
        }),
  );
