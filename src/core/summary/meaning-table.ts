import { printPosition } from "../grid/address";
import { Decimal, sum } from "../money/decimal";
import type { Line } from "../model/line";
import type { Presentation } from "../model/reading";
import type { BlockAt } from "./block";
import { type CaseColumns, labelWidth } from "./case-columns";
import { liveCell, textCell } from "./cells";
import { addUp, type Figure } from "./figure";
import { sumOf } from "./formula";
import { amountFormat } from "./number-formats";
import { type PlanContext, unitSuffix } from "./plan-context";
import { headingRow } from "./prose-rows";
import { rowHeight } from "./row-heights";
import { headerRow } from "./table-section";
import type { PlanRow } from "./sheet-plan";

/** The presentation all the lines share; "unknown" when they differ or it is not settled. */
export const sharedPresentation = (lines: readonly Line[]): Presentation => {
  const [first, ...others] = new Set(lines.map(({ presentation }) => presentation));
  return first === undefined || others.length > 0 ? "unknown" : first;
};

interface MeaningOptions {
  readonly name: string;
  readonly presentation: Presentation;
  readonly headline: {
    readonly row: number;
    readonly label: string;
    readonly values: readonly (Decimal | string | undefined)[];
  };
  readonly columns: CaseColumns;
  readonly context: PlanContext;
}

/**
 * What the total means: the effect in each year, the recurring effect reached and the cash over the plan. Where the
 * evidence does not settle whether a year's figure is a change or a level, both readings stand side by side.
 */
export const meaningTable =
  ({ name, presentation, headline, columns, context }: MeaningOptions): BlockAt =>
  (top) => {
    const header = top + 2;
    const readings = readingsFor(presentation);
    const format = amountFormat(context.style);
    const suffix = unitSuffix(context.style);
    const [settled, cashOver] =
      columns.of === undefined ? ["Recurring effect", "Cash over the plan"] : ["Effect reached", "Cash in these years"];
    const rows = readings.map((reading, index): PlanRow => {
      const row = header + 1 + index;
      const figures = columns.years.map((_, year) => yearFigure(reading, headline, columns, year));
      const last = columns.total - 1;
      const recurring: Figure = {
        formula: printPosition({ row, column: last }),
        value: figures.at(-1)?.value ?? new Decimal(0),
      };
      const cash: Figure = {
        formula: sumOf({ top: row, bottom: row, left: columns.firstYear, right: last }),
        value: addUp(figures.map(({ value }) => value)),
      };
      return {
        height: rowHeight([
          { text: reading.label, width: labelWidth },
          { text: reading.words, width: columns.prose },
        ]),
        cells: [
          textCell("text", reading.label),
          textCell("text", reading.words),
          reading.isRecurring ? liveCell("amount", recurring, format) : textCell("text", "Not stated"),
          ...figures.map((figure) => liveCell("amount", figure, format)),
          liveCell("amount", cash, format),
        ],
      };
    });
    return {
      rows: [
        { cells: [] },
        headingRow(
          `What the ${headline.label.toLowerCase()} means${presentation === "unknown" ? ": to be settled" : ""}`,
        ),
        headerRow(
          columns.widths,
          ["Reading", "In words"],
          [settled, ...columns.years.map(({ header: year }) => year), cashOver].map((text) => text + suffix),
        ),
        ...rows,
      ],
      tables: [
        {
          name,
          range: { top: header, left: 1, bottom: header + rows.length, right: columns.total },
          isForPublication: true,
        },
      ],
    };
  };

interface MeaningReading {
  readonly label: string;
  readonly words: string;
  /** The effect of a year is the sum of the changes up to it. */
  readonly isRunning: boolean;
  readonly isRecurring: boolean;
}

const change: MeaningReading = {
  label: "Each year is a change",
  words:
    "Every figure is a step from the year before and stays in the budget, so the effect in a year is the sum of the steps so far.",
  isRunning: true,
  isRecurring: true,
};

const level: MeaningReading = {
  label: "Each year is a level",
  words:
    "Every figure is that year's whole effect against today's budget, so the last year's figure is the recurring effect.",
  isRunning: false,
  isRecurring: true,
};

const inYear: MeaningReading = {
  label: "Within each year only",
  words: "Every figure is the effect within that year alone; nothing is said of later years.",
  isRunning: false,
  isRecurring: false,
};

const readingsFor = (presentation: Presentation): readonly MeaningReading[] => {
  switch (presentation) {
    case "incremental":
      return [change];
    case "level":
      return [level];
    case "in-year":
      return [inYear];
    case "unknown":
      return [
        { ...change, label: "If each year is a change" },
        { ...level, label: "If each year is a level" },
      ];
  }
};

const yearFigure = (
  { isRunning }: MeaningReading,
  { row, values }: MeaningOptions["headline"],
  { firstYear }: CaseColumns,
  year: number,
): Figure => {
  const at = printPosition({ row, column: firstYear + year });
  if (!isRunning) return { formula: at, value: values[year] ?? new Decimal(0) };
  const first = `$${printPosition({ row, column: firstYear })}`;
  const soFar = values.slice(0, year + 1).map((value) => value ?? new Decimal(0));
  const error = soFar.find((value) => typeof value === "string");
  return {
    formula: `SUM(${first}:${at})`,
    value: error ?? sum(soFar.filter((value) => Decimal.isDecimal(value))),
  };
};
