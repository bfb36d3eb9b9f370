import type { CellValue } from "../../../src/core/grid/cell";

/** What Excel makes of a string assigned to a cell. */
export type Typed =
  | { readonly kind: "formula"; readonly formula: string }
  | { readonly kind: "value"; readonly value: CellValue; readonly format?: string };

/**
 * Reads a string as Excel does when it is assigned to values or formulas: "=…" is a formula, an apostrophe marks text, and whatever
 * looks like a number, a date or a switch in en-US becomes one (OfficeDev/office-js#1559). A sign or @ before words makes a formula too.
 */
export const typedValue = (text: string, numberFormat: string): Typed => {
  if (numberFormat === "@") return { kind: "value", value: text };
  if (text.startsWith("'")) return { kind: "value", value: text.slice(1) };
  if (text.startsWith("=") && text.length > 1) return { kind: "formula", formula: text.slice(1) };
  const words = text.trim();
  if (/^(true|false)$/i.test(words)) return { kind: "value", value: words.toLowerCase() === "true" };
  if (errors.has(words.toUpperCase())) return { kind: "value", value: { error: words.toUpperCase() } };
  const number = numberIn(words);
  if (number !== undefined) return number;
  if (isDate(words)) return { kind: "value", value: 45_000, format: "m/d/yyyy" };
  if (/^[+\-@]./.test(words)) return { kind: "formula", formula: words.replace(/^\+/, "") };
  return { kind: "value", value: text };
};

const errors = new Set(["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NUM!", "#NAME?", "#NULL!"]);

const numberIn = (words: string): Typed | undefined => {
  const match = /^([-+]?)(\(?)([$£€]?)\s*(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(e[-+]?\d+)?(%?)\)?$/i.exec(words);
  const [, sign = "", bracket = "", currency = "", whole = "", part = "", power = "", percent = ""] = match ?? [];
  if (match === null || (whole === "" && (part === "" || part === "."))) return undefined;
  const size = Number(`${whole.replaceAll(",", "") || "0"}${part === "." ? "" : part}${power}`);
  const value = (sign === "-" || bracket !== "" ? -1 : 1) * (percent === "" ? size : size / 100);
  if (percent !== "") return { kind: "value", value, format: "0%" };
  return { kind: "value", value, ...(currency === "" ? {} : { format: `${currency}#,##0` }) };
};

/** Which date is of no matter here: that it is no longer the text is. */
const isDate = (words: string): boolean =>
  /^\d{1,2}[-/]\d{1,2}([-/]\d{2,4})?$/.test(words) ||
  /^\d{4}[-/](0?[1-9]|1[0-2])([-/]\d{1,2})?$/.test(words) ||
  /^(\d{1,2}[- ])?(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*[- ]\d{1,4}(,? \d{4})?$/i.test(words) ||
  /^\d{1,2}[- ](jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*$/i.test(words);
