import { printPosition } from "../../grid/address";
import type { BlockAt } from "../block";
import { worth } from "../model-row";
import { wholeRowOf } from "../model-whole";
import { baseRow, type BudgetPlace, linesRow, revisedRow, undeliveredRow } from "./budget-rows";
import { nextHeaders, nextWords } from "./next-headers";
import { amountHeaders } from "./next-lines";
import { downLines, figureCount } from "./next-ranges";
import { baseColumn, columnsAfter, drawNextRow, nextHeader, type NextRow } from "./next-row";
import type { NextService, NextSheet, ServiceRow, WholeRow } from "./next-sheet";
import { undeliveredSteps } from "./next-undelivered";

/** The rows of the new budget: of the whole, and of each service. */
export interface NextBudget {
  readonly whole: readonly NextRow[];
  readonly services: readonly (readonly NextRow[])[];
}

/** Works out the new base and what each year adds to it, for the whole budget and every service. */
export const nextBudget = (sheet: NextSheet): NextBudget => ({
  whole: rowsFrom(sheet.whole, sheet.places.whole, (key, row, above) => wholeRow(key, row, above, sheet)),
  services: sheet.services.map((service) =>
    rowsFrom(service.rows, service.row, (key, row, above) => serviceRow(key, row, above, { service, sheet })),
  ),
});

/** The whole budget as a table. */
export const nextWholeTable = (sheet: NextSheet, { whole }: NextBudget): BlockAt =>
  tableOf("Crosscast_next_whole_table", sheet, whole);

/** The services as a table. */
export const nextServicesTable = (sheet: NextSheet, { services }: NextBudget): BlockAt =>
  tableOf("Crosscast_next_services_table", sheet, services.flat());

/** The row of the whole budget a key stands in. */
export const nextWholeRowOf = ({ whole, places }: NextSheet, key: WholeRow): number =>
  places.whole + whole.indexOf(key);

const tableOf =
  (name: string, sheet: NextSheet, rows: readonly NextRow[]): BlockAt =>
  (top) => ({
    rows: [
      nextHeader(sheet.context, nextHeaders.how, amountHeaders(sheet)),
      ...rows.map((row) => drawNextRow(row, sheet.context)),
    ],
    tables: [{ name, range: { top, left: 1, bottom: top + rows.length, right: baseColumn + figureCount(sheet) - 1 } }],
  });

const rowsFrom = <Key>(
  keys: readonly Key[],
  top: number,
  draw: (key: Key, row: number, above: readonly NextRow[]) => NextRow,
): readonly NextRow[] => {
  const rows: NextRow[] = [];
  keys.forEach((key, index) => rows.push(draw(key, top + index, rows)));
  return rows;
};

const wholeRow = (key: WholeRow, row: number, above: readonly NextRow[], sheet: NextSheet): NextRow => {
  const { lines, model, years, hasBase } = sheet;
  const place: BudgetPlace = { service: nextWords.whole, row, above, sheet };
  const after = columnsAfter(years.length);
  const first = years[0]?.header ?? "";
  const { carried, writtenOff } = undeliveredSteps(lines);
  const sum = (column: number): string => `SUM(${downLines(sheet, column)})`;
  switch (key) {
    case "base":
      return baseRow(
        place,
        model && { row: wholeRowOf(model.sheet, "base"), values: model.rows.whole.get("base")?.years.map(worth) ?? [] },
      );
    case "lines":
      return linesRow(place, lines, { words: `All ${lines.length} lines below`, sum });
    case "carried":
      return undeliveredRow(
        place,
        { name: nextWords.carried, words: `Back in the base, saved in ${first}` },
        {
          inBase: { formula: sum(after.carried), value: carried.inBase },
          firstStep: { formula: `-${sum(after.carried)}`, value: carried.firstStep },
        },
      );
    case "writtenOff":
      return undeliveredRow(
        place,
        { name: nextWords.writtenOff, words: `A pressure of ${first} that stays` },
        { firstStep: { formula: sum(after.writtenOff), value: writtenOff.firstStep } },
      );
    case "revised":
      return revisedRow(place, hasBase[0] === true, "total");
  }
};

interface ServiceSource {
  readonly service: NextService;
  readonly sheet: NextSheet;
}

const serviceRow = (
  key: ServiceRow,
  row: number,
  above: readonly NextRow[],
  { service, sheet }: ServiceSource,
): NextRow => {
  const { lines, name, base, rows } = service;
  const place: BudgetPlace = { service: name, row, above, sheet };
  const after = columnsAfter(sheet.years.length);
  const { carried, writtenOff } = undeliveredSteps(lines);
  const sum = (column: number): string => `SUMIFS(${downLines(sheet, column)},${downLines(sheet, 1)},$A${row})`;
  switch (key) {
    case "base":
      return baseRow(place, base);
    case "lines":
      return linesRow(place, lines, { words: lines.length === 1 ? "Its one line" : `Its ${lines.length} lines`, sum });
    case "undelivered":
      return undeliveredRow(
        place,
        { name: nextWords.notDelivered, words: "Carried and written off, as above" },
        {
          inBase: { formula: sum(after.carried), value: carried.inBase },
          firstStep: {
            formula: `${sum(after.writtenOff)}-${printPosition({ row, column: baseColumn })}`,
            value: writtenOff.firstStep.plus(carried.firstStep),
          },
        },
      );
    case "revised":
      return revisedRow(place, rows.includes("base"), "subtotal");
  }
};
