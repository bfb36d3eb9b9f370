import { type CellRef, quoteSheet } from "../grid/address";
import type { Cell } from "../grid/cell";
import type { Unit } from "../money/unit";
import { printsChanges } from "./budget-changes";
import { rowCellKey, sumsOfOtherRows } from "./gather-lines";
import { placeLevel, type PlaceLevel } from "./place";
import type { Reading, Table, TableRow } from "./reading";

/** A table of the base budget: its lines, where each year stands, and which of its columns name a place. */
export interface BaseTable {
  readonly table: Table;
  /** The unit of every figure in it; absent where none is stated. */
  readonly unit?: Unit;
  readonly years: readonly BaseYear[];
  readonly rows: readonly BaseRow[];
  /** The column of the sheet that holds the words of a level, where one does. */
  readonly columns: ReadonlyMap<PlaceLevel, number>;
  /** Whether all of its lines are the base budget, so that none of them is a change to it. */
  readonly isWhole: boolean;
  /** Lines of it that name no place and so are not counted. */
  readonly unplaced: number;
}

export interface BaseYear {
  readonly start: number;
  readonly printed: string;
  readonly column: number;
  /** Its place among the table's figure columns. */
  readonly index: number;
}

/** One line of the base budget with the words that place it. */
export interface BaseRow {
  readonly row: TableRow;
  readonly places: Readonly<Partial<Record<PlaceLevel, string>>>;
}

/**
 * The base budget of a workbook: the tables whose lines are of kind base, are not changes, and name a service, directorate or cost centre, each
 * year's figure a level. Totals, subtotals and rows worked out from another sheet's base budget are left out; so is a table that only
 * repeats another one's figures.
 */
export const gatherBaseBudget = (reading: Reading, cellAt: (at: CellRef) => Cell | undefined): readonly BaseTable[] => {
  const tables = reading.sheets.flatMap((sheet) => sheet.tables).filter(mayBeBase);
  if (tables.length === 0) return [];
  const sums = sumsOfOtherRows(reading);
  const read = tables.flatMap((table) => baseTable(table, sums));
  const sheets = [...new Set(read.map(({ table }) => table.sheet))];
  return withoutRepeats(read.filter((one) => !gathersOthers(one, sheets, cellAt)));
};

const mayBeBase = ({ rows, columns }: Table): boolean =>
  columns.some(({ meaning }) => meaning.kind === "year") &&
  rows.some(({ role, kind }) => role === "line" && kind === "base");

const baseTable = (table: Table, sums: ReadonlySet<string>): readonly BaseTable[] => {
  const isWhole = !printsChanges(table);
  const years = yearsOf(table);
  const lines = table.rows.filter(
    (row) =>
      row.role === "line" &&
      row.kind !== "fte" &&
      row.kind !== "target" &&
      (isWhole || row.kind === "base") &&
      years.some(({ index }) => row.amounts[index] !== undefined) &&
      !years.some(({ column }) => sums.has(rowCellKey({ sheet: table.sheet, row: row.row, column }))),
  );
  const columns = placeColumns(table);
  const rows = lines.flatMap((row): BaseRow[] => {
    const places = columns.placesOf(row);
    return places === undefined ? [] : [{ row, places }];
  });
  const units = new Set(years.map(({ index }) => table.columns[index]?.unit?.value ?? table.unit.value));
  if (units.size !== 1 || !rows.some(({ row }) => row.kind === "base")) return [];
  const [unit] = units;
  return [
    {
      table,
      years,
      rows,
      columns: columns.byLevel,
      isWhole,
      unplaced: lines.length - rows.length,
      ...(unit === undefined ? {} : { unit }),
    },
  ];
};

/** A year printed twice, as a budget and a forecast are, is taken from neither. */
const yearsOf = ({ columns }: Table): readonly BaseYear[] => {
  const all = columns.flatMap(({ meaning, column }, index): BaseYear[] =>
    meaning.kind === "year" ? [{ start: meaning.year.start, printed: meaning.printed, column, index }] : [],
  );
  return all.filter(({ start }) => all.filter((other) => other.start === start).length === 1);
};

interface PlaceColumns {
  readonly byLevel: ReadonlyMap<PlaceLevel, number>;
  readonly placesOf: (row: TableRow) => BaseRow["places"] | undefined;
}

/** The columns of words that name places; where there are none but the lines' own names stand under such a heading, those. */
const placeColumns = ({ wordColumns, nameColumn }: Table): PlaceColumns => {
  const found = wordColumns.flatMap(({ column, header }, index) => {
    const level = placeLevel(header);
    return level === undefined ? [] : [{ level, column, index }];
  });
  const levels = found.filter(({ level }, index) => found.findIndex((other) => other.level === level) === index);
  const ownLevel = nameColumn === undefined ? undefined : placeLevel(nameColumn.header);
  const own =
    ownLevel === undefined || nameColumn === undefined ? undefined : { level: ownLevel, column: nameColumn.column };
  const byLevel = new Map(levels.map(({ level, column }) => [level, column]));
  if (own !== undefined && !byLevel.has(own.level)) byLevel.set(own.level, own.column);
  return {
    byLevel,
    placesOf: (row) => {
      const places: Partial<Record<PlaceLevel, string>> = {};
      for (const { level, index } of levels) {
        const word = row.words[index]?.replace(/\s+/g, " ").trim() ?? "";
        if (word !== "") places[level] = word;
      }
      if (own !== undefined && places[own.level] === undefined)
        places[own.level] = row.name.replace(/\s+/g, " ").trim();
      return Object.keys(places).length === 0 ? undefined : places;
    },
  };
};

/** Whether every figure of a table is a formula over another sheet that has a base budget of its own. */
const gathersOthers = (
  { rows, years, table }: BaseTable,
  sheets: readonly string[],
  cellAt: (at: CellRef) => Cell | undefined,
): boolean => {
  const others = sheets.filter((other) => other !== table.sheet).map((other) => `${quoteSheet(other)}!`);
  if (others.length === 0) return false;
  return rows.every(({ row }) =>
    years.every(({ column, index }) => {
      if (row.amounts[index] === undefined) return true;
      const formula = cellAt({ sheet: table.sheet, row: row.row, column })?.formula;
      return formula !== undefined && others.some((other) => formula.includes(other));
    }),
  );
};

/** A table whose every year adds up to what a longer one's does is the same budget told again. */
const withoutRepeats = (tables: readonly BaseTable[]): readonly BaseTable[] => {
  if (tables.length < 2) return tables;
  const longest = [...tables].sort((one, other) => other.rows.length - one.rows.length);
  const kept: { readonly table: BaseTable; readonly totals: ReadonlyMap<number, number> }[] = [];
  for (const table of longest) {
    const totals = roughTotals(table);
    const isRepeat = kept.some((other) => {
      const shared = [...totals].filter(([start]) => other.totals.has(start));
      return shared.length > 0 && shared.every(([start, total]) => nearly(total, other.totals.get(start) ?? 0));
    });
    if (!isRepeat) kept.push({ table, totals });
  }
  const chosen = new Set(kept.map(({ table }) => table));
  return tables.filter((table) => chosen.has(table));
};

const nearly = (one: number, other: number): boolean =>
  one !== 0 && Math.abs(one - other) <= Math.max(1e-9, Math.abs(one) * 1e-9);

/** In pounds, to tell tables apart by; no figure of the model is worked out from it. */
const roughTotals = ({ rows, years, unit }: BaseTable): ReadonlyMap<number, number> => {
  const scale = unit === "£m" ? 1_000_000 : unit === "£000" ? 1000 : 1;
  return new Map(
    years.map(({ start, index }) => {
      let total = 0;
      for (const { row } of rows) {
        const amount = row.amounts[index];
        if (amount?.kind === "amount") total += amount.typed ?? amount.value.toNumber();
      }
      return [start, total * scale];
    }),
  );
};
