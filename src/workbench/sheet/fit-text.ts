import type { Appearance } from "../../hosts/xlsx/appearance";
import type { CellView } from "./sheet-reader";

/** What a cell of this width shows of a number: all of it, or marks in its place, for half a number is a wrong one. */
export const fitNumber = (
  { text, lead = "" }: CellView,
  { font }: Appearance,
  setting: { readonly width: number; readonly digitWidth: number },
): string => {
  const digit = setting.digitWidth * (font.size / 11) * (font.bold ? 1.03 : 1);
  const width = Array.from(`${lead}${text}`).reduce((sum, letter) => sum + (narrow[letter] ?? 1) * digit, 0);
  return width * 0.96 <= setting.width - 3 ? text : "#".repeat(Math.max(Math.floor((setting.width - 4) / digit), 1));
};

/** Widths as shares of a digit's. */
const narrow: Readonly<Record<string, number>> = {
  ",": 0.5,
  ".": 0.5,
  " ": 0.45,
  "\u00a0": 0.45,
  "-": 0.6,
  "(": 0.6,
  ")": 0.6,
  "/": 0.77,
  ":": 0.53,
};
