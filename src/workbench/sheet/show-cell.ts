import { format, formatColor } from "numfmt";
import { isCellError } from "../../core/grid/cell";
import type { Appearance } from "../../hosts/xlsx/appearance";
import type { PictureCell } from "../../hosts/xlsx/sheet-picture";
import type { CellView } from "./sheet-reader";

/** Stands where a format fills the width of the cell with a character. */
const fill = "\u0001";

/** More of a text than any cell has room for. */
const longestText = 5_000;

/** A cell as its number format shows it; dates count from 1904 where the workbook says so. */
export const showCell = (
  { column, style, value }: PictureCell,
  { numberFormat }: Appearance,
  dates1904: boolean,
): CellView => {
  if (isCellError(value)) return { column, style, text: value.error, kind: "other" };
  if (typeof value === "boolean") return { column, style, text: value ? "TRUE" : "FALSE", kind: "other" };
  if (typeof value === "string")
    return { column, style, text: shownText(value.slice(0, longestText), numberFormat), kind: "text" };
  const [lead, text] = shownNumber(dates1904 && isDate(numberFormat) ? value + 1462 : value, numberFormat);
  const colour = colourOf(value, numberFormat);
  return {
    column,
    style,
    text,
    kind: "number",
    ...(lead === undefined ? {} : { lead }),
    ...(colour === undefined ? {} : { colour }),
  };
};

const shownText = (value: string, pattern: string): string => {
  if (value === "" || pattern === "@" || !pattern.includes("@")) return value;
  return attempt(() => format(pattern, value), value);
};

const shownNumber = (value: number, pattern: string): readonly [string | undefined, string] => {
  const text = attempt(() => format(withFillMarked(pattern), value, { locale: "en-GB" }), String(value));
  const at = text.indexOf(fill);
  return at < 0 ? [undefined, text] : [text.slice(0, at).trim(), text.slice(at + 1)];
};

/** The pattern with a mark in place of each character that fills the cell, outside quotes and escapes. */
const withFillMarked = (pattern: string): string =>
  pattern.includes("*")
    ? pattern.replaceAll(/"[^"]*"|\\[^]|_[^]|\[[^\]]*\]|\*[^]/g, (token) =>
        token.startsWith("*") ? `"${fill}"` : token,
      )
    : pattern;

const colourOf = (value: number, pattern: string): string | undefined => {
  if (!pattern.includes("[")) return undefined;
  const colour = attempt<unknown>(() => formatColor(pattern, value), undefined);
  return typeof colour === "string" ? colour : undefined;
};

const isDate = (pattern: string): boolean => /[dy]/i.test(pattern.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, ""));

/** A format that cannot be understood shows the value as it is, as Excel does of a file it did not write. */
const attempt = <Shown>(show: () => Shown, otherwise: Shown): Shown => {
  try {
    return show();
  } catch {
    return otherwise;
  }
};
