import type { Line } from "../model/line";

/**
 * The theme as our lists print it. SUMIFS takes *, ? and ~ for patterns and a leading sign of comparison for a
 * comparison, so a footnote mark on a theme's name is left out, or another theme's lines would be added.
 */
export const themeOf = ({ theme }: Pick<Line, "theme">): string => {
  const plain = (theme ?? "")
    .replace(/[*?~]/g, "")
    .replace(/^[\s<>=]+/, "")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 200);
  return plain === "" ? "Not stated" : plain;
};
