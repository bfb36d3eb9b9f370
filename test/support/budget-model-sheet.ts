import { cellAt, type Grid } from "../../src/core/grid/grid";
import type { CellRef, Position } from "../../src/core/grid/address";
import type { Decimal } from "../../src/core/money/decimal";
import { type Budget, gatherBudget } from "../../src/core/model/budget";
import { gatherBusinessCases } from "../../src/core/model/gather-business-cases";
import { planWorkbook, settlePlan } from "../../src/core/summary/plan-workbook";
import type { PlanCell, WorkbookPlan } from "../../src/core/summary/sheet-plan";
import { budgetByHand, type HandTable } from "./models/budget-by-hand";

/** A workbook whose tables are read as given, with what a person has answered about it. */
export interface BudgetByHand {
  readonly budget: Budget;
  readonly grids: readonly Grid[];
}

export const gatherByHand = (
  tables: readonly HandTable[],
  answers: ReadonlyMap<string, string> = new Map(),
): BudgetByHand => {
  const { reading, grids } = budgetByHand(tables);
  const cells = ({ sheet, row, column }: CellRef) => {
    const grid = grids.find((one) => one.sheet === sheet);
    return grid && cellAt(grid, row, column);
  };
  return { budget: gatherBudget(reading, cells, answers), grids };
};

/** The plan of its sheets, rolled forward on request. */
export const planByHand = (
  { budget, grids }: BudgetByHand,
  { rollsForward = false }: { readonly rollsForward?: boolean } = {},
): WorkbookPlan => {
  const settled = settlePlan({
    ...budget,
    cases: gatherBusinessCases(budget.reading, budget.lines, "auto"),
    findings: [],
    existing: { others: grids.map(({ sheet }) => sheet), own: new Map(), names: new Map() },
    rollsForward,
  });
  return planWorkbook(settled, {
    fileName: "budget.xlsx",
    refreshed: "2026-11-22",
    version: "0.1.0",
    template: "auto",
    digest: "",
    tableDigests: new Map(),
    answers: new Map(),
    log: [{ date: "22 November 2026", change: "First written." }],
  });
};

/** One row of a table of the budget model as it shows: its words and a value a year. */
export interface ShownRow {
  readonly service: string;
  readonly name: string;
  readonly kind: string;
  readonly years: readonly (Decimal | string | undefined)[];
  readonly after: readonly string[];
}

/** The rows of each table of the budget model, by the table's name without its beginning: "whole", "services". */
export const shownTables = ({ sheets }: WorkbookPlan): ReadonlyMap<string, readonly ShownRow[]> => {
  const sheet = sheets.find(({ marker }) => marker === "Crosscast_budget_model");
  return new Map(
    (sheet?.tables ?? []).map(({ name, range }) => {
      const header = sheet?.rows[range.top - 1]?.cells ?? [];
      const years = header.filter((cell) => cell?.role === "amount-header").length;
      const rows = sheet?.rows.slice(range.top, range.bottom) ?? [];
      return [
        name.replace(/^Crosscast_model_|_table$/g, ""),
        rows.map(({ cells }): ShownRow => {
          const shown = cells.map(shownIn);
          const [service = "", own = "", kind = ""] = shown.slice(0, 3).map((value) => String(value ?? ""));
          const after = shown.slice(3 + years).map((value) => String(value ?? ""));
          return { service, name: own, kind, years: shown.slice(3, 3 + years), after };
        }),
      ] satisfies [string, readonly ShownRow[]];
    }),
  );
};

/** The words in a cell of one of the sheets. */
export const shownText = ({ sheets }: WorkbookPlan, marker: string, { row, column }: Position): string =>
  String(shownIn(sheets.find((one) => one.marker === marker)?.rows[row - 1]?.cells[column - 1]) ?? "");

const shownIn = (cell: PlanCell | undefined): Decimal | string | undefined => {
  const content = cell?.content;
  switch (content?.kind) {
    case "text":
    case "link":
      return content.text;
    case "amount":
      return content.amount;
    case "formula":
      return content.cached;
    default:
      return undefined;
  }
};
