import { printPosition, quoteSheet } from "../../grid/address";
import { isReducing, type Line } from "../../model/line";
import type { LineFigure } from "../../model/line-figure";
import type { RolledLine } from "../../model/roll-forward/roll-line";
import { type Decimal, zero } from "../../money/decimal";
import { addUp, takeAway } from "../figure";
import { undecidedWord } from "../model-lines";
import { worth, type YearCell } from "../model-row";
import type { PlanContext } from "../plan-context";
import { baseColumn } from "./next-row";

/** What stands in the row of a line rolled forward. */
export interface LineCells {
  /** What is in the base, the step of each later year of the old plan, and what falls due in the new year; blank where nothing is known. */
  readonly steps: readonly YearCell[];
  /** The effect the old plan reaches in its last year, worked out from Savings lines without the steps. */
  readonly last: YearCell;
}

/** A line's row in live formulas over its row of Savings lines; every year of one row has the same formula. */
export const lineCells = (line: Line, rolled: RolledLine, row: number, context: PlanContext): LineCells => {
  const figures = context.placed.get(line)?.figures.map((one) => one?.figure) ?? [];
  const source: LineSource = { line, rolled, row, figures, at: savingsCells(line, context) };
  const steps: YearCell[] = [];
  figures.forEach((_, year) => steps.push(stepCell(source, year, steps)));
  steps.push(rolled.ends ? reversalCell(row, steps) : undefined);
  return { steps, last: lastCell(source) };
};

interface LineSource {
  readonly line: Line;
  readonly rolled: RolledLine;
  readonly row: number;
  readonly figures: readonly (LineFigure | undefined)[];
  readonly at: (year: number) => string;
}

const savingsCells = (line: Line, { placed, layout }: PlanContext): LineSource["at"] => {
  const row = placed.get(line)?.row ?? 1;
  return (year) => `${quoteSheet(layout.sheet)}!${printPosition({ row, column: layout.firstYear + year })}`;
};

const stepCell = (source: LineSource, year: number, before: readonly YearCell[]): YearCell => {
  const { line, rolled, row, figures, at } = source;
  const unknown = rolled.open[year];
  if (unknown !== undefined) return unknown === "not-stated" ? undefined : { words: undecidedWord };
  if (!isReached(source, year)) return undefined;
  const sign = isReducing(line) ? "-" : "";
  const value = printedValue(source, year);
  if (rolled.applied === "added-up" || year === 0) {
    // SUM takes "n/a" for nothing, where a plain reference would be an error.
    const holdsWords = figures.some((figure) => figure?.kind === "missing");
    return { formula: `${sign}${holdsWords ? `SUM(${at(year)})` : at(year)}`, value };
  }
  // A level less all that came before it, whatever year was still to be confirmed.
  return {
    formula: `${sign}SUM(${at(year)})-SUM(${rangeBefore(row, year)})`,
    value: takeAway(value, sumOfCells(before)),
  };
};

/** Whether a year is one the line's table has, or one after it in which the line ends: in any other nothing falls due. */
const isReached = ({ rolled, figures }: LineSource, year: number): boolean => {
  if (figures[year] !== undefined) return true;
  const hasBegun = figures.slice(0, year).some((figure) => figure !== undefined);
  return hasBegun && rolled.applied !== "added-up" && rolled.carried[year] !== true;
};

const reversalCell = (row: number, before: readonly YearCell[]): YearCell => ({
  formula: `-SUM(${rangeBefore(row, before.length)})`,
  value: negated(sumOfCells(before)),
});

/** From what is in the base to the year before. */
const rangeBefore = (row: number, year: number): string =>
  `$${printPosition({ row, column: baseColumn })}:${printPosition({ row, column: baseColumn + year - 1 })}`;

const lastCell = (source: LineSource): YearCell => {
  const { line, rolled, figures, at } = source;
  const sign = isReducing(line) ? "-" : "";
  const years = figures.map((_, year) => year);
  const last = figures.length - 1;
  if (rolled.applied === "added-up") {
    const steps = years.map((year) => (rolled.open[year] !== undefined ? zero : printedValue(source, year)));
    const range = `${at(0)}:${at(last).replace(/^.*!/, "")}`;
    return { formula: `${sign}SUM(${range})`, value: addUp(steps) };
  }
  const isKnown = (year: number): boolean => rolled.open[year] === undefined && rolled.carried[year] !== true;
  const known = isKnown(last) ? last : years.findLast((year) => isKnown(year) && figures[year] !== undefined);
  if (known === undefined) return { words: undecidedWord };
  return { formula: `${sign}SUM(${at(known)})`, value: printedValue(source, known) };
};

/** What is printed for a year, plus for more: nothing where the table has no such year. */
const printedValue = ({ line, figures }: LineSource, year: number): Decimal | string => {
  const figure = figures[year];
  const value = figure === undefined || figure.kind === "missing" ? zero : figure.value;
  return isReducing(line) ? negated(value) : value;
};

const negated = (value: Decimal | string): Decimal | string =>
  typeof value === "string" ? value : value.negated().plus(zero);

const sumOfCells = (cells: readonly YearCell[]): Decimal | string => addUp(cells.flatMap((cell) => worth(cell) ?? []));
