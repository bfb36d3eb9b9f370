import { firstYearColumn, yearCell, type YearCell } from "../model-row";
import { amountFormat } from "../number-formats";
import { type PlanContext, unitSuffix } from "../plan-context";
import { rowHeight } from "../row-heights";
import type { PlanRow, Role } from "../sheet-plan";
import { headerRow } from "../table-section";
import { textCell } from "../cells";

/** A row of figures: scenario, what it is of, a note, a figure a year, what comes after the plan, all together. */
export interface ScenarioRow {
  readonly scenario: string;
  readonly of: string;
  readonly note?: string;
  readonly role: "amount" | "subtotal" | "total";
  /** The years, after the plan, and the total. */
  readonly figures: readonly YearCell[];
}

/** The widths of the columns before the years, and of each figure. */
const widths = { before: [22, 30, 40], figure: 12 };

/** Where the columns after the years stand. */
export const columnsAfterYears = (years: number) => ({
  after: firstYearColumn + years,
  total: firstYearColumn + years + 1,
  delivered: firstYearColumn + years + 2,
  slips: firstYearColumn + years + 3,
  later: firstYearColumn + years + 4,
  inAll: firstYearColumn + years + 5,
});

/** The widths of the whole sheet. */
export const scenarioWidths = (years: number): readonly number[] => [
  ...widths.before,
  ...Array.from({ length: years + 6 }, () => widths.figure),
];

/** The header of a table of figures. */
export const scenarioHeader = (
  { years, style }: Pick<PlanContext, "years" | "style">,
  more: readonly string[] = [],
): PlanRow =>
  headerRow(
    scenarioWidths(years.length),
    ["Scenario", "What it is of", "Note"],
    [
      ...years.map(({ header }) => header + unitSuffix(style)),
      `After the plan${unitSuffix(style)}`,
      `Total${unitSuffix(style)}`,
      ...more,
    ],
  );

/** The header of the table people fill in. */
export const assumptionHeader = (years: number): PlanRow =>
  headerRow(
    scenarioWidths(years),
    ["Scenario", "Kind of line", "How it is counted"],
    ["Delivered", "Of that, slips", "By years"],
  );

/** The words before the figures, in the role of the row. */
export const rowWordCells = ({ scenario, of, note = "", role }: Omit<ScenarioRow, "figures">) => {
  const words: Role = role === "amount" ? "text" : role === "subtotal" ? "subtotal-label" : "total-label";
  return [scenario, of, note].map((text) => textCell(words, text));
};

/** How high a row must be for its words. */
export const heightOf = (texts: readonly string[]): number =>
  rowHeight(texts.map((text, index) => ({ text, width: widths.before[index] ?? widths.figure })));

/** A row of figures as cells. */
export const drawScenarioRow = (row: ScenarioRow, { style }: Pick<PlanContext, "style">): PlanRow => ({
  height: heightOf([row.scenario, row.of, row.note ?? ""]),
  cells: [...rowWordCells(row), ...row.figures.map((figure) => yearCell(figure, row.role, amountFormat(style)))],
});
