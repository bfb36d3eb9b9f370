import type { CellRef } from "../grid/address";
import type { BlockAt } from "./block";
import { labelWidth, type CaseColumns } from "./case-columns";
import { liveCell, textCell } from "./cells";
import { toCell } from "./formula";
import { rowHeight } from "./row-heights";
import type { PlanRow } from "./sheet-plan";

/** Words of the user's, live: the formula shows nothing for an empty cell, where a plain reference would show 0. */
export const wordsRow = (label: string, { value, at }: Words, { prose }: CaseColumns): PlanRow => ({
  height: rowHeight([
    { text: label, width: labelWidth },
    { text: value, width: prose },
  ]),
  cells: [textCell("label", label), liveCell("text", { formula: `${toCell(at)}&""`, value })],
});

interface Words {
  readonly value: string;
  readonly at: CellRef;
}

/** A heading and the rows under it, after a gap; nothing at all when there are no rows. */
export const headed =
  (heading: string, list: readonly PlanRow[]): BlockAt =>
  () =>
    list.length === 0 ? { rows: [] } : { rows: [{ cells: [] }, headingRow(heading), ...list] };

/** A heading alone in its row. */
export const headingRow = (text: string): PlanRow => ({ height: 22, cells: [textCell("heading", text)] });
