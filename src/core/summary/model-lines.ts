import { printPosition, printRange, quoteSheet } from "../grid/address";
import { isReducing, type Line } from "../model/line";
import type { Application, LineEffect } from "../model/line-effect";
import type { Decimal } from "../money/decimal";
import { type BlockAt } from "./block";
import { drawModelRow, firstYearColumn, modelHeader, type ModelRow, modelWidths, type YearCell } from "./model-row";
import type { AppliedLine, ModelSheet } from "./model-sheet";
import { kindWords } from "./words";

/** Every applied line with its effect in each year, a row a line, in the order of the services. */
export const linesTable =
  (sheet: ModelSheet): BlockAt =>
  (top) => {
    const after = ["How it is applied", "On Savings lines"];
    return {
      rows: [
        modelHeader(sheet.context, after),
        ...sheet.lines.map((one, index) => drawModelRow(lineRow(one, top + 1 + index, sheet), sheet.context)),
      ],
      tables: [
        {
          name: "Crosscast_model_lines_table",
          range: {
            top,
            left: 1,
            bottom: top + sheet.lines.length,
            right: firstYearColumn + sheet.model.starts.length + modelWidths.after.length - 1,
          },
        },
      ],
    };
  };

/** The words in the place of a level that is not known. */
export const undecidedWord = "TBC";

const lineRow = ({ line, service, effect }: AppliedLine, row: number, sheet: ModelSheet): ModelRow => {
  return {
    service,
    name: line.name,
    kind: kindWords[line.kind],
    role: "amount",
    years: effectCells(line, effect, row, sheet),
    after: { words: howApplied(effect), ...leadTo(line, sheet) },
  };
};

/** A line's reference, else its row, leading to it on Savings lines. */
export const leadTo = (line: Line, { context: { placed, layout } }: ModelSheet) => {
  const row = placed.get(line)?.row ?? 1;
  return { link: line.reference ?? `Row ${row}`, to: { sheet: layout.sheet, row, column: 1 } };
};

/** The effect of a line year by year as one formula over its row of Savings lines, across all the years. */
const effectCells = (line: Line, effect: LineEffect, row: number, { context }: ModelSheet): readonly YearCell[] => {
  const { placed, layout } = context;
  const place = placed.get(line);
  const sheet = `${quoteSheet(layout.sheet)}!`;
  const sign = isReducing(line) ? "-" : "";
  const first = printPosition({ row: place?.row ?? 1, column: layout.firstYear });
  // SUM takes "n/a" for nothing, where a plain reference would be an error.
  const holdsWords = place?.figures.some((figure) => figure?.figure.kind === "missing") ?? false;
  const isCarried = effect.carried.includes(true);
  return effect.levels.map((level, year): YearCell => {
    if (level === undefined) return { words: undecidedWord };
    const at = `${sheet}${printPosition({ row: place?.row ?? 1, column: layout.firstYear + year })}`;
    if (effect.applied === "added-up")
      return { formula: `${sign}SUM(${sheet}$${first}:${at.slice(sheet.length)})`, value: level };
    const printed = `${sign}${holdsWords ? `SUM(${at})` : at}`;
    if (!isCarried) return { formula: printed, value: level };
    const before = printPosition({ row, column: firstYearColumn + year - 1 });
    return { formula: `IF(ISBLANK(${at}),SUM(${before}),${printed})`, value: level };
  });
};

const appliedWords: Readonly<Record<Application, string>> = {
  "as-printed": "As printed",
  "added-up": "Added up year on year",
  "own-year": "In its own year alone",
};

const howApplied = ({ applied, levels, carried }: LineEffect): string => {
  const words = appliedWords[applied];
  if (levels.includes(undefined)) return `${words}; ${undecidedWord} where it is not settled`;
  return carried.includes(true) ? `${words}, and carried on` : words;
};

/** The cells of all lines in a year's column, or in a column of words, which stays where a formula moves. */
export const downLines = ({ places }: ModelSheet, column: number): string =>
  down(column, places.lines, places.lastLine);

/** The cells of all the services' rows in a column. */
export const downServices = ({ places }: ModelSheet, column: number): string =>
  down(column, places.services, places.lastService);

/** Rows of one column: a year's moves with the formula, words stay. */
export const down = (column: number, top: number, bottom: number): string => {
  const range = printRange({ top, bottom, left: column, right: column }, true);
  return column < firstYearColumn ? range : range.replace(/\$([A-Z]+)\$/g, "$1$");
};

/** What a sum over lines shows for a year: words count for nothing, an Excel error shows. */
export const levelsIn = (lines: readonly AppliedLine[], year: number): readonly (Decimal | string)[] =>
  lines.flatMap(({ effect }) => effect.levels[year] ?? []);
