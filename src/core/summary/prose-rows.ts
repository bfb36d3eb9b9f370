import type { CellRef } from "../grid/address";
import type { Cell } from "../grid/cell";
import { cellText } from "../model/cell-text";
import { Decimal } from "../money/decimal";
import type { BlockAt } from "./block";
import { labelWidth, type CaseColumns } from "./case-columns";
import { liveCell, textCell } from "./cells";
import { toCell } from "./formula";
import type { PlanContext } from "./plan-context";
import { rowHeight } from "./row-heights";
import type { PlanCell, PlanRow } from "./sheet-plan";

/** Words of the user's, live, under a label. */
export const wordsRow = (
  label: string,
  { at }: { readonly at: CellRef },
  { prose }: CaseColumns,
  { cellAt }: PlanContext,
): PlanRow => {
  const cell = cellAt(at);
  return {
    height: rowHeight([
      { text: label, width: labelWidth },
      { text: cellText(cell?.value), width: prose },
    ]),
    cells: [textCell("label", label), wordsCell(at, cell)],
  };
};

/** Words of the user's under their labels; a label is given once for all the paragraphs under it. */
export const wordsRows = (
  fields: readonly { readonly label: string; readonly field: { readonly at: CellRef } }[],
  columns: CaseColumns,
  context: PlanContext,
): readonly PlanRow[] =>
  fields.map(({ label, field }, index) =>
    wordsRow(fields[index - 1]?.label === label ? "" : label, field, columns, context),
  );

/**
 * A cell of the user's as words: a number or date in its own format; of words nothing where the cell is empty, for which
 * a plain reference would show 0.
 */
export const wordsCell = (at: CellRef, cell: Cell | undefined): PlanCell => {
  const value = cell?.value ?? "";
  if (typeof value === "number") {
    return liveCell("text", { formula: toCell(at), value: new Decimal(value) }, cell?.look.numberFormat ?? "General");
  }
  return liveCell("text", { formula: `${toCell(at)}&""`, value: cellText(value) });
};

/** A heading and the rows under it, after a gap; nothing at all when there are no rows. */
export const headed =
  (heading: string, list: readonly PlanRow[]): BlockAt =>
  () =>
    list.length === 0 ? { rows: [] } : { rows: [{ cells: [] }, headingRow(heading), ...list] };

/** Rows whose labels are headings enough, after a gap: a heading of their own could be left alone at the foot of a page. */
export const apart =
  (list: readonly PlanRow[]): BlockAt =>
  () => ({ rows: list.length === 0 ? [] : [{ cells: [] }, ...list] });

/** A heading alone in its row. */
export const headingRow = (text: string): PlanRow => ({ height: 22, cells: [textCell("heading", text)] });
