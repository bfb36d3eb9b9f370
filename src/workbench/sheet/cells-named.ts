import { parseRange, parseRef, type Range } from "../../core/grid/address";

/** The cells that a person names as in Excel's name box: "c13", "C10:E12" on the sheet in view, or "Targets!B4"; undefined where that names none. */
export const cellsNamed = (
  words: string,
  sheets: readonly string[],
  current: string,
): { readonly sheet: string; readonly range: Range } | undefined => {
  const upper = words.trim().toLocaleUpperCase("en-GB");
  const here = parseRange(upper);
  if (here !== undefined) return { sheet: current, range: here };
  const there = parseRef(upper);
  const sheet = there && sheets.find((name) => name.toLocaleUpperCase("en-GB") === there.sheet);
  return sheet === undefined || there === undefined ? undefined : { sheet, range: there.range };
};
