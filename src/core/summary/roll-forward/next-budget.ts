import { printPosition, quoteSheet } from "../../grid/address";
import { type Decimal, zero } from "../../money/decimal";
import type { BlockAt } from "../block";
import { addUp, takeAway } from "../figure";
import { sumOf } from "../formula";
import { firstYearColumn, worth, type YearCell } from "../model-row";
import { wholeRowOf } from "../model-whole";
import type { ModelBase } from "./next-groups";
import { nextHeaders, nextWords } from "./next-headers";
import { amountHeaders } from "./next-lines";
import { downLines, figureCount, sumOfCells, sumOfSteps } from "./next-ranges";
import { baseColumn, columnsAfter, drawNextRow, firstStepColumn, nextHeader, type NextRow } from "./next-row";
import type { NextLine, NextService, NextSheet, ServiceRow, WholeRow } from "./next-sheet";
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
  const { lines, model, years } = sheet;
  const each = (cell: (index: number) => YearCell): readonly YearCell[] => eachColumn(sheet, cell);
  const after = columnsAfter(years.length);
  const undelivered = undeliveredSteps(lines);
  const all = (column: number, sign = ""): string => `${sign}SUM(${downLines(sheet, column)})`;
  const words = { service: nextWords.whole };
  switch (key) {
    case "base": {
      const from = model === undefined ? 1 : wholeRowOf(model.sheet, "base");
      const values = model?.rows.whole.get("base")?.years.map(worth) ?? [];
      return {
        ...words,
        name: nextWords.base,
        kind: nextWords.baseKind,
        words: baseWords,
        role: "amount",
        figures: each((index) => baseCell({ row: from, values }, index, sheet)),
      };
    }
    case "lines":
      return {
        ...words,
        name: nextWords.lines,
        kind: nextWords.linesKind,
        words: `All ${lines.length} lines below`,
        role: "amount",
        figures: each((index) => linesCell(lines, index, all(baseColumn + index))),
      };
    case "carried":
      return {
        ...words,
        name: nextWords.carried,
        kind: nextWords.undelivered,
        words: `Back in the base, saved in ${years[0]?.header ?? ""}`,
        role: "amount",
        figures: each((index) => {
          if (index === 0) return { formula: all(after.carried), value: undelivered.carried.inBase };
          return index === 1 ? { formula: all(after.carried, "-"), value: undelivered.carried.firstStep } : undefined;
        }),
      };
    case "writtenOff":
      return {
        ...words,
        name: nextWords.writtenOff,
        kind: nextWords.undelivered,
        words: `A pressure of ${years[0]?.header ?? ""} that stays`,
        role: "amount",
        figures: each((index) =>
          index === 1 ? { formula: all(after.writtenOff), value: undelivered.writtenOff.firstStep } : undefined,
        ),
      };
    case "revised":
      return {
        ...words,
        ...revisedWords(sheet.hasBase[0] === true),
        role: "total",
        figures: revisedFigures(row, above, sheet.hasBase[0] === true, sheet),
      };
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
  const { lines, name, base } = service;
  const { years } = sheet;
  const each = (cell: (index: number) => YearCell): readonly YearCell[] => eachColumn(sheet, cell);
  const after = columnsAfter(years.length);
  const own = (column: number): string => `SUMIFS(${downLines(sheet, column)},${downLines(sheet, 1)},$A${row})`;
  const undelivered = undeliveredSteps(lines);
  switch (key) {
    case "base":
      return {
        service: name,
        name: nextWords.base,
        kind: nextWords.baseKind,
        words: baseWords,
        role: "amount",
        figures: each((index) => (base === undefined ? undefined : baseCell(base, index, sheet))),
      };
    case "lines":
      return {
        service: name,
        name: nextWords.lines,
        kind: nextWords.linesKind,
        words: lines.length === 1 ? "Its one line" : `Its ${lines.length} lines`,
        role: "amount",
        figures: each((index) => linesCell(lines, index, own(baseColumn + index))),
      };
    case "undelivered":
      return {
        service: name,
        name: nextWords.notDelivered,
        kind: nextWords.undelivered,
        words: "Carried and written off, as above",
        role: "amount",
        figures: each((index) => {
          if (index === 0) return { formula: own(after.carried), value: undelivered.carried.inBase };
          if (index > 1) return undefined;
          return {
            formula: `${own(after.writtenOff)}-${printPosition({ row, column: baseColumn })}`,
            value: undelivered.writtenOff.firstStep.plus(undelivered.carried.firstStep),
          };
        }),
      };
    case "revised": {
      const hasBase = service.rows.includes("base");
      return {
        service: name,
        ...revisedWords(hasBase),
        role: "subtotal",
        figures: revisedFigures(row, above, hasBase, sheet),
      };
    }
  }
};

const eachColumn = (sheet: NextSheet, cell: (index: number) => YearCell): readonly YearCell[] =>
  Array.from({ length: figureCount(sheet) }, (_, index) => cell(index));

/** What lines come to; blank in a year in which nothing is known of any. */
const linesCell = (lines: readonly NextLine[], index: number, formula: string): YearCell =>
  lines.every(({ cells }) => worth(cells.steps[index]) === undefined)
    ? undefined
    : { formula, value: sumOfSteps(lines, index) };

const baseWords = "The Budget model's; later, its changes";

const revisedWords = (hasBase: boolean): Pick<NextRow, "name" | "kind" | "words"> => ({
  name: hasBase ? nextWords.revised : nextWords.net,
  kind: nextWords.revisedKind,
  words: "The year before and what is above",
});

/** The base budget of the first year, and what your sheets change it by later; the new year is none of theirs. */
const baseCell = ({ row, values }: ModelBase, index: number, { hasBase, context }: NextSheet): YearCell => {
  const [now, before] = [values[index], values[index - 1]];
  if (hasBase[index] !== true || now === undefined) return undefined;
  const at = (year: number): string =>
    `${quoteSheet(context.names.model.name)}!${printPosition({ row, column: firstYearColumn + year })}`;
  if (index === 0) return { formula: at(0), value: now };
  return { formula: `${at(index)}-${at(index - 1)}`, value: takeAway(now, before ?? zero) };
};

/** The year before and everything above; a budget whose base nobody has stated for a year is not shown in it. */
const revisedFigures = (
  row: number,
  above: readonly NextRow[],
  needsBase: boolean,
  sheet: NextSheet,
): readonly YearCell[] => {
  let before: Decimal | string = zero;
  return eachColumn(sheet, (index) => {
    if (needsBase && sheet.hasBase[index] !== true) return undefined;
    const column = baseColumn + index;
    const added = sumOfCells(above.map(({ figures }) => figures[index]));
    const value: Decimal | string = index === 0 ? added : addUp([before, added]);
    before = value;
    const sum =
      above.length === 0 ? undefined : sumOf({ top: row - above.length, bottom: row - 1, left: column, right: column });
    if (sum === undefined) return undefined;
    const last = column < firstStepColumn ? "" : `${printPosition({ row, column: column - 1 })}+`;
    return { formula: `${last}${sum}`, value };
  });
};
