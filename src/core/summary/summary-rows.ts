import type { Decimal } from "../money/decimal";
import { zero } from "../money/decimal";
import { basisWidth, type CaseColumns, labelWidth } from "./case-columns";
import { blankCell, liveCell, textCell } from "./cells";
import { addUp, type Figure } from "./figure";
import { sumOf } from "./formula";
import { amountFormat } from "./number-formats";
import { type PlanContext, unitSuffix } from "./plan-context";
import { rowHeight } from "./row-heights";
import { headerRow } from "./table-section";
import type { PlanCell, PlanRow, Role } from "./sheet-plan";

/** A row of a business case: three cells of words, a figure a year, the total. */
export interface SummaryRow {
  readonly label: string;
  readonly about: string | Figure;
  readonly basis: string;
  readonly role: "amount" | "subtotal" | "total";
  readonly figures: readonly (Figure | undefined)[];
  readonly total: Figure | undefined;
}

/** A row whose figures are worked out column by column, the total's too. */
export const rowByColumn = (
  words: Pick<SummaryRow, "label" | "about" | "role"> & Partial<Pick<SummaryRow, "basis">>,
  { years, firstYear, total }: CaseColumns,
  figureAt: (column: number) => Figure | undefined,
): SummaryRow => ({
  basis: "",
  ...words,
  figures: years.map((_, index) => figureAt(firstYear + index)),
  total: figureAt(total),
});

/** The figure of a row in a column, the total's included. */
export const figureIn = (
  row: SummaryRow | undefined,
  column: number,
  { firstYear, total }: CaseColumns,
): Figure | undefined => (column === total ? row?.total : row?.figures[column - firstYear]);

/** The value of a row in a column; zero where it has no figure, as a formula would take it. */
export const valueIn = (row: SummaryRow | undefined, column: number, columns: CaseColumns): Decimal | string =>
  figureIn(row, column, columns)?.value ?? zero;

/** The sum of a row's years, for its total. */
export const totalOfYears = (
  row: number,
  figures: readonly (Figure | undefined)[],
  { firstYear, total }: CaseColumns,
): Figure => ({
  formula: sumOf({ top: row, bottom: row, left: firstYear, right: total - 1 }),
  value: addUp(figures.flatMap((figure) => figure?.value ?? [])),
});

/** The header row over summary rows: three headers of words, then the years and the total with their unit. */
export const summaryHeader = (
  words: readonly [string, string, string],
  { years, widths }: CaseColumns,
  { style }: PlanContext,
): PlanRow =>
  headerRow(
    widths,
    words,
    [...years.map(({ header }) => header), "Total"].map((text) => text + unitSuffix(style)),
  );

/** A summary row as cells. */
export const drawSummaryRow = (row: SummaryRow, { prose }: CaseColumns, { style }: PlanContext): PlanRow => {
  const words: Role = row.role === "amount" ? "text" : row.role === "subtotal" ? "subtotal-label" : "total-label";
  const format = amountFormat(style);
  const cell = (figure: Figure | undefined): PlanCell =>
    figure === undefined ? blankCell(row.role) : liveCell(row.role, figure, format);
  return {
    height: rowHeight([
      { text: row.label, width: labelWidth },
      { text: typeof row.about === "string" ? row.about : "", width: prose },
      { text: row.basis, width: basisWidth },
    ]),
    cells: [
      textCell(words, row.label),
      typeof row.about === "string" ? textCell(words, row.about) : liveCell(words, row.about),
      textCell(words, row.basis),
      ...row.figures.map(cell),
      cell(row.total),
    ],
  };
};
