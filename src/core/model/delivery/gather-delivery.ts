import type { CellRef } from "../../grid/address";
import type { Line } from "../line";
import { placeLevel } from "../place";
import type { Reading, SheetReading, Table, TableRow } from "../reading";
import { findAsAt } from "./as-at";
import { boundLine, type LineFinder, lineFinder } from "./bind-records";
import type { Delivery, DeliveryFigure, DeliveryRecord, DeliveryReport, DeliveryScope, RatingColumn } from "./delivery";
import { findSlots, type SlotsOfYear } from "./find-slots";
import { findStackedSlots, type StackedSlots } from "./find-stacked-slots";
import { ratingColumns, ratingIn, ratingQuestion } from "./ratings";

/**
 * How the savings of a workbook are being delivered, tracker by tracker; undefined for a workbook without one. Each row is bound to the line
 * of a register it tells of.
 */
export const gatherDelivery = (
  { sheets }: Pick<Reading, "sheets">,
  lines: readonly Line[],
  answers: ReadonlyMap<string, string>,
): Delivery | undefined => {
  const found = sheets.flatMap((sheet) =>
    sheet.tables.map((table) => ({
      sheet,
      table,
      years: findSlots(table, sheet),
      stacked: findStackedSlots(table, sheet),
    })),
  );
  const trackers = found.filter(({ years, stacked }) => years.length > 0 || stacked !== undefined);
  if (trackers.length === 0) return undefined;
  const ids = new Set(trackers.map(({ table }) => table.id));
  const finder = lineFinder(lines.filter(({ table }) => !ids.has(table)));
  const read = trackers.map(({ sheet, table, years, stacked }) => {
    const ratings = ratingColumns(table, sheet, answers);
    const setting = { table, sheet, ratings, finder };
    const reports = years.length > 0 ? years.map((one) => reportOf(one, setting)) : stackedReport(stacked, setting);
    return { reports: reports.filter(({ records }) => records.length > 0), questions: ratingQuestion(table, ratings) };
  });
  const reports = read.flatMap((one) => one.reports);
  return reports.length === 0 ? undefined : { reports, questions: read.flatMap(({ questions }) => questions) };
};

interface Setting {
  readonly table: Table;
  readonly sheet: SheetReading;
  readonly ratings: readonly RatingColumn[];
  readonly finder: LineFinder;
}

const reportOf = ({ slots, year }: SlotsOfYear, setting: Setting): DeliveryReport => {
  const { table, ratings } = setting;
  const records = table.rows.flatMap((row): readonly DeliveryRecord[] => {
    if (row.role === "heading" || row.role === "note" || row.role === "blank") return [];
    const figures = new Map(
      slots.flatMap(({ slot, index }) => {
        const figure = figureIn(row, index, table);
        return figure === undefined ? [] : [[slot.key, figure] satisfies [string, DeliveryFigure]];
      }),
    );
    return figures.size === 0 ? [] : [recordOf(row, figures, setting)];
  });
  return {
    ...headOf(setting),
    isMinus: isMinus(
      slots.map(({ slot }) => slot),
      records,
    ),
    slots: slots.map(({ slot }) => slot),
    ratings,
    records,
    hasExplanations: table.wordColumns.some(({ header }) => explains.test(header)),
    ...(year === undefined ? {} : { year }),
  };
};

const stackedReport = (stacked: StackedSlots | undefined, setting: Setting): readonly DeliveryReport[] => {
  if (stacked === undefined) return [];
  const { table } = setting;
  const records = stacked.columns.map(({ index, name, year }): DeliveryRecord => ({
    name,
    scope: year === undefined ? "total" : "year",
    at: { sheet: table.sheet, row: table.range.top, column: table.columns[index]?.column ?? table.range.left },
    figures: new Map(
      stacked.slots.flatMap(({ slot, row }) => {
        const figure = figureIn(row, index, table);
        return figure === undefined ? [] : [[slot.key, figure] satisfies [string, DeliveryFigure]];
      }),
    ),
    ratings: [],
    isExplained: false,
    ...(year === undefined ? {} : { year }),
  }));
  const slots = stacked.slots.map(({ slot }) => slot);
  return [
    {
      ...headOf(setting),
      isMinus: isMinus(slots, records),
      slots,
      ratings: [],
      records: records.filter(({ figures }) => figures.size > 0),
      hasExplanations: false,
      ...(table.year === undefined ? {} : { year: { year: table.year.year, printed: table.year.printed } }),
    },
  ];
};

const headOf = ({ table, sheet }: Setting): Pick<DeliveryReport, "table" | "title" | "asAt" | "unit"> => {
  const asAt = findAsAt(table, sheet);
  const unit = table.unit.value;
  return {
    table,
    title: (table.title?.text ?? sheet.title?.text ?? sheet.sheet).replace(/\s+/g, " ").trim(),
    ...(asAt === undefined ? {} : { asAt }),
    ...(unit === undefined ? {} : { unit }),
  };
};

const figureIn = (row: TableRow, index: number, table: Table): DeliveryFigure | undefined => {
  const [reading, column] = [row.amounts[index], table.columns[index]];
  if (reading === undefined || column === undefined || reading.kind === "text") return undefined;
  const own = reading.kind === "amount" ? reading.unit : undefined;
  const unit = own ?? column.unit?.value ?? table.unit.value;
  const at = { sheet: table.sheet, row: row.row, column: column.column };
  return { at, reading, ...(unit === undefined ? {} : { unit }) };
};

const recordOf = (
  row: TableRow,
  figures: DeliveryRecord["figures"],
  { table, ratings, finder }: Setting,
): DeliveryRecord => {
  const places = [...row.parents, ...row.words.flatMap((word) => word ?? [])];
  const named = {
    name: row.name.replace(/\s+/g, " ").trim(),
    ...(row.reference === undefined ? {} : { reference: row.reference }),
  };
  const bound = boundLine({ ...named, scope: scopeOf(row, table) }, places, finder);
  return {
    ...named,
    scope: bound === undefined ? scopeOf(row, table) : "line",
    at: startOf(row, table),
    figures,
    ratings: ratings.map((column) => ratingIn(row, table, column)),
    isExplained: table.wordColumns.some(
      ({ header }, index) => explains.test(header) && (row.words[index] ?? "") !== "",
    ),
    ...(row.year === undefined ? {} : { year: row.year.year }),
    ...(bound === undefined ? {} : { bound }),
  };
};

const startOf = ({ row }: TableRow, { sheet, range, nameColumn }: Table): CellRef => ({
  sheet,
  row,
  column: nameColumn?.column ?? range.left,
});

const scopeOf = ({ role, year, reference }: TableRow, { nameColumn }: Table): DeliveryScope => {
  if (role === "total" || role === "subtotal") return role;
  if (year !== undefined) return "year";
  const header = nameColumn?.header ?? "";
  if (reference !== undefined || namesLines.test(header)) return "line";
  const level = placeLevel(header);
  return level === "service" || level === "directorate" ? level : "other";
};

const namesLines =
  /\b(savings?|proposals?|description|title|measures?|initiatives?|schemes?|projects?|efficienc(y|ies))\b/i;

const explains =
  /\b(comments?|commentary|explanations?|mitigations?|mitigating|actions?|notes?|narrative|progress|update|reasons?|risks?)\b/i;

/** Savings printed as minus: what was planned is, taken together. */
const isMinus = (slots: DeliveryReport["slots"], records: readonly DeliveryRecord[]): boolean => {
  const plans = slots.filter(
    ({ quantity }) => quantity === "approved" || quantity === "target" || quantity === "identified",
  );
  const signs = records.flatMap(({ figures, scope }) =>
    scope === "subtotal"
      ? []
      : plans.flatMap(({ key }) => {
          const reading = figures.get(key)?.reading;
          return reading?.kind !== "amount" || reading.value.isZero() ? [] : [reading.value.isNegative() ? 1 : -1];
        }),
  );
  return signs.reduce((sum, sign) => sum + sign, 0) > 0;
};
