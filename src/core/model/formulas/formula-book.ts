import type { CellRef, Range } from "../../grid/address";
import type { Grid, ListObject } from "../../grid/grid";
import type { Token } from "./formula-tokens";

interface Name {
  readonly name: string;
  readonly refersTo?: { readonly sheet: string; readonly range: Range };
}

/** The sheets and names that formulas refer to. */
export interface FormulaBook {
  readonly grids: readonly Grid[];
  readonly names: readonly Name[];
}

/** Cells that a formula names. */
export interface NamedCells {
  readonly sheet: string;
  readonly range: Range;
  /** The Excel table whose columns they are: they grow with it. */
  readonly listObject?: string;
}

/** Tells the cells a token names from a cell's point of view; undefined when it names none that can be told. */
export const namedCells = ({
  grids,
  names,
}: FormulaBook): ((token: Token, from: CellRef) => NamedCells | undefined) => {
  const sheets = new Map(grids.map(({ sheet }) => [sheet.toLowerCase(), sheet]));
  const byName = new Map(names.map((name) => [name.name.toLowerCase(), name.refersTo]));
  const tables = grids.flatMap(({ sheet, listObjects = [] }) => listObjects.map((table) => ({ sheet, table })));
  return (token, from) => {
    switch (token.kind) {
      case "reference": {
        const sheet = token.sheet === undefined ? from.sheet : sheets.get(token.sheet.toLowerCase());
        return sheet === undefined ? undefined : { sheet, range: token.range };
      }
      case "columns": {
        const found = tables.find(({ sheet, table }) =>
          token.table === ""
            ? sheet === from.sheet && from.row >= table.range.top && from.row <= table.range.bottom
            : table.name.toLowerCase() === token.table.toLowerCase(),
        );
        return found && { sheet: found.sheet, ...columnCells(found.table, token.columns, from) };
      }
      case "name": {
        const refersTo = byName.get(token.name.toLowerCase());
        if (refersTo !== undefined) return refersTo;
        const found = tables.find(({ table }) => table.name.toLowerCase() === token.name.toLowerCase());
        return found && { sheet: found.sheet, range: dataRange(found.table), listObject: found.table.name };
      }
      default:
        return undefined;
    }
  };
};

/** The rows of an Excel table between its header and its totals. */
export const dataRange = ({ range, headerRows, totalsRows }: ListObject): Range => ({
  ...range,
  top: range.top + headerRows,
  bottom: range.bottom - totalsRows,
});

const columnCells = (table: ListObject, text: string, from: CellRef): Omit<NamedCells, "sheet"> => {
  const parts = text.includes("[") ? [...text.matchAll(/\[((?:[^[\]']|'.)*)\]/g)].map(([, part = ""]) => part) : [text];
  const isThisRow = text.replace(/'./g, "").includes("@") || parts.includes("#This Row");
  const indexes = parts
    .map((part) => part.replace(/^@/, "").replace(/'(.)/g, "$1").trim().toLowerCase())
    .flatMap((name) => {
      const index = table.columns.findIndex((column) => column.trim().toLowerCase() === name);
      return index === -1 ? [] : [table.range.left + index];
    });
  const [left, right] =
    indexes.length === 0 ? [table.range.left, table.range.right] : [Math.min(...indexes), Math.max(...indexes)];
  if (isThisRow) return { range: { top: from.row, bottom: from.row, left, right } };
  const { top, bottom } = rowsOf(table, parts);
  return { range: { top, bottom, left, right }, listObject: table.name };
};

const rowsOf = (table: ListObject, parts: readonly string[]): Pick<Range, "top" | "bottom"> => {
  if (parts.includes("#All")) return table.range;
  if (parts.includes("#Headers")) return { top: table.range.top, bottom: table.range.top };
  if (parts.includes("#Totals")) return { top: table.range.bottom, bottom: table.range.bottom };
  return dataRange(table);
};
