import { printPosition, quoteSheet } from "../../grid/address";
import { type Decimal, zero } from "../../money/decimal";
import { addUp, takeAway } from "../figure";
import { sumOf } from "../formula";
import { firstYearColumn, worth, type YearCell } from "../model-row";
import type { ModelBase } from "./next-groups";
import { nextWords } from "./next-headers";
import { figureCount, sumOfCells, sumOfSteps } from "./next-ranges";
import { baseColumn, firstStepColumn, type NextRow } from "./next-row";
import type { NextLine, NextSheet } from "./next-sheet";

/** A place for a row of a budget: whose it is, where it stands, and the rows of its budget above it. */
export interface BudgetPlace {
  readonly service: string;
  readonly row: number;
  readonly above: readonly NextRow[];
  readonly sheet: NextSheet;
}

/** The base budget of the year in the base, and what the user's sheets change it by in each later year. */
export const baseRow = ({ service, sheet }: BudgetPlace, base: ModelBase | undefined): NextRow => ({
  service,
  name: nextWords.base,
  kind: nextWords.baseKind,
  words: "The Budget model's; later, its changes",
  role: "amount",
  figures: eachColumn(sheet, (index) => (base === undefined ? undefined : baseCell(base, index, sheet))),
});

/** What some lines put into the base and add in each year; `sum` is the formula of their sum down a column. */
export const linesRow = (
  { service, sheet }: BudgetPlace,
  lines: readonly NextLine[],
  { words, sum }: { readonly words: string; readonly sum: (column: number) => string },
): NextRow => ({
  service,
  name: nextWords.lines,
  kind: nextWords.linesKind,
  words,
  role: "amount",
  figures: eachColumn(sheet, (index) => linesCell(lines, index, sum(baseColumn + index))),
});

/** What savings that were not delivered put back into the base and add in the first year. */
export const undeliveredRow = (
  { service, sheet }: BudgetPlace,
  { name, words }: Pick<NextRow, "name" | "words">,
  { inBase, firstStep }: { readonly inBase?: YearCell; readonly firstStep: YearCell },
): NextRow => ({
  service,
  name,
  kind: nextWords.undelivered,
  words,
  role: "amount",
  figures: eachColumn(sheet, (index) => (index === 0 ? inBase : index === 1 ? firstStep : undefined)),
});

/** The new base and the revised budget of each year; of lines without a base budget, what they come to. */
export const revisedRow = (place: BudgetPlace, hasBase: boolean, role: "subtotal" | "total"): NextRow => ({
  service: place.service,
  name: hasBase ? nextWords.revised : nextWords.net,
  kind: nextWords.revisedKind,
  words: "The year before and what is above",
  role,
  figures: revisedFigures(place, hasBase),
});

const eachColumn = (sheet: NextSheet, cell: (index: number) => YearCell): readonly YearCell[] =>
  Array.from({ length: figureCount(sheet) }, (_, index) => cell(index));

/** What lines come to; blank in a year in which nothing is known of any. */
const linesCell = (lines: readonly NextLine[], index: number, formula: string): YearCell =>
  lines.every(({ cells }) => worth(cells.steps[index]) === undefined)
    ? undefined
    : { formula, value: sumOfSteps(lines, index) };

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
const revisedFigures = ({ row, above, sheet }: BudgetPlace, needsBase: boolean): readonly YearCell[] => {
  let before: Decimal | string = zero;
  return eachColumn(sheet, (index) => {
    if (above.length === 0 || (needsBase && sheet.hasBase[index] !== true)) return undefined;
    const column = baseColumn + index;
    const added = sumOfCells(above.map(({ figures }) => figures[index]));
    before = index === 0 ? added : addUp([before, added]);
    const sum = sumOf({ top: row - above.length, bottom: row - 1, left: column, right: column });
    const last = column < firstStepColumn ? "" : `${printPosition({ row, column: column - 1 })}+`;
    return { formula: `${last}${sum}`, value: before };
  });
};
