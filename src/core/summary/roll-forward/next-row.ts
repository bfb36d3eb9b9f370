import type { CellRef } from "../../grid/address";
import { linkCell, textCell } from "../cells";
import { type YearCell, yearCell } from "../model-row";
import { amountFormat } from "../number-formats";
import { type PlanContext, unitSuffix } from "../plan-context";
import { headerHeight, rowHeight } from "../row-heights";
import type { PlanCell, PlanRow, Role } from "../sheet-plan";
import { nextHeaders } from "./next-headers";

/** A row of a table of the sheet: words, what is in the base, a figure a year of the new plan, and what follows. */
export interface NextRow {
  readonly service: string;
  readonly name: string;
  readonly kind: string;
  readonly words: string;
  readonly role: "amount" | "subtotal" | "total";
  /** What is in the base first. */
  readonly figures: readonly YearCell[];
  readonly after?: readonly PlanCell[];
}

/** The columns: four of words, then what is in the base, then the years of the new plan. */
export const baseColumn = 5;
export const firstStepColumn = 6;

/** Where the columns after the years stand. */
export const columnsAfter = (years: number) => ({
  last: firstStepColumn + years,
  notDelivered: firstStepColumn + years + 1,
  choice: firstStepColumn + years + 2,
  carried: firstStepColumn + years + 3,
  writtenOff: firstStepColumn + years + 4,
  reference: firstStepColumn + years + 5,
  link: firstStepColumn + years + 6,
});

const wordWidths: readonly number[] = [26, 36, 14, 38];

/** The widths of all columns of the sheet. */
export const nextWidths = (years: number): readonly number[] => [
  ...wordWidths,
  15,
  ...Array.from({ length: years }, () => 12),
  ...[13, 13, 13, 12, 12, 14, 11],
];

/** The header row of a table: what its words are, its amounts, and what follows them. */
export const nextHeader = (
  { style, years }: Pick<PlanContext, "style" | "years">,
  words: string,
  amounts: readonly string[],
  after: readonly AfterHeader[] = [],
): PlanRow => {
  const inUnit = (text: string): string => text + unitSuffix(style);
  const headed = [
    ...[nextHeaders.service, nextHeaders.name, nextHeaders.kind, words].map((text) => textCell("column-header", text)),
    ...amounts.map((text) => textCell("amount-header", inUnit(text))),
    ...after.map((one) =>
      "amount" in one ? textCell("amount-header", inUnit(one.amount)) : textCell("column-header", one.words),
    ),
  ];
  const texts = headed.map(({ content }) => (content.kind === "text" ? content.text : ""));
  return { height: headerHeight(texts, nextWidths(years.length)), cells: headed };
};

/** What heads a column after the years: one of amounts, or of words. */
type AfterHeader = { readonly amount: string } | { readonly words: string };

/** A row as cells. */
export const drawNextRow = (row: NextRow, { style }: Pick<PlanContext, "style">): PlanRow => {
  const role: Role = row.role === "amount" ? "text" : row.role === "subtotal" ? "subtotal-label" : "total-label";
  const words = [row.service, row.name, row.kind, row.words];
  const format = amountFormat(style);
  return {
    height: rowHeight(words.map((text, column) => ({ text, width: wordWidths[column] ?? 12 }))),
    cells: [
      ...words.map((text) => textCell(role, text)),
      ...row.figures.map((figure) => yearCell(figure, row.role, format)),
      ...(row.after ?? []),
    ],
  };
};

/** The reference of a line and the link to its row of Savings lines, by which what is typed beside it is found again. */
export const lineLinks = (reference: string, to: CellRef): readonly PlanCell[] => [
  textCell("text", reference),
  linkCell(`Row ${to.row}`, to),
];
