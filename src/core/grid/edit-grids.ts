import { type CellRef, contains, type Position, printRange, printRef } from "./address";
import { type Cell, type CellLook, type CellValue, isCellError, plainLook } from "./cell";
import type { CellChange, NewContent, SheetEdit } from "./cell-change";
import { cellAt, type Grid, type GridRow, rowAt } from "./grid";

/**
 * Why a cell of a sheet cannot be changed as asked, in one sentence: it no longer holds what it did, holds a formula, or lies inside merged
 * cells. Undefined when it can.
 */
export const reasonNotToChange = (
  grid: Grid,
  { at, before }: Pick<CellChange, "at" | "before">,
): string | undefined => {
  const cell = cellAt(grid, at.row, at.column);
  const place = printRef(at);
  if (cell?.formula !== undefined)
    return `${place} holds the formula =${cell.formula}, which is never overwritten: change the cells it is worked out from, or type over it yourself.`;
  const merge = grid.merges.find((each) => contains(each, at));
  if (merge !== undefined && (merge.top !== at.row || merge.left !== at.column))
    return `${place} lies inside the merged cells ${printRange(merge)}: unmerge them first, or change their first cell.`;
  if (!isSameValue(cell?.value, before))
    return `${place} holds ${said(cell?.value)} now and not ${said(before)}: somebody has changed it meanwhile; read the workbook again and repeat the change.`;
  return undefined;
};

/** The sheets as they are once an edit is made; formulas keep the values they have. */
export const editGrids = (grids: readonly Grid[], { cells, grown = [] }: SheetEdit): readonly Grid[] =>
  grids.map((grid) => {
    const own = cells.filter(({ at }) => at.sheet === grid.sheet);
    const grows = grown.filter(({ sheet }) => sheet === grid.sheet);
    const edited = own.length === 0 ? grid : { ...grid, rows: editedRows(grid, own) };
    return grows.length === 0
      ? edited
      : {
          ...edited,
          listObjects: (grid.listObjects ?? []).map((table) => {
            const to = grows.find(({ name }) => name === table.name)?.to;
            return to === undefined ? table : { ...table, range: to };
          }),
        };
  });

const editedRows = (grid: Grid, changes: readonly CellChange[]): readonly GridRow[] => {
  const rows = new Map(grid.rows.map((row) => [row.row, row]));
  for (const change of changes) {
    const { row, column } = change.at;
    const present = rows.get(row) ?? { row, hidden: grid.hiddenBlankRows?.has(row) ?? false, cells: [] };
    const others = present.cells.filter((cell) => cell.column !== column);
    const value = valueOf(change.after);
    const cells = value === undefined ? others : [...others, { row, column, value, look: lookAt(grid, change) }];
    rows.set(row, { ...present, cells: cells.toSorted((one, other) => one.column - other.column) });
  }
  return [...rows.values()].filter(({ cells }) => cells.length > 0).toSorted((one, other) => one.row - other.row);
};

const valueOf = (content: NewContent): CellValue | undefined => {
  switch (content.kind) {
    case "text":
      return content.text === "" ? undefined : content.text;
    case "number":
      return content.value.toNumber();
    case "blank":
      return undefined;
  }
};

const lookAt = (grid: Grid, { at, like }: CellChange): CellLook =>
  lookOf(grid, at) ?? (like === undefined ? undefined : lookOf(grid, like)) ?? plainLook;

const lookOf = (grid: Grid, { row, column }: Position | CellRef): CellLook | undefined =>
  rowAt(grid, row)?.cells.find((cell: Cell) => cell.column === column)?.look;

const isSameValue = (one: CellValue | undefined, other: CellValue | undefined): boolean => {
  if (one === undefined || other === undefined) return one === other;
  if (isCellError(one) || isCellError(other))
    return isCellError(one) && isCellError(other) && one.error === other.error;
  return one === other;
};

const said = (value: CellValue | undefined): string => {
  if (value === undefined) return "nothing";
  if (isCellError(value)) return value.error;
  if (typeof value === "string") return `"${value.length > 40 ? `${value.slice(0, 40)}…` : value}"`;
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
};
