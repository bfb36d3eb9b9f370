import { type CellRef, columnName, printRef } from "../../grid/address";
import { type Cell, isCellError } from "../../grid/cell";
import type { CellChange, NewContent } from "../../grid/cell-change";
import { reasonNotToChange } from "../../grid/edit-grids";
import { cellAt, type Grid } from "../../grid/grid";
import { Decimal } from "../../money/decimal";
import { readAmount } from "../../money/read-amount";
import { exactly } from "../../money/typed-figure";
import type { Table } from "../reading";
import { amountContent, type AmountPlace } from "./amount-content";
import type { GivenAmount } from "./line-edit";
import type { WordTarget } from "./word-columns";

/** A cell and what it is to hold; the look it takes where it has none. */
export interface Target {
  readonly at: CellRef;
  readonly content: NewContent;
  readonly like?: CellChange["like"];
}

/** The longest text an Excel cell holds. */
const longestText = 32_767;

/** What a cell of words is to hold: figures stay figures where the column holds numbers, all else is text. */
export const wordContent = (
  { column, text, what }: WordTarget,
  { table, grid, row }: { readonly table: Table; readonly grid: Grid; readonly row: number },
): NewContent | string => {
  const at = { sheet: grid.sheet, row, column };
  if (text.length > longestText)
    return `The ${what} for ${printRef(at)} has ${text.length} characters and Excel holds ${longestText} in a cell: shorten it.`;
  if (text.trim() === "") return what === "name" ? "A line needs a name." : { kind: "blank" };
  const [sample] = [cellAt(grid, row, column), ...cellsBeside(table, grid, { row, column })].filter(
    (cell) => cell !== undefined,
  );
  if (typeof sample?.value !== "number") return { kind: "text", text };
  if (table.columns.some((figure) => figure.column === column)) return figureContent(text, at, { table, grid });
  return /^-?(0|[1-9]\d{0,14})$/.test(text) ? { kind: "number", value: new Decimal(text) } : { kind: "text", text };
};

/** "1.5" under FTE: a figure that belongs to no year. */
const figureContent = (text: string, at: CellRef, { table, grid }: { readonly table: Table; readonly grid: Grid }) => {
  const reading = readAmount(text, "General");
  const given: GivenAmount =
    reading.kind === "amount" || reading.kind === "fte"
      ? {
          kind: "figure",
          value: reading.value,
          ...(reading.kind === "amount" && reading.unit ? { unit: reading.unit } : {}),
        }
      : { kind: "words", text };
  const placed = amountContent(given, amountPlace(at, { table, grid }));
  return placed.kind === "content" ? placed.content : placed.sentence;
};

/** Where an amount goes and what stands around it. */
export const amountPlace = (
  at: CellRef,
  { table, grid }: { readonly table: Table; readonly grid: Grid },
): AmountPlace => {
  const index = table.columns.findIndex(({ column }) => column === at.column);
  const unit = table.columns[index]?.unit?.value ?? table.unit.value;
  const cell = cellAt(grid, at.row, at.column);
  const reading = table.rows.find(({ row }) => row === at.row)?.amounts[index];
  const heldIn = reading?.kind === "amount" ? reading.unit : undefined;
  return {
    at,
    beside: cellsBeside(table, grid, at),
    ...(cell === undefined ? {} : { cell }),
    ...(unit === undefined ? {} : { unit }),
    ...(heldIn === undefined ? {} : { heldIn }),
  };
};

/** How many lines are looked at for how a column holds its figures. */
const mostBeside = 60;

/** The cells of a column on other lines, nearest first; then those of the years beside it. */
const cellsBeside = (table: Table, grid: Grid, { row, column }: Pick<CellRef, "row" | "column">): readonly Cell[] => {
  const lines = table.rows
    .filter((each) => each.role === "line" && each.row !== row)
    .toSorted((one, other) => Math.abs(one.row - row) - Math.abs(other.row - row))
    .slice(0, mostBeside);
  const isYear = table.columns.some((each) => each.column === column && each.meaning.kind === "year");
  const years = isYear ? table.columns.filter((each) => each.meaning.kind === "year" && each.column !== column) : [];
  return [
    ...lines.flatMap((line) => cellAt(grid, line.row, column) ?? []),
    ...years.flatMap((year) =>
      [row, ...lines.slice(0, 3).map((line) => line.row)].flatMap((each) => cellAt(grid, each, year.column) ?? []),
    ),
  ];
};

/** The targets as changes of the sheet's cells, and why any of them cannot be made. Cells that hold what is asked already are left out. */
export const cellChanges = (
  targets: readonly Target[],
  grid: Grid,
): { readonly cells: readonly CellChange[]; readonly refusals: readonly string[] } => {
  const cells: CellChange[] = [];
  const refusals: string[] = [];
  for (const { at, content, like } of targets.toSorted((one, other) => one.at.column - other.at.column)) {
    const before = cellAt(grid, at.row, at.column)?.value;
    if (holds(before, content)) continue;
    const change: CellChange = {
      at,
      after: content,
      ...(before === undefined ? {} : { before }),
      ...(like === undefined ? {} : { like }),
    };
    const reason = reasonNotToChange(grid, change);
    if (reason === undefined) cells.push(change);
    else refusals.push(reason);
  }
  return { cells, refusals };
};

const holds = (before: Cell["value"] | undefined, after: NewContent): boolean => {
  switch (after.kind) {
    case "blank":
      return before === undefined;
    case "text":
      return before === after.text;
    case "number":
      return typeof before === "number" && exactly(before).eq(after.value);
  }
};

/** What of a sheet a person may not see when they look at the change. */
export const hiddenWarnings = (grid: Grid, row: number, columns: readonly number[]): readonly string[] => {
  const isHidden = grid.rows.find((each) => each.row === row)?.hidden ?? grid.hiddenBlankRows?.has(row) ?? false;
  const hidden = [...new Set(columns)].filter((column) => grid.hiddenColumns.has(column)).map(columnName);
  return [
    ...(grid.hidden ? [`The sheet ${grid.sheet} is hidden.`] : []),
    ...(isHidden ? [`Row ${row} of ${grid.sheet} is hidden, or filtered out: its figures count all the same.`] : []),
    ...(hidden.length > 0 ? [`Column ${hidden.join(", ")} of ${grid.sheet} is hidden.`] : []),
  ];
};

/** The words of a cell; undefined where it is blank. */
export const wordIn = (grid: Grid, row: number, column: number): string | undefined => {
  const value = cellAt(grid, row, column)?.value;
  if (value === undefined || isCellError(value)) return undefined;
  const text = String(value).trim();
  return text === "" ? undefined : text;
};
