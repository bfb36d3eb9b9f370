import { columnNumber, type Range } from "../../src/core/grid/address";
import { type Cell, type CellLook, plainLook } from "../../src/core/grid/cell";
import type { BuiltSheet } from "../../test/support/built-sheet";

/** One answer or label of a form: "B" is a cell of its own, "B:D" a merged one. */
export interface FormCell {
  readonly span: string;
  /** How many rows it is merged down; one when absent. */
  readonly rows?: number;
  readonly value: string | number;
  readonly look: CellLook;
}

export type FormRow = readonly FormCell[];

/** A label: bold on a tint. */
export const label = (span: string, value: string, rows = 1): FormCell => ({
  span,
  rows,
  value,
  look: { ...plainLook, bold: true, fill: "DEEAF6" },
});

/** A heading across the form. */
export const band = (span: string, value: string): FormCell => ({
  span,
  value,
  look: { ...plainLook, bold: true, fill: "BDD6EE" },
});

/** What somebody typed in: words, or a figure with the format it is shown in. */
export const answer = (span: string, value: string | number, numberFormat = "General"): FormCell => ({
  span,
  value,
  look: { ...plainLook, numberFormat },
});

/** A form as people make them in Excel: boxed and merged cells, wrapped text, rows as high as their text. Row 1 first. */
export const form = (sheet: string, widths: readonly number[], rows: readonly FormRow[]): BuiltSheet => {
  const placed = rows.flatMap((cells, index) => cells.map((cell) => ({ cell, range: rangeOf(cell, index + 1) })));
  return {
    grid: {
      sheet,
      hidden: false,
      rows: rows
        .map((cells, index) => ({ row: index + 1, hidden: false, cells: filledCells(cells, index + 1) }))
        .filter(({ cells }) => cells.length > 0),
      merges: placed.map(({ range }) => range).filter(coversMoreThanOne),
      hiddenColumns: new Set(),
    },
    widths,
    wrap: true,
    boxed: true,
    heights: new Map(rows.map((cells, index) => [index + 1, heightOf(cells, widths)])),
  };
};

const filledCells = (cells: FormRow, row: number): readonly Cell[] =>
  cells
    .filter(({ value }) => value !== "")
    .map(({ span, value, look }) => ({ row, column: columnNumber(span.split(":")[0] ?? span), value, look }));

const rangeOf = ({ span, rows = 1 }: FormCell, row: number): Range => {
  const [from = span, to = from] = span.split(":");
  return { top: row, bottom: row + rows - 1, left: columnNumber(from), right: columnNumber(to) };
};

const coversMoreThanOne = ({ top, left, bottom, right }: Range): boolean => top !== bottom || left !== right;

/** Excel does not fit a row to merged text: a line is 15 points, and a letter narrower than a width unit. */
const heightOf = (cells: FormRow, widths: readonly number[]): number =>
  Math.max(15, ...cells.filter(({ rows = 1 }) => rows === 1).map((cell) => 15 * linesOf(cell, widths) + 3));

const linesOf = (cell: FormCell, widths: readonly number[]): number => {
  const { left, right } = rangeOf(cell, 1);
  const width = widths.slice(left - 1, right).reduce((total, each) => total + each, 0);
  return String(cell.value)
    .split("\n")
    .reduce((lines, paragraph) => lines + Math.max(1, Math.ceil((paragraph.length * 0.85) / width)), 0);
};
