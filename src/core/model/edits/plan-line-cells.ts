import { printRef } from "../../grid/address";
import type { Line } from "../line";
import { foldName } from "../place";
import type { Table } from "../reading";
import { findLine } from "./find-line";
import { type EditSource, gridNamed, type LineContent, type LineEdit, type PlannedCells, refused } from "./line-edit";
import { planAdd } from "./plan-add";
import { planChange } from "./plan-change";
import { planRemove } from "./plan-remove";

/** The cells an edit comes to, with the line it is about (for a new line, the one it stands after), or why it cannot be made. */
export const planLineCells = (
  edit: LineEdit,
  source: EditSource,
): { readonly planned: PlannedCells; readonly line?: Line; readonly table?: Table } => {
  const line = edit.kind === "add" ? lineToFollow(edit, source) : findLine(source.budget.lines, edit.line);
  if (typeof line === "string") return { planned: refused(line) };
  const table = tableNamed(line.table, source);
  if (table === undefined)
    return { planned: refused(`The table ${line.table} is no longer there: read the workbook again.`) };
  if (gridNamed(source, table.sheet)?.isProtected === true)
    return {
      planned: refused(
        `The sheet ${table.sheet} is protected: lift its protection in Excel (Review, Unprotect Sheet) and save, then repeat the change.`,
      ),
      line,
      table,
    };
  const on = { ...source, table };
  switch (edit.kind) {
    case "change":
      return { planned: warnedOf(sharedReference(edit.to, source, line), planChange(line, edit.to, on)), line, table };
    case "add":
      return { planned: warnedOf(sharedReference(edit.to, source), planAdd(line, edit.to, on)), line, table };
    case "remove":
      return { planned: planRemove(line, on), line, table };
  }
};

const warnedOf = (warnings: readonly string[], planned: PlannedCells): PlannedCells => ({
  ...planned,
  warnings: [...warnings, ...planned.warnings],
});

const sharedReference = ({ reference }: LineContent, { budget }: EditSource, own?: Line): readonly string[] => {
  if (reference === undefined) return [];
  const sought = foldName(reference);
  const other = budget.lines.find(
    (line) => line !== own && line.reference !== undefined && foldName(line.reference) === sought,
  );
  const at = other?.years[0]?.at;
  return other === undefined
    ? []
    : [`The reference ${reference} is that of "${other.name}"${at === undefined ? "" : ` (${printRef(at)})`} already.`];
};

const tableNamed = (id: string, { budget }: EditSource): Table | undefined =>
  budget.reading.sheets.flatMap(({ tables }) => tables).find((table) => table.id === id);

/** The line a new one stands after: the one named, else the last of the table. */
const lineToFollow = (edit: Extract<LineEdit, { readonly kind: "add" }>, { budget }: EditSource): Line | string => {
  const { lines } = budget;
  const tables = [...new Set(lines.map(({ table }) => table))];
  const sought = foldName(edit.table.replace(/\$/g, ""));
  const named = tables.filter((id) => foldName(id) === sought);
  const found =
    named.length > 0
      ? named
      : tables.filter((id) => lines.some(({ table, sheet }) => table === id && foldName(sheet) === sought));
  const [table, ...others] = found;
  if (table === undefined || others.length > 0) {
    const choices = (table === undefined ? tables : found).map((id) => `"${id}"`).join(", ");
    return table === undefined
      ? `No table of lines is called "${edit.table}"${tables.length === 0 ? "" : `: there ${tables.length === 1 ? "is" : "are"} ${choices}`}.`
      : `The sheet ${edit.table} has ${found.length} tables of lines: say which of ${choices}.`;
  }
  const own = lines.filter((line) => line.table === table);
  if (edit.after === undefined) return own.at(-1) ?? `${table} has no line.`;
  const after = findLine(own, edit.after);
  return typeof after === "string" ? `${after} (looking in ${table})` : after;
};
