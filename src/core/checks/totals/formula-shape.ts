import type { Range } from "../../grid/address";
import { formulaTokens, type Token } from "../../model/formulas/formula-tokens";
import { readYear } from "../../years/read-year";

/** What changes as a formula is filled along its row: a column it looks at, a year it spells out, or which column of a look-up it takes. */
export interface FormulaSlot {
  readonly kind: "column" | "year" | "count";
  /** The column; the year it starts in; the number. */
  readonly value: number;
  /** The cells looked at, for a column; without a sheet they are on the formula's own. */
  readonly cells?: { readonly sheet?: string; readonly range: Range };
}

/** A formula as what stays the same in every cell it was filled to, and what may change. Rows make no difference. */
export interface FormulaShape {
  readonly form: string;
  readonly slots: readonly FormulaSlot[];
}

/** Takes a formula apart. */
export const formulaShape = (formula: string): FormulaShape => {
  const tokens = formulaTokens(formula);
  const counts = tokens.some((token) => token.kind === "call" && takesAColumn.test(token.name));
  const pieces = tokens.map((token) => pieceOf(token, counts));
  return { form: pieces.map(({ form }) => form).join(" "), slots: pieces.flatMap(({ slots }) => slots) };
};

const takesAColumn = /^(VLOOKUP|HLOOKUP|INDEX|OFFSET|CHOOSE)$/;

const pieceOf = (token: Token, counts: boolean): FormulaShape => {
  switch (token.kind) {
    case "reference": {
      const { left, right } = token.range;
      const cells = { range: token.range, ...(token.sheet === undefined ? {} : { sheet: token.sheet }) };
      const slots = (left === right ? [left] : [left, right]).map((value): FormulaSlot => ({
        kind: "column",
        value,
        cells,
      }));
      return { form: `${token.sheet ?? ""}!${slots.length}`, slots };
    }
    case "text":
    case "columns": {
      const text = token.kind === "text" ? token.text : token.columns.replace(/[[\]@#]/g, "");
      const year = yearSpelled(text);
      const of = token.kind === "text" ? '"' : `${token.table}[`;
      return year === undefined ? { form: of + text, slots: [] } : { form: `${of}year`, slots: [year] };
    }
    case "number": {
      const value = Number(token.text);
      if (!Number.isInteger(value)) return { form: "0", slots: [] };
      const isYear = value > 1990 && value < 2100;
      return { form: "0", slots: isYear || counts ? [{ kind: isYear ? "year" : "count", value }] : [] };
    }
    case "call":
    case "name":
      return { form: token.name, slots: [] };
    default:
      return { form: "text" in token ? token.text : token.kind, slots: [] };
  }
};

const yearSpelled = (text: string): FormulaSlot | undefined => {
  const year = /\d{2}/.test(text) ? readYear(text)?.year : undefined;
  return year === undefined ? undefined : { kind: "year", value: year.start };
};

/** The columns of a formula without its rows: two cells of a column with the same one look at the same columns. */
export const withoutRows = (formula: string): string => formula.replace(/([A-Za-z]\$?)\d+/g, "$1");
