import { rowAt } from "../grid/grid";
import { cellText } from "../model/cell-text";
import type { ExistingSheets } from "./existing-sheets";
import { aboutMarker } from "./sheet-names";

/** The rows of a two-column range of About, by its name, as text; none when the sheet or the name is gone. */
export const readNamedPairs = (existing: ExistingSheets, name: string): readonly (readonly [string, string])[] => {
  const grid = existing.own.get(aboutMarker);
  const at = existing.names.get(name);
  if (grid === undefined || at?.sheet !== grid.sheet) return [];
  const { top, bottom, left } = at.range;
  const pairs: (readonly [string, string])[] = [];
  for (let row = top; row <= bottom; row += 1) {
    const cells = rowAt(grid, row)?.cells ?? [];
    const textIn = (column: number): string => {
      const value = cells.find((cell) => cell.column === column)?.value;
      return cellText(value);
    };
    pairs.push([textIn(left), textIn(left + 1)]);
  }
  return pairs;
};

/** The text of one named cell of About. */
export const readNamedText = (existing: ExistingSheets, name: string): string | undefined => {
  const text = readNamedPairs(existing, name)[0]?.[0] ?? "";
  return text === "" ? undefined : text;
};
