import type { Kind, Table, TableRow } from "./reading";

/** Whether a kind changes a budget. */
export const isChange = (kind: Kind): boolean =>
  kind === "saving" || kind === "income" || kind === "investment" || kind === "pressure" || kind === "reversal";

/**
 * Whether a table is of changes to a budget: at least a third of its lines are, and not by their income alone unless all
 * are. An account or a forecast of taxes has income and investments too, and is none.
 */
export const printsChanges = ({ rows, columns }: Pick<Table, "rows" | "columns">): boolean => {
  if (columns.length > mostColumns) return false;
  // Where the kinds stand in columns, their headings say so.
  if (columns.some(({ kind }) => kind !== undefined && isChange(kind))) return true;
  let [lines, changes, incomes] = [0, 0, 0];
  for (const row of rows) {
    if (row.role !== "line" || row.kind === "fte" || !holdsMoney(row, columns)) continue;
    lines += 1;
    if (row.kind === "income" && isAccount.test(row.name) && !isNew.test(row.name)) continue;
    if (isChange(row.kind)) changes += 1;
    if (row.kind === "income") incomes += 1;
  }
  return changes * 3 >= lines && (changes > incomes || (changes > 0 && incomes === lines));
};

/** Wider than any plan is long: a return of figures, one column for each thing counted. */
const mostColumns = 60;

/** "Passport fees" is an account's income; "New charges for garden waste" is a change. */
const isAccount = /\b(income|fees|charges|rents?)\b/i;
const isNew =
  /^income:?$|\b(new|additional|extra|more|higher|increas\w*|rais\w*|review\w*|uplift\w*|introduc\w*|recover\w*|maximis\w*|reduc\w*|chang\w*|generat\w*|commercial\w*)\b/i;

const holdsMoney = ({ amounts }: TableRow, columns: Table["columns"]): boolean =>
  columns.some(({ meaning }, index) => {
    if (meaning.kind === "percent" || meaning.kind === "fte") return false;
    const amount = amounts[index];
    return amount !== undefined && amount.kind !== "text" && amount.kind !== "fte" && amount.kind !== "percent";
  });
