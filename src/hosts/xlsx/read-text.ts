/** Undoes the `_x000D_` escapes by which Excel writes characters that XML cannot hold. */
export const unescapeText = (text: string): string =>
  text.includes("_x")
    ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;

/**
 * The same text as a string of its own. A text cut out of the XML keeps the whole stretch it was cut from in memory,
 * which for the formulas of a long sheet is the whole sheet.
 */
export const ownText = (text: string): string => ` ${text}`.slice(1);
