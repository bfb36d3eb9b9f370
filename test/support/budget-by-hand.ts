import { plainLook } from "../../src/core/grid/cell";
import type { Grid } from "../../src/core/grid/grid";
import type { AmountReading } from "../../src/core/money/amount";
import { TypedFigure } from "../../src/core/money/typed-figure";
import { poundsPer, type Unit } from "../../src/core/money/unit";
import type { Kind, Presentation, Reading, Recurrence, Sign, Table, TableRow } from "../../src/core/model/reading";

/** A figure of a table in pence; "tbc" to be confirmed; undefined for a blank cell. */
export type Pence = number | "tbc" | undefined;

export interface HandRow {
  readonly name: string;
  readonly words: readonly string[];
  readonly kind: Kind;
  readonly recurrence: Recurrence;
  readonly role: "line" | "subtotal" | "total";
  readonly figures: readonly Pence[];
  /** Figures the sheet holds as text. */
  readonly isText?: boolean;
}

export interface HandTable {
  readonly sheet: string;
  readonly unit: Unit;
  readonly sign: Sign;
  readonly presentation: Presentation;
  /** The headings of the words beside each row's name. */
  readonly headings: readonly string[];
  readonly starts: readonly number[];
  readonly rows: readonly HandRow[];
}

/** The rows of a table stand from here on, under its title and its header. */
const firstHandRow = 3;

/** A workbook whose every table is read as given, with no guess about it: what is read and the cells it stands in. */
export const budgetByHand = (
  tables: readonly HandTable[],
): { readonly reading: Reading; readonly grids: readonly Grid[] } => ({
  reading: {
    sheets: tables.map((table) => ({
      sheet: table.sheet,
      hidden: false,
      tables: [tableOf(table)],
      fields: [],
      footnotes: [],
      statements: [],
    })),
    tieOuts: [],
    namedTotals: [],
    questions: [],
  },
  grids: tables.map(gridOf),
});

const nameColumn = 1;
const firstFigure = ({ headings }: HandTable): number => 2 + headings.length;

const tableOf = (table: HandTable): Table => {
  const { sheet, unit, sign, presentation, headings, starts, rows } = table;
  const range = {
    top: 2,
    left: 1,
    bottom: firstHandRow + rows.length - 1,
    right: firstFigure(table) + starts.length - 1,
  };
  return {
    id: `${sheet}!A2:J${range.bottom}`,
    sheet,
    range,
    unit: { value: unit, from: "title" },
    sign: { value: sign, from: "declared", evidence: [] },
    presentation: { value: presentation, from: "declared", evidence: [] },
    columns: starts.map((start, index) => ({
      column: firstFigure(table) + index,
      header: yearOf(start),
      meaning: {
        kind: "year",
        year: { start },
        printed: yearOf(start),
        at: { sheet, row: 2, column: firstFigure(table) + index },
      },
      hidden: false,
    })),
    wordColumns: headings.map((header, index) => ({ column: 2 + index, header })),
    nameColumn: { column: nameColumn, header: "Line" },
    rows: rows.map((row, index): TableRow => ({
      row: firstHandRow + index,
      role: row.role,
      name: row.name,
      parents: [],
      kind: row.kind,
      recurrence: row.recurrence,
      words: row.words.map((word) => (word === "" ? undefined : word)),
      amounts: row.figures.map((figure) => readingOf(figure, unit, row.isText === true)),
      hidden: false,
    })),
    notes: [],
  };
};

const yearOf = (start: number): string => `${start}/${(start + 1) % 100}`;

const inUnit = (pence: number, unit: Unit): number => Number((pence / (100 * poundsPer[unit])).toPrecision(15));

const readingOf = (figure: Pence, unit: Unit, isText: boolean): AmountReading | undefined => {
  if (figure === undefined) return undefined;
  if (figure === "tbc") return { kind: "tbc", text: "TBC" };
  const typed = new TypedFigure(inUnit(figure, unit), 8);
  return isText ? { kind: "amount", value: typed.value, decimals: 8, fromText: true } : typed;
};

const gridOf = (table: HandTable): Grid => ({
  sheet: table.sheet,
  hidden: false,
  merges: [],
  hiddenColumns: new Set(),
  rows: [
    ["Line", ...table.headings, ...table.starts.map(yearOf)],
    ...table.rows.map((row) => [
      row.name,
      ...row.words,
      ...row.figures.map((figure) => {
        if (figure === undefined || figure === "tbc") return figure === undefined ? "" : "TBC";
        const value = inUnit(figure, table.unit);
        return row.isText === true ? String(value) : value;
      }),
    ]),
  ].map((cells, index) => ({
    row: 2 + index,
    hidden: false,
    cells: cells.flatMap((value, column) =>
      value === "" ? [] : [{ row: 2 + index, column: column + 1, value, look: plainLook }],
    ),
  })),
});
