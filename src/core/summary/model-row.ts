import type { CellRef } from "../grid/address";
import type { Decimal } from "../money/decimal";
import { blankCell, inputCell, linkCell, liveCell, textCell } from "./cells";
import type { Figure } from "./figure";
import { amountFormat, countFormat } from "./number-formats";
import { type PlanContext, unitSuffix } from "./plan-context";
import { rowHeight } from "./row-heights";
import type { PlanCell, PlanRow, Role } from "./sheet-plan";
import { headerRow } from "./table-section";

/** What stands in one year of a row: a live figure, a typed one, words in its place, or nothing. */
export type YearCell = Figure | { readonly typed: Decimal } | { readonly words: string } | undefined;

/** A row of the budget model: service, budget or line, kind, a figure a year; what follows the years in a list of lines. */
export interface ModelRow {
  readonly service: string;
  readonly name: string;
  /** Where the name leads: names that lead somewhere are short, for not every program wraps a link. */
  readonly to?: CellRef;
  readonly kind: string;
  readonly role: "amount" | "subtotal" | "total";
  readonly years: readonly YearCell[];
  readonly isCount?: boolean;
  /** What is said of a line after its years, and the words that lead to it. */
  readonly after?: { readonly words: string; readonly link: string; readonly to: CellRef };
}

/** The widths of the columns before the years, of each year, and after them. */
export const modelWidths = { before: [34, 40, 12], year: 12, after: [24, 14] };

/** The first column of years. */
export const firstYearColumn = 4;

/** The first words of every table of the model, so that one row repeated at the head of a page serves all of them. */
const headers = ["Service", "Budget or line", "Kind"];

/** The header row of a table of the model. */
export const modelHeader = (
  { years, style }: Pick<PlanContext, "years" | "style">,
  after: readonly string[] = [],
): PlanRow =>
  headerRow(
    [...modelWidths.before, ...years.map(() => modelWidths.year), ...modelWidths.after],
    headers,
    years.map(({ header }) => header + unitSuffix(style)),
    after,
  );

/** A row of the model as cells. */
export const drawModelRow = (row: ModelRow, { style }: Pick<PlanContext, "style">): PlanRow => {
  const words: Role = row.role === "amount" ? "text" : row.role === "subtotal" ? "subtotal-label" : "total-label";
  const format = row.isCount === true ? countFormat : amountFormat(style);
  const [service = 0, name = 0, kind = 0] = modelWidths.before;
  const { after } = row;
  return {
    height: rowHeight([
      { text: row.service, width: service },
      { text: row.name, width: name },
      { text: row.kind, width: kind },
      { text: after?.words ?? "", width: modelWidths.after[0] ?? 0 },
      { text: after?.link ?? "", width: modelWidths.after[1] ?? 0 },
    ]),
    cells: [
      textCell(words, row.service),
      row.to === undefined ? textCell(words, row.name) : linkCell(row.name, row.to),
      textCell(words, row.kind),
      ...row.years.map((year) => yearCell(year, row.role, format)),
      ...(after === undefined ? [] : [textCell("text", after.words), linkCell(after.link, after.to)]),
    ],
  };
};

/** What stands in one year of a row, as a cell. */
export const yearCell = (year: YearCell, role: Role, format: string): PlanCell => {
  if (year === undefined) return blankCell(role);
  if ("typed" in year) return inputCell(year.typed, format);
  if ("words" in year) return textCell("input-text", year.words);
  return liveCell(role, year, format);
};

/** What SUM and its kin take a year's cell for: nothing where it is blank or words. */
export const worth = (year: YearCell): Decimal | string | undefined => {
  if (year === undefined || "words" in year) return undefined;
  return "typed" in year ? year.typed : year.value;
};
