import { printRange } from "../../grid/address";
import type { Decimal } from "../../money/decimal";
import { addUp } from "../figure";
import { worth, type YearCell } from "../model-row";
import { baseColumn } from "./next-row";
import type { NextLine, NextSheet } from "./next-sheet";

/** How many columns of amounts there are: what is in the base, and a year each. */
export const figureCount = ({ years }: NextSheet): number => 1 + years.length;

/** The cells of all lines in one column; of a year's the column moves with the formula, of any other it stays. */
export const downLines = ({ places }: NextSheet, column: number): string => down(column, places.lines, places.lastLine);

/** The cells of all services' rows in one column. */
export const downServices = ({ places }: NextSheet, column: number): string =>
  down(column, places.services, places.lastService);

const down = (column: number, top: number, bottom: number): string => {
  const range = printRange({ top, bottom, left: column, right: column }, true);
  return column < baseColumn ? range : range.replace(/\$([A-Z]+)\$/g, "$1$");
};

/** What some lines come to in one column of amounts. */
export const sumOfSteps = (lines: readonly NextLine[], index: number): Decimal | string =>
  sumOfCells(lines.map(({ cells }) => cells.steps[index]));

/** What SUM shows for some cells. */
export const sumOfCells = (cells: readonly YearCell[]): Decimal | string =>
  addUp(cells.flatMap((cell) => worth(cell) ?? []));
