import { contains, type Position, type Range } from "../../core/grid/address";
import type { SheetPlan } from "../../core/summary/sheet-plan";
import { positionKey, type PresentSheet } from "./apply-present-sheet";
import type { PlanStyles } from "./patch-styles";
import { writeCell } from "./write-cell";
import { elementsUnder } from "./write-xml";

/** What cells are written into. */
interface CellSetting {
  readonly styles: PlanStyles;
  readonly present?: PresentSheet;
  readonly owned?: Range;
}

/** A cell of the sheet: ours, or a person's beside ours, which stays where it is. */
interface PlacedCell extends Position {
  readonly xml: string;
  /** Where it stood in the present sheet, when it is kept. */
  readonly from?: Position;
}

/** Row number to its cells, left to right. */
export type PlacedRows = ReadonlyMap<number, readonly PlacedCell[]>;

/** Every cell the sheet is to hold: the plan's, and in its holes and beside it those a person added. */
export const placeCells = (plan: SheetPlan, { styles, present, owned }: CellSetting): PlacedRows => {
  const placed = new Map<string, PlacedCell>();
  const moved = new Set<string>();
  plan.rows.forEach((planRow, rowIndex) => {
    planRow.cells.forEach((cell, columnIndex) => {
      if (cell === undefined) return;
      const at = { row: rowIndex + 1, column: columnIndex + 1 };
      const from = cell.content.kind === "kept" ? cell.content.from : undefined;
      if (from) moved.add(positionKey(from));
      const keepCell = present?.keepCell ?? (() => undefined);
      const xml = writeCell(cell.content, at, styles.cell(cell.role, cell.format), keepCell);
      placed.set(positionKey(at), { ...at, xml, ...(from ? { from } : {}) });
    });
  });
  for (const [key, { row, column, element, styled }] of present?.cells ?? []) {
    // Every cell of ours has a look: one without, or outside what was ours, was added by a person.
    const isTheirs = element.children.length > 0 && (!styled || (owned && !contains(owned, { row, column })));
    if (!isTheirs || placed.has(key) || moved.has(key)) continue;
    const at = { row, column };
    placed.set(key, { ...at, xml: present?.keepCell(at, at) ?? "", from: at });
  }
  const rows = new Map<number, PlacedCell[]>();
  for (const cell of [...placed.values()].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  return rows;
};

/** From A1 to the last row and column that hold a cell. */
export const usedRange = (rows: PlacedRows): Range => {
  const cells = [...rows.values()].flat();
  return cells.reduce(
    ({ top, left, bottom, right }, { row, column }) => ({
      ...{ top, left, bottom: Math.max(bottom, row), right: Math.max(right, column) },
    }),
    { top: 1, left: 1, bottom: 1, right: 1 },
  );
};

/** The rows that hold a cell or have a height, in order. */
export const writeRows = (plan: SheetPlan, rows: PlacedRows): readonly string[] => {
  const heights = plan.rows.flatMap(({ height }, index): [number, number][] =>
    height === undefined ? [] : [[index + 1, height]],
  );
  const heightOf = new Map(heights);
  return [...new Set([...rows.keys(), ...heightOf.keys()])]
    .sort((a, b) => a - b)
    .map((row) => {
      const height = heightOf.get(row);
      const attributes = { r: row, ht: height, customHeight: height === undefined ? undefined : 1 };
      return el("row", attributes, ...(rows.get(row) ?? []).map(({ xml }) => xml));
    });
};

const el = elementsUnder("");
