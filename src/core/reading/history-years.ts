import { isChange } from "../model/budget-changes";
import type { Table, TableColumn } from "../model/reading";

/**
 * The same table with the years before its plan as columns of no plan year: those on its left in which the budget or its funding is
 * printed and not one line of change. After tie-outs, which chain them to the years of the plan.
 */
export const withHistoryApart = (table: Table): Table => {
  const lines = table.rows.filter(({ role, kind }) => role === "line" && isChange(kind));
  if (lines.length === 0) return table;
  const isPlanned = (index: number): boolean => lines.some(({ amounts }) => amounts[index] !== undefined);
  const years = table.columns.flatMap(({ meaning }, index) => (meaning.kind === "year" ? [index] : []));
  const first = years.find(isPlanned);
  const history = new Set(years.slice(0, first === undefined ? 0 : years.indexOf(first)));
  if (history.size === 0) return table;
  return {
    ...table,
    columns: table.columns.map((column, index): TableColumn => {
      const { meaning } = column;
      return meaning.kind === "year" && history.has(index)
        ? { ...column, meaning: { kind: "amount" }, yearNamed: meaning.year }
        : column;
    }),
  };
};
