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
    const below = rows[index + 1];
    const answers = below?.row === row.row + 1 ? below.cells.filter((cell) => textOf(cell) !== "") : [];
    return loneField(
      first,
      answers.length === 1 ? answers.map((cell) => placed(cell, sheet, dates1904))[0] : undefined,
    );
  });

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

/** A question or numbered heading alone in its row is answered by the row below, when that is one cell that is not itself a label. */
const loneField = ({ text, isWords, at }: Placed, answer: Placed | undefined): readonly Field[] => {
  if (!isWords) return [];
  const inline = /^([^:?\n]{3,90}[:?])\s+(\S[^\n]*)$/.exec(text);
  if (inline?.[1] !== undefined && inline[2] !== undefined && !/\b(are|is)\b/.test(inline[1])) {
    return [{ label: tidy(inline[1]), labelAt: at, value: inline[2], at }];
  }
  if (!isLabel(text) || answer === undefined || isLabel(answer.text)) return [];
  return [{ label: tidy(text), labelAt: at, value: answer.text, at: answer.at }];
};

const isLabel = (text: string): boolean => text.length <= 160 && (/[?:]$/.test(text) || /^\d+\.\s/.test(text));

const tidy = (label: string): string => label.replace(/\s*:$/, "").trim();
