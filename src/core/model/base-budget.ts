import { type CellRef, quoteSheet } from "../grid/address";
import type { Cell } from "../grid/cell";
import type { Unit } from "../money/unit";
import { withoutNets } from "./base-nets";
import { basePlaces, type BasePlaces, namedPlaces } from "./base-places";
import { isBaseTable, baseYears, isBuiltUp, type BaseYear } from "./base-years";
import { isChange, printsChanges } from "./budget-changes";
import { sumsOfOtherRows } from "./gather-lines";
import { type PlaceLevel, placeLevels } from "./place";
import type { Reading, Table, TableRow } from "./reading";

/** A table of the base budget: its lines, where each year stands, and which of its columns name a place. */
export interface BaseTable {
  readonly table: Table;
  /** The unit of every figure in it; absent where none is stated. */
  readonly unit?: Unit;
  readonly years: readonly BaseYear[];
  readonly spots: readonly BaseSpot[];
  /** The rows its lines stand in, first to last. */
  readonly top: number;
  readonly bottom: number;
  /** The column of the sheet that holds the words of a level, where one does. */
  readonly columns: ReadonlyMap<PlaceLevel, number>;
  /** Whether all of its lines are the base budget, so that none of them is a change to it. */
  readonly isWhole: boolean;
  /** Lines of it that name no place and so are not counted. */
  readonly unplaced: number;
}

/** The lines of a table that stand in one place. */
export interface BaseSpot {
  readonly places: Readonly<Partial<Record<PlaceLevel, string>>>;
  readonly rows: readonly TableRow[];
}

/**
 * The base budget of a workbook: the tables whose lines are of kind base, are not changes, and name a service, directorate or cost centre, each
 * year's figure a level; or the column of the base in a table that builds the budget up. Totals, subtotals, nets and rows worked out from another sheet's base budget are left out; so is a table that only
 * repeats another one's figures.
 */
export const gatherBaseBudget = (reading: Reading, cellAt: (at: CellRef) => Cell | undefined): readonly BaseTable[] =>
  gatherBaseTables(reading, cellAt).base;

/** The base budget, and the tables that only tell it again. */
export const gatherBaseTables = (
  reading: Reading,
  cellAt: (at: CellRef) => Cell | undefined,
): { readonly base: readonly BaseTable[]; readonly again: readonly BaseTable[] } => {
  const tables = reading.sheets.flatMap((sheet) => sheet.tables).filter(isBaseTable);
  if (tables.length === 0) return { base: [], again: [] };
  const sums = rowsOfSums(reading);
  const named = namedPlaces(reading);
  const read = tables.flatMap((table) =>
    baseTable(table, sums.get(table.sheet) ?? new Map<number, ReadonlySet<number>>(), named),
  );
  const sheets = [...new Set(read.map(({ table }) => table.sheet))];
  const base = withoutRepeats(read.filter((one) => !gathersOthers(one, sheets, cellAt)));
  return { base, again: read.filter((one) => !base.includes(one)) };
};

/** The cells of a sheet that add up other rows, by row: their columns. */
type SumsByRow = ReadonlyMap<number, ReadonlySet<number>>;

const rowsOfSums = (reading: Reading): ReadonlyMap<string, SumsByRow> => {
  const sheets = new Map<string, Map<number, Set<number>>>();
  for (const { sheet, row, column } of sumsOfOtherRows(reading).values()) {
    const rows = sheets.get(sheet) ?? new Map<number, Set<number>>();
    sheets.set(sheet, rows);
    rows.set(row, new Set([...(rows.get(row) ?? []), column]));
  }
  return sheets;
};

const baseTable = (table: Table, sums: SumsByRow, named: ReadonlyMap<string, PlaceLevel>): readonly BaseTable[] => {
  const builtUp = isBuiltUp(table);
  const isWhole = !builtUp && (!table.rows.some(({ kind }) => isChange(kind)) || !printsChanges(table));
  const years = baseYears(table);
  const units = new Set(years.map(({ index }) => table.columns[index]?.unit?.value ?? table.unit.value));
  if (units.size !== 1) return [];
  const saysTotal = totalReader();
  const printed = table.rows.filter(
    (row) =>
      row.role === "line" &&
      row.kind !== "fte" &&
      row.kind !== "target" &&
      (isWhole || builtUp || row.kind === "base") &&
      years.some(({ index }) => row.amounts[index] !== undefined) &&
      !row.words.some(saysTotal) &&
      !isSum(row, years, sums),
  );
  const places = basePlaces(table, printed, named);
  const lines =
    places &&
    withoutNets({
      lines: printed,
      totals: table.rows.filter(({ role }) => role === "subtotal" || role === "total"),
      placeOf: placeKey(places),
      years: years.map(({ index }) => index),
    });
  if (places === undefined || lines === undefined) return [];
  const { spots, unplaced } = placeRows(places, lines);
  const first = spots[0]?.rows[0];
  if (first === undefined || !(builtUp || spots.some(({ rows }) => rows.some(({ kind }) => kind === "base"))))
    return [];
  const [unit] = units;
  const bottom = spots.reduce((last, { rows }) => Math.max(last, rows.at(-1)?.row ?? 0), 0);
  return [
    {
      table,
      years,
      spots,
      columns: places.columns,
      top: first.row,
      bottom,
      isWhole,
      unplaced,
      ...(unit === undefined ? {} : { unit }),
    },
  ];
};

/** The place a net figure is the net of: that of its row where columns or headings say so, else of all lines under its heading. */
const placeKey =
  ({ wordOf }: BasePlaces) =>
  (row: TableRow): string =>
    [
      ...placeLevels.map((level) => {
        const word = wordOf(row, level);
        return word === row.name ? "" : word;
      }),
      ...row.parents,
    ].join("\n");

/** "Sub-total" may stand beside a service's name, where it is no name of the row. Each different word is read but once. */
const totalReader = (): ((word: string | undefined) => boolean) => {
  const known = new Map<string, boolean>();
  return (word) => {
    if (word === undefined) return false;
    const present = known.get(word) ?? /\b(sub-?\s?)?totals?\b/i.test(word);
    known.set(word, present);
    return present;
  };
};

const isSum = ({ row }: TableRow, years: readonly BaseYear[], sums: SumsByRow): boolean => {
  const columns = sums.get(row);
  return columns !== undefined && years.some(({ column }) => columns.has(column));
};

/** Rows by the places their words name. A ledger repeats its places on every row, so each is made but once. */
const placeRows = (
  { wordOf }: BasePlaces,
  lines: readonly TableRow[],
): { readonly spots: readonly BaseSpot[]; readonly unplaced: number } => {
  const known = new Map<string, Map<string, Map<string, TableRow[]>>>();
  const spots: BaseSpot[] = [];
  let unplaced = 0;
  for (const row of lines) {
    const [service, directorate, code] = [wordOf(row, "service"), wordOf(row, "directorate"), wordOf(row, "code")];
    if (service === "" && directorate === "" && code === "") {
      unplaced += 1;
      continue;
    }
    const directorates = within(known, service);
    const codes = within(directorates, directorate);
    const present = codes.get(code);
    if (present !== undefined) present.push(row);
    else {
      const rows = [row];
      codes.set(code, rows);
      spots.push({ places: placesOf({ service, directorate, code }), rows });
    }
  }
  return { spots, unplaced };
};

const within = <Value>(map: Map<string, Map<string, Value>>, key: string): Map<string, Value> => {
  const present = map.get(key) ?? new Map<string, Value>();
  map.set(key, present);
  return present;
};

const placesOf = (words: Readonly<Record<PlaceLevel, string>>): BaseSpot["places"] => {
  const places: Partial<Record<PlaceLevel, string>> = {};
  for (const level of placeLevels) {
    const word = words[level].replace(/\s+/g, " ").trim();
    if (word !== "") places[level] = word;
  }
  return places;
};

/** Whether every figure of a table is a formula over another sheet that has a base budget of its own. */
const gathersOthers = (
  { spots, years, table }: BaseTable,
  sheets: readonly string[],
  cellAt: (at: CellRef) => Cell | undefined,
): boolean => {
  const others = sheets.filter((other) => other !== table.sheet).map((other) => `${quoteSheet(other)}!`);
  if (others.length === 0) return false;
  return spots.every(({ rows }) =>
    rows.every((row) =>
      years.every(({ column, index }) => {
        if (row.amounts[index] === undefined) return true;
        const formula = cellAt({ sheet: table.sheet, row: row.row, column })?.formula;
        return formula !== undefined && others.some((other) => formula.includes(other));
      }),
    ),
  );
};

/** A table whose every year adds up to what a longer one's does is the same budget told again. */
const withoutRepeats = (tables: readonly BaseTable[]): readonly BaseTable[] => {
  if (tables.length < 2) return tables;
  const longest = [...tables].sort((one, other) => sizeOf(other) - sizeOf(one));
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

const sizeOf = ({ spots }: BaseTable): number => spots.reduce((count, { rows }) => count + rows.length, 0);

const nearly = (one: number, other: number): boolean =>
  one !== 0 && Math.abs(one - other) <= Math.max(1e-9, Math.abs(one) * 1e-9);

/** In pounds, to tell tables apart by; no figure of the model is worked out from it. */
const roughTotals = ({ spots, years, unit }: BaseTable): ReadonlyMap<number, number> => {
  const scale = unit === "£m" ? 1_000_000 : unit === "£000" ? 1000 : 1;
  return new Map(
    years.map(({ start, index }) => {
      let total = 0;
      for (const { rows } of spots) {
        for (const { amounts } of rows) {
          const amount = amounts[index];
          if (amount?.kind === "amount") total += amount.typed ?? amount.value.toNumber();
        }
      }
      return [start, total * scale];
    }),
  );
};
