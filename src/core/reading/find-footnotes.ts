import type { SheetReading } from "../model/reading";
import { type PrintedRow, textOf } from "./printed-rows";

/** "*", "[1]", "(a)", "¹", "1." or "Note": how a footnote begins. */
const footnote = /^(?:[*†‡§¶^#]|[¹²³⁰⁴-⁹]|\[[\da-z]{1,3}\]|\([\da-z]{1,3}\)|\d{1,2}[.):]?\s|(?:foot)?notes?\b)/i;

/** The cells given that begin as a footnote does; the words of a note whose mark has a cell of its own belong to it. */
export const findFootnotes = (rows: readonly PrintedRow[], sheet: string): SheetReading["footnotes"] =>
  rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => {
      const text = textOf(cell);
      const isNote = typeof cell.value === "number" ? isNumbered(cell.value) && cells.length > 1 : footnote.test(text);
      return isNote ? [{ text, at: { sheet, row: cell.row, column: cell.column } }] : [];
    }),
  );

const isNumbered = (value: number): boolean => Number.isInteger(value) && value > 0 && value < 100;
