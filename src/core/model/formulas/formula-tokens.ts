import { columnNumber, parseRange, type Range } from "../../grid/address";

/** What a formula is written in. References keep the sheet they name; without one they are on the formula's own. */
export type Token =
  | { readonly kind: "number"; readonly text: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "error"; readonly text: string }
  | { readonly kind: "reference"; readonly sheet?: string; readonly range: Range }
  /** Columns of an Excel table: "Register[2026/27]", "[@Total]"; `table` is "" inside the table itself. */
  | { readonly kind: "columns"; readonly table: string; readonly columns: string }
  /** A cell of another workbook. */
  | { readonly kind: "outside" }
  | { readonly kind: "call"; readonly name: string }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "mark"; readonly text: string };

/** A formula, without its equals sign, cut into what it is written in; a character that belongs nowhere is a mark. */
export const formulaTokens = (formula: string): readonly Token[] => {
  const tokens: Token[] = [];
  for (const { groups = {}, 0: whole } of formula.matchAll(pattern)) {
    const token = tokenOf(whole, groups);
    if (token !== undefined) tokens.push(token);
  }
  return tokens;
};

const word = String.raw`[\p{L}_\\][\p{L}\p{N}_.\\?]*`;
const sheet = String.raw`(?:'(?<quoted>(?:[^']|'')+)'|(?<plain>[\p{L}\p{N}_.\\?]+))!`;
const address = String.raw`\$?[A-Za-z]{1,3}\$?[0-9]{1,7}(?::\$?[A-Za-z]{1,3}\$?[0-9]{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[0-9]{1,7}:\$?[0-9]{1,7}`;
const pattern = new RegExp(
  [
    String.raw`(?<blank>\s+)`,
    String.raw`"(?<text>(?:[^"]|"")*)"`,
    String.raw`(?<error>#(?:REF!|N/A|DIV/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!))`,
    String.raw`(?<outside>(?:'[^']*\[(?:[^']|'')+'|\[[^\]]+\][^!'"(),;+\-*/=<>&^ ]*)!(?:${address}|${word}))`,
    String.raw`(?:${sheet})?(?<address>${address})(?![\p{L}\p{N}_.\\?(!:\[])`,
    String.raw`(?<call>${word})\(`,
    String.raw`(?<table>${word})?\[(?<columns>(?:[^[\]]|\[(?:[^[\]']|'.)*\])*)\]`,
    String.raw`(?:(?:'(?:[^']|'')+'|[\p{L}\p{N}_.\\?]+)!)?(?<name>${word})`,
    String.raw`(?<number>(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)`,
    String.raw`<=|>=|<>|.`,
  ].join("|"),
  "gsu",
);

const tokenOf = (whole: string, groups: Readonly<Record<string, string | undefined>>): Token | undefined => {
  const { blank, text, error, outside, address: cells, call, columns, table = "", name, number } = groups;
  if (blank !== undefined) return undefined;
  if (text !== undefined) return { kind: "text", text: text.replaceAll('""', '"') };
  if (error !== undefined) return { kind: "error", text: error };
  if (outside !== undefined) return { kind: "outside" };
  if (cells !== undefined) {
    const range = rangeOf(cells);
    const named = groups["quoted"]?.replaceAll("''", "'") ?? groups["plain"];
    return range && { kind: "reference", range, ...(named === undefined ? {} : { sheet: named }) };
  }
  if (call !== undefined) return { kind: "call", name: call.toUpperCase().replace(/^_XLFN\.(_XLWS\.)?/, "") };
  if (columns !== undefined) return { kind: "columns", table, columns };
  if (name !== undefined) return { kind: "name", name };
  return number === undefined ? { kind: "mark", text: whole } : { kind: "number", text: number };
};

const lastRow = 1_048_576;
const lastColumn = 16_384;

const rangeOf = (text: string): Range | undefined => {
  const plain = text.replaceAll("$", "");
  const [from = "", to = from] = plain.split(":");
  if (/^[A-Za-z]+$/.test(from)) {
    const [left, right] = [columnNumber(from), columnNumber(to)];
    return { top: 1, bottom: lastRow, left: Math.min(left, right), right: Math.max(left, right) };
  }
  if (/^[0-9]+$/.test(from)) {
    const [top, bottom] = [Number(from), Number(to)];
    return { top: Math.min(top, bottom), bottom: Math.max(top, bottom), left: 1, right: lastColumn };
  }
  return parseRange(plain);
};
