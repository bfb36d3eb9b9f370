import type { Cell } from "../grid/cell";
import type { Field } from "../model/reading";
import { type PrintedRow, textOf } from "./printed-rows";
import { shownText } from "./shown-text";

/**
 * The label and value pairs of a form: two cells side by side, a label in its own row with its answer in the row below,
 * or one cell that holds both ("Social Score 5").
 */
export const findFields = (rows: readonly PrintedRow[], sheet: string, dates1904: boolean): readonly Field[] =>
  rows.flatMap((row, index) => {
    const cells = row.cells.filter((cell) => textOf(cell) !== "").map((cell) => placed(cell, sheet, dates1904));
    const [first] = cells;
    if (first === undefined) return [];
    if (cells.length > 1) return fieldsInRow(cells);
    return loneField(
      first,
      paragraphsBelow(rows, index).map((cell) => placed(cell, sheet, dates1904)),
    );
  });

/** Rows right below that hold one cell each: what answers a question or stands under a heading. */
const paragraphsBelow = (rows: readonly PrintedRow[], index: number): readonly Cell[] => {
  const found: Cell[] = [];
  for (let next = index + 1; next < rows.length; next += 1) {
    const row = rows[next];
    const cells = row?.cells.filter((cell) => textOf(cell) !== "") ?? [];
    const [only] = cells;
    if (row?.row !== (rows[next - 1]?.row ?? 0) + 1 || cells.length !== 1 || only === undefined) break;
    found.push(only);
  }
  return found;
};

interface Placed {
  readonly text: string;
  readonly isWords: boolean;
  readonly at: Field["at"];
}

const placed = (cell: Cell, sheet: string, dates1904: boolean): Placed => ({
  text: shownText(cell, dates1904),
  isWords: typeof cell.value === "string",
  at: { sheet, row: cell.row, column: cell.column },
});

const fieldsInRow = (cells: readonly Placed[]): readonly Field[] => {
  const fields: Field[] = [];
  for (let next = 0; next < cells.length; next += 1) {
    const [label, value] = [cells[next], cells[next + 1]];
    if (label === undefined) break;
    const both = labelWithScore(label.text);
    if (both !== undefined) fields.push({ ...both, labelAt: label.at, at: label.at });
    else if (value !== undefined && label.isWords && labelWithScore(value.text) === undefined) {
      fields.push({ label: tidy(label.text), labelAt: label.at, value: value.text, at: value.at });
      next += 1;
    }
  }
  return fields;
};

/** "Social Score 5": a label and its score in one cell. */
const labelWithScore = (text: string): { readonly label: string; readonly value: string } | undefined => {
  const match = /^([A-Za-z][A-Za-z ]*\bscore)\s*:?\s*([+-]?\d+)$/i.exec(text);
  return match?.[1] === undefined || match[2] === undefined ? undefined : { label: match[1], value: match[2] };
};

/** A question or numbered heading alone in its row is answered by the paragraphs below it, to the next label. */
const loneField = ({ text, isWords, at }: Placed, below: readonly Placed[]): readonly Field[] => {
  if (!isWords) return [];
  const inline = /^([^:?\n]{3,90}[:?])\s+(\S[^\n]*)$/.exec(text);
  if (inline?.[1] !== undefined && inline[2] !== undefined && !/\b(are|is)\b/.test(inline[1])) {
    return [{ label: tidy(inline[1]), labelAt: at, value: inline[2], at }];
  }
  if (!isLabel(text)) return [];
  const next = below.findIndex((paragraph) => isLabel(paragraph.text) || isAnswered(paragraph.text));
  const answers = next === -1 ? below : below.slice(0, next);
  return answers.map((answer) => ({ label: tidy(text), labelAt: at, value: answer.text, at: answer.at }));
};

/** A question with its answer in the same cell. */
const isAnswered = (text: string): boolean => /^Has [^?]{3,90}\?\s+\S{1,20}$/.test(text);

const isLabel = (text: string): boolean => text.length <= 160 && (/[?:]$/.test(text) || /^\d+\.\s/.test(text));

const tidy = (label: string): string => label.replace(/\s*:$/, "").trim();
