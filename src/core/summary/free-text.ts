import { cellAt } from "../grid/grid";
import { cellText } from "../model/cell-text";
import { type BlockAt } from "./block";
import { keptCell, textCell } from "./cells";
import type { ExistingSheets } from "./existing-sheets";
import { rowHeight } from "./row-heights";
import type { PlanCell } from "./sheet-plan";

/** A row where people write: a label that says what for, and a named cell whose words survive every refresh. */
export const freeTextRow =
  (label: string, slot: FreeTextSlot): BlockAt =>
  (top) => {
    const { cell, text } = freeTextCell(slot);
    return {
      rows: [
        {
          height: Math.max(
            slot.height ?? 0,
            rowHeight([
              { text, width: slot.width },
              { text: label, width: slot.labelWidth },
            ]),
          ),
          cells: [textCell("label", label), cell],
        },
      ],
      names: [{ name: freeTextName(slot), range: { top, left: 2, bottom: top, right: 2 } }],
      choices:
        slot.options === undefined
          ? []
          : [{ at: { row: top, column: 2 }, options: slot.options, prompt: slot.prompt ?? label }],
    };
  };

export interface FreeTextSlot {
  readonly marker: string;
  /** What the cell is for, as part of its name: "recommendation". */
  readonly slot: string;
  readonly existing: ExistingSheets;
  readonly width: number;
  readonly labelWidth: number;
  readonly height?: number;
  readonly options?: readonly string[];
  readonly prompt?: string;
}

/** The name of a free-text cell, by which its words are found wherever the rows move: "Crosscast_text_business_case_decision". */
const freeTextName = ({ marker, slot }: Pick<FreeTextSlot, "marker" | "slot">): string =>
  `${freeTextPrefix}${marker.replace(/^Crosscast_/, "")}_${slot}`;

export const freeTextPrefix = "Crosscast_text_";

const freeTextCell = (slot: FreeTextSlot): { readonly cell: PlanCell; readonly text: string } => {
  const grid = slot.existing.own.get(slot.marker);
  const at = slot.existing.names.get(freeTextName(slot));
  const empty: PlanCell = { role: "free-text", content: { kind: "blank" } };
  if (grid === undefined || at?.sheet !== grid.sheet) return { cell: empty, text: "" };
  const position = { row: at.range.top, column: at.range.left };
  const typed = cellAt(grid, position.row, position.column);
  if (typed === undefined) return { cell: empty, text: "" };
  return { cell: keptCell(position), text: cellText(typed.value) };
};
