import type { CellRef, Range } from "../../grid/address";
import { blankCell, liveCell, textCell } from "../cells";
import { toCell } from "../formula";
import { pageOf } from "../page";
import type { PlanContext } from "../plan-context";
import { subtitleHeight, titleHeight } from "../row-heights";
import { nameTable } from "../sheet-names";
import type { PlanCell, PlanRow, Role, SheetPlan } from "../sheet-plan";
import { netSignRule, printDate, signRule } from "../words";

/**
 * The tables of some sheets, each alone on a sheet of its own, to be published: no fills, no frozen rows, one header row, and every figure a formula that
 * leads to the same figure on the sheet it is from.
 */
export const planPublished = (sheets: readonly SheetPlan[], context: PlanContext): readonly SheetPlan[] =>
  sheets
    .flatMap((sheet) =>
      sheet.tables.filter(({ isForPublication }) => isForPublication).map(({ range }) => ({ sheet, range })),
    )
    .map(({ sheet, range }, index) => published(sheet, range, { number: index + 1, context }));

interface TableOptions {
  readonly number: number;
  readonly context: PlanContext;
}

const published = (sheet: SheetPlan, range: Range, { number, context }: TableOptions): SheetPlan => {
  const own = nameTable(number, context.existing);
  const refreshed = printDate(context.facts.refreshed);
  const width = range.right - range.left + 1;
  const title = headingOver(sheet, range.top);
  const list = sheet.rows.slice(range.top - 1, range.bottom);
  const isNet = sheet.marker === context.names.model.marker;
  const rows: readonly PlanRow[] = [
    { height: titleHeight, cells: [textCell("title", title)] },
    { height: subtitleHeight, cells: [textCell("subtitle", `${titleOf(sheet)}, as at ${refreshed}`)] },
    { cells: [textCell("note", `${isNet ? netSignRule : signRule} ${unitWords(context)}`)] },
    ...list.map(({ cells, ...row }, index): PlanRow => ({
      ...row,
      cells: Array.from({ length: width }, (_, offset) => {
        const column = range.left + offset;
        return plainCell(cells[column - 1], { sheet: sheet.name, row: range.top + index, column });
      }),
    })),
  ];
  const header = rows.length - list.length + 1;
  return {
    marker: own.marker,
    name: own.name,
    widths: sheet.widths.slice(range.left - 1, range.right),
    rows,
    tables: [{ name: `${own.marker}_table`, range: { top: header, left: 1, bottom: rows.length, right: width } }],
    names: [],
    highlights: [],
    choices: [],
    page: pageOf(rows, {
      title,
      refreshed,
      width,
      landscape: sheet.page.orientation === "landscape",
      titleRows: { from: header, to: header },
    }),
  };
};

const titleOf = ({ rows }: SheetPlan): string => textOf(rows[0]?.cells[0]);

const headingOver = (sheet: SheetPlan, top: number): string =>
  textOf(
    sheet.rows
      .slice(0, top - 1)
      .map(({ cells }) => cells[0])
      .findLast((cell) => cell?.role === "heading"),
  ) || titleOf(sheet);

const textOf = (cell: PlanCell | undefined): string => (cell?.content.kind === "text" ? cell.content.text : "");

const unitWords = ({ style: { unit } }: PlanContext): string =>
  unit === undefined ? "Amounts are as printed; no unit is stated." : `Amounts are in ${unit}.`;

/** A cell as plain as it can be: fixed words stay, a figure leads to the one it is from. */
const plainCell = (cell: PlanCell | undefined, from: CellRef): PlanCell => {
  if (cell === undefined) return blankCell();
  const { content, format } = cell;
  const role = plainRoles.get(cell.role) ?? cell.role;
  switch (content.kind) {
    case "formula":
      return liveCell(role, { formula: toCell(from), value: content.cached }, format);
    case "amount":
      return liveCell(role, { formula: toCell(from), value: content.amount }, format);
    case "blank":
    case "text":
    case "link":
    case "kept":
      return { ...cell, role };
  }
};

const plainRoles: ReadonlyMap<Role, Role> = new Map([
  ["column-header", "plain-header"],
  ["amount-header", "plain-amount-header"],
  ["input", "amount"],
  ["input-text", "text"],
  ["free-text", "text"],
  ["status-good", "text"],
  ["status-warning", "text"],
  ["status-bad", "text"],
]);
