import { columnName, columnNumber, parseRange, type Position, type Range } from "../../grid/address";

/** A formula by how far away the cells it names are: one and the same for every cell it was filled to. */
export const relativeForm = (formula: string, at: Position): string =>
  formula.replace(token, (text, address?: string) => {
    if (address === undefined) return /^["']/.test(text) ? text : text.toUpperCase();
    const [, fixedColumn, column = "", fixedRow, row = ""] = /^(\$?)([A-Za-z]+)(\$?)([0-9]+)$/.exec(address) ?? [];
    return `⟨${placed(Number(row), at.row, fixedRow)};${placed(columnNumber(column), at.column, fixedColumn)}⟩`;
  });

/** The formula as it would read if it were filled to this cell. */
export const wordedAt = (form: string, at: Position): string =>
  form.replace(/⟨(=?)(-?[0-9]+);(=?)(-?[0-9]+)⟩/g, (_, fixedRow, row, fixedColumn, column) => {
    const [down, right] = [Number(row), Number(column)];
    return `${columnName(fixedColumn === "=" ? right : right + at.column)}${fixedRow === "=" ? down : down + at.row}`;
  });

const placed = (cell: number, from: number, fixed: string | undefined): string =>
  fixed === "$" ? `=${cell}` : String(cell - from);

/** Texts, quoted sheets and words pass by whole; what remains is a cell. A word before "(" or "!" is a function or a sheet. */
const token = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(\$?[A-Za-z]{1,3}\$?[0-9]{1,7})(?![A-Za-z0-9_.(!])|[A-Za-z_\\][\w.\\]*/g;

/** Whether a formula names no cell and calls nothing: "=1200", "=1000+200". A typed figure in all but name. */
export const isTypedSum = (formula: string): boolean => !/[A-Za-z]/.test(formula);

/** The cells and ranges of its own sheet that a formula names. */
export const rangesNamed = (formula: string): readonly Range[] => {
  const ranges: Range[] = [];
  for (const [, text] of formula.matchAll(rangeToken)) {
    const range = text === undefined ? undefined : parseRange(text);
    if (range !== undefined) ranges.push(range);
  }
  return ranges;
};

/** As before, and a range is one thing; a reference to another sheet passes by with its sheet. */
const rangeToken =
  /"(?:[^"]|"")*"|(?:'(?:[^']|'')*'|[A-Za-z_][\w.]*)!\$?[A-Za-z]+\$?[0-9]+(?::\$?[A-Za-z]+\$?[0-9]+)?|(\$?[A-Za-z]{1,3}\$?[0-9]{1,7}(?::\$?[A-Za-z]{1,3}\$?[0-9]{1,7})?)(?![A-Za-z0-9_.(!])|[A-Za-z_\\][\w.\\]*/g;
