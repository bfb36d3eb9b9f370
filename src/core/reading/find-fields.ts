import type { Field } from "../model/reading";
import { type PrintedRow, textOf } from "./printed-rows";

/**
 * The label and value pairs of a form: two cells side by side, a label in its own row with its answer in the row below,
 * or one cell that holds both ("Social Score 5").
 */
export const findFields = (rows: readonly PrintedRow[], sheet: string): readonly Field[] =>
  rows.flatMap((row, index) => {
    const cells = row.cells.filter((cell) => textOf(cell) !== "");
    const at = ({ row: r, column }: { readonly row: number; readonly column: number }) => ({ sheet, row: r, column });
    if (cells.length === 1) return loneField(cells[0], rows[index + 1], at);
    const fields: Field[] = [];
    for (let next = 0; next < cells.length; next += 1) {
      const label = cells[next];
      const value = cells[next + 1];
      if (label === undefined) break;
      const both = labelWithScore(textOf(label));
      if (both !== undefined) {
        fields.push({ ...both, labelAt: at(label), at: at(label) });
      } else if (
        value !== undefined &&
        typeof label.value === "string" &&
        labelWithScore(textOf(value)) === undefined
      ) {
        fields.push({ label: tidy(textOf(label)), labelAt: at(label), value: textOf(value), at: at(value) });
        next += 1;
      }
    }
    return fields;
  });

type At = (cell: { readonly row: number; readonly column: number }) => Field["at"];

/** "Social Score 5": a label and its score in one cell. */
const labelWithScore = (text: string): { readonly label: string; readonly value: string } | undefined => {
  const match = /^([A-Za-z][A-Za-z ]*\bscore)\s*:?\s*([+-]?\d+)$/i.exec(text);
  return match?.[1] === undefined || match[2] === undefined ? undefined : { label: match[1], value: match[2] };
};

/** A question or heading alone in its row is answered by the row below, when that too is one cell of words. */
const loneField = (
  cell: PrintedRow["cells"][number] | undefined,
  below: PrintedRow | undefined,
  at: At,
): readonly Field[] => {
  if (cell === undefined || typeof cell.value !== "string") return [];
  const text = textOf(cell);
  const inline = /^([^:?]{3,100}[:?])\s+(\S.*)$/s.exec(text);
  if (inline?.[1] !== undefined && inline[2] !== undefined && !text.includes("\n") && inline[1].length < 90) {
    return [{ label: tidy(inline[1]), labelAt: at(cell), value: inline[2], at: at(cell) }];
  }
  const answers = below?.cells.filter((other) => textOf(other) !== "") ?? [];
  const answer = answers[0];
  const isLabel = text.length <= 160 && (/[?:]$/.test(text) || /^\d+\.\s/.test(text));
  if (!isLabel || answer === undefined || answers.length !== 1 || below?.row !== cell.row + 1) return [];
  return [{ label: tidy(text), labelAt: at(cell), value: textOf(answer), at: at(answer) }];
};

const tidy = (label: string): string => label.replace(/\s*:$/, "").trim();
