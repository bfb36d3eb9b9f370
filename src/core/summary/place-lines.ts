import type { CellRef } from "../grid/address";
import type { Cell } from "../grid/cell";
import type { Line } from "../model/line";
import { type LineFigure, lineFigure } from "../model/line-figure";
import { headingsOf } from "../model/versions/bind-lines";
import type { Decimal } from "../money/decimal";
import type { Unit } from "../money/unit";
import type { PlanYear } from "./plan-years";

/** The columns and rows of Savings lines. */
export interface LinesLayout {
  readonly sheet: string;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly service?: number;
  readonly theme: number;
  readonly kind: number;
  readonly recurrence: number;
  readonly firstYear: number;
  readonly total: number;
  readonly presentation: number;
  readonly businessCase: number;
  readonly source: number;
  readonly howRead: number;
  /** The headings over a line; absent where no line stands under any. */
  readonly headings?: number;
  /** The last column: the figures as they were when refreshed. */
  readonly recorded: number;
}

/** Where a line stands on Savings lines and what stands for each year of the plan; absent where its table has no such year. */
export interface PlacedLine {
  readonly row: number;
  readonly figures: readonly (PlacedFigure | undefined)[];
}

export interface PlacedFigure {
  readonly from: CellRef;
  readonly printed: string;
  readonly figure: LineFigure;
}

/** What a figure's cell shows. */
export const shownValue = ({ figure }: PlacedFigure): Decimal | string =>
  figure.kind === "missing" ? figure.text : figure.value;

/** The layout of Savings lines: a title, a line on what is on it, a header row, then a row a line. */
export const linesLayout = (sheet: string, lines: readonly Line[], years: readonly PlanYear[]): LinesLayout => {
  const hasService = lines.some(({ service }) => service !== undefined);
  const hasHeadings = lines.some((line) => headingsOf(line).length > 0);
  const kind = hasService ? 5 : 4;
  const firstYear = kind + 2;
  const total = firstYear + years.length;
  const howRead = total + 4;
  return {
    sheet,
    firstRow: 4,
    lastRow: 3 + Math.max(1, lines.length),
    theme: 3,
    kind,
    recurrence: kind + 1,
    firstYear,
    total,
    presentation: total + 1,
    businessCase: total + 2,
    source: total + 3,
    howRead,
    recorded: howRead + (hasHeadings ? 2 : 1),
    ...(hasService ? { service: 4 } : {}),
    ...(hasHeadings ? { headings: howRead + 1 } : {}),
  };
};

/** Gives every line its row and the figure of each year of the plan. */
export const placeLines = (
  lines: readonly Line[],
  years: readonly PlanYear[],
  firstRow: number,
  { cellAt, unit }: { readonly cellAt: (at: CellRef) => Cell | undefined; readonly unit: Unit | undefined },
): ReadonlyMap<Line, PlacedLine> =>
  new Map(
    lines.map((line, index) => {
      const figures = years.map(({ start }): PlacedFigure | undefined => {
        const year = line.years.find(({ year: { start: own } }) => own === start);
        if (year === undefined) return undefined;
        return { from: year.at, printed: year.printed, figure: lineFigure(line, year, cellAt(year.at), unit) };
      });
      return [line, { row: firstRow + index, figures }];
    }),
  );
