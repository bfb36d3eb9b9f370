import { printRange, quoteSheet } from "../grid/address";
import type { Line } from "../model/line";
import { type Figure, addUp } from "./figure";
import { sourceRow } from "./case-head";
import type { CaseColumns } from "./case-columns";
import { shownValue } from "./place-lines";
import type { PlanContext } from "./plan-context";
import type { OwnSheet } from "./sheet-names";

/** The lines of a programme that may be added together: all in one presentation. */
export interface ProgrammeScope {
  readonly lines: readonly Line[];
  readonly columns: CaseColumns;
  readonly context: PlanContext;
  readonly own: OwnSheet;
  /** What sets the names of its tables apart: nothing for the first. */
  readonly number: string;
  /** What a year's figure is, in words. */
  readonly words: string;
  /** Whether the programme holds lines in other presentations too. */
  readonly several: boolean;
}

/** The part of a programme's lines some criteria pick, each a column of Savings lines and the cell it must equal. */
export type Criteria = readonly (readonly [column: "theme" | "kind" | "presentation", cell: string])[];

/** A year's sum of the lines that the criteria pick: words count for nothing, an error shows. */
export const sumOfLines = (
  scope: ProgrammeScope,
  year: number,
  criteria: Criteria,
  lines: readonly Line[],
): Figure => ({
  formula: `SUMIFS(${linesColumn(scope, scope.context.layout.firstYear + year, false)},${tests(scope, criteria)})`,
  value: addUp(
    lines.flatMap((line) => {
      const figure = scope.context.placed.get(line)?.figures[year];
      return figure === undefined ? [] : [shownValue(figure)];
    }),
  ),
});

/** How many lines the criteria pick, in words. */
export const countOfLines = (scope: ProgrammeScope, criteria: Criteria, lines: readonly Line[]): Figure => ({
  formula: `COUNTIFS(${tests(scope, criteria)})&" ${lines.length === 1 ? "line" : "lines"}"`,
  value: `${lines.length} ${lines.length === 1 ? "line" : "lines"}`,
});

/** Where the workbook holds other business cases too, the lines must also be written from this one's source. */
const tests = (scope: ProgrammeScope, criteria: Criteria): string => {
  const { layout, cases } = scope.context;
  const needed = criteria.filter(([column]) => column !== "presentation" || scope.several);
  return [
    ...needed.map(([column, cell]) => `${linesColumn(scope, layout[column], true)},${cell}`),
    ...(cases.length > 1 ? [`${linesColumn(scope, layout.businessCase, true)},$B$${sourceRow}`] : []),
  ].join(",");
};

/** A column of Savings lines: the years move with the formula, the criteria stay. */
const linesColumn = ({ context: { layout } }: ProgrammeScope, column: number, fixed: boolean): string => {
  const range = printRange({ top: layout.firstRow, bottom: layout.lastRow, left: column, right: column }, true);
  return `${quoteSheet(layout.sheet)}!${fixed ? range : range.replace(/\$([A-Z]+)\$/g, "$1$")}`;
};
