import { parseRange, type Range } from "../../grid/address";

/** One term of a formula that only adds and takes away cells. */
export interface SumTerm {
  readonly range: Range;
  readonly sign: 1 | -1;
  /** Written as SUBTOTAL, which passes over other subtotals in its range. */
  readonly skipsSubtotals: boolean;
}

/** The terms of SUM(C17:C30), C10+C12 or B5-SUM(C5:D5); undefined for any formula that does more, or looks at another sheet. */
export const readSumFormula = (formula: string): readonly SumTerm[] | undefined => {
  if (formula.length > 2000 || !/^[-+A-Z0-9$:(),.\s]+$/i.test(formula)) return undefined;
  const plain = formula.replace(/[$\s]/g, "").replace(/^\+/, "");
  const pieces = plain.match(/[-+]?(?:(?:SUM|SUBTOTAL)\([^()]*\)|[A-Z]{1,3}[0-9]{1,7}(?::[A-Z]{1,3}[0-9]{1,7})?)/gi);
  if (pieces?.join("") !== plain) return undefined;
  const terms = pieces.map(termsOf);
  return terms.every((term) => term !== undefined) ? terms.flat() : undefined;
};

const termsOf = (piece: string): readonly SumTerm[] | undefined => {
  const sign = piece.startsWith("-") ? -1 : 1;
  const body = piece.replace(/^[-+]/, "");
  const call = /^(SUM|SUBTOTAL)\((.*)\)$/i.exec(body);
  if (call === null) return rangesOf([body], sign, false);
  const listed = (call[2] ?? "").split(",");
  if (call[1]?.toUpperCase() === "SUM") return rangesOf(listed, sign, false);
  return listed[0] === "9" || listed[0] === "109" ? rangesOf(listed.slice(1), sign, true) : undefined;
};

const rangesOf = (texts: readonly string[], sign: 1 | -1, skipsSubtotals: boolean): readonly SumTerm[] | undefined => {
  const ranges = texts.map(parseRange);
  return ranges.every((range) => range !== undefined)
    ? ranges.map((range) => ({ range, sign, skipsSubtotals }))
    : undefined;
};
