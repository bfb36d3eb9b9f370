import { columnName, columnNumber, type Position } from "../../core/grid/address";

/** A formula that many cells share, cut where it names cells, so that each cell's own wording is quickly written. */
export interface SharedFormula {
  readonly home: Position;
  readonly pieces: readonly (string | Reference)[];
}

/** A row, a column, or both where it is a cell; what is not fixed by a dollar moves with the formula. */
interface Reference {
  readonly column?: { readonly number: number; readonly fixed: boolean };
  readonly row?: { readonly number: number; readonly fixed: boolean };
}

/** Cuts up a formula as its first cell words it. */
export const readSharedFormula = (formula: string, home: Position): SharedFormula => {
  const pieces: (string | Reference)[] = [];
  let done = 0;
  for (const { index, groups = {} } of formula.matchAll(token)) {
    const { address, column, row } = groups;
    const [from, to = from] = (column ?? row)?.split(":") ?? [address];
    if (from === undefined || to === undefined) continue;
    const read = column !== undefined ? readColumn : row !== undefined ? readRow : readAddress;
    pieces.push(formula.slice(done, index), read(from));
    done = index + from.length;
    if (address !== undefined) continue;
    pieces.push(":", read(to));
    done += 1 + to.length;
  }
  return { home, pieces: [...pieces, formula.slice(done)] };
};

/** The formula as the cell at this position words it. */
export const formulaAt = ({ home, pieces }: SharedFormula, row: number, column: number): string => {
  let formula = "";
  for (const piece of pieces) {
    formula += typeof piece === "string" ? piece : printReference(piece, row - home.row, column - home.column);
  }
  return formula;
};

/**
 * What a formula is made of, as far as finding its references needs: texts, quoted sheet names, bracketed parts and
 * words pass by whole; what remains is a cell, whole columns or whole rows. A word before "(" or "!" is a function or a sheet.
 */
const token = new RegExp(
  [
    String.raw`"(?:[^"]|"")*"`,
    String.raw`'(?:[^']|'')*'`,
    String.raw`\[(?:[^[\]]|\[[^\]]*\])*\]`,
    String.raw`(?<address>\$?[A-Za-z]{1,3}\$?[0-9]{1,7})(?![\p{L}\p{N}_.\\?(!])`,
    String.raw`(?<column>\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3})(?![\p{L}\p{N}_.\\?(!])`,
    String.raw`(?<row>\$?[0-9]{1,7}:\$?[0-9]{1,7})(?![\p{L}\p{N}_.\\?(!])`,
    String.raw`[\p{L}_\\][\p{L}\p{N}_.\\?]*`,
    String.raw`[0-9.]+(?:[eE][+-]?[0-9]+)?`,
  ].join("|"),
  "gu",
);

const readAddress = (address: string): Reference => {
  const at = address.search(/\$?[0-9]+$/);
  return { ...readColumn(address.slice(0, at)), ...readRow(address.slice(at)) };
};

const readColumn = (text: string): Reference => ({
  column: { number: columnNumber(text.replace("$", "")), fixed: text.startsWith("$") },
});

const readRow = (text: string): Reference => ({
  row: { number: Number(text.replace("$", "")), fixed: text.startsWith("$") },
});

const printReference = ({ column, row }: Reference, down: number, right: number): string =>
  (column ? (column.fixed ? "$" : "") + columnName(moved(column, right, 16_384)) : "") +
  (row ? (row.fixed ? "$" : "") + String(moved(row, down, 1_048_576)) : "");

/** Past the edge of the sheet Excel carries on from the other edge. */
const moved = ({ number, fixed }: { readonly number: number; readonly fixed: boolean }, by: number, size: number) =>
  fixed ? number : ((((number - 1 + by) % size) + size) % size) + 1;
