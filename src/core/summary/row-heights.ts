/** Points a line of text takes at the body size. */
const lineHeight = 14.25;
/** Excel's tallest row. */
const tallest = 409;

/** The height a row needs for its longest wrapped cell: text against the width in characters of its column. */
export const rowHeight = (cells: readonly { readonly text: string; readonly width: number }[]): number =>
  Math.min(tallest, Math.round(lineHeight * Math.max(1, ...cells.map(({ text, width }) => linesOf(text, width))) + 3));

/** The height of a header row, whose words are bold and wrap. */
export const headerHeight = (texts: readonly string[], widths: readonly number[]): number =>
  rowHeight(texts.map((text, column) => ({ text, width: (widths[column] ?? 12) * 0.9 })));

/** The heights of a sheet's title and of the line under it. */
export const titleHeight = 24;
export const subtitleHeight = 18;

/** The width a column of prose needs so that its longest text fits the tallest row; never narrower than `least`. */
export const proseWidth = (texts: readonly string[], least: number): number => {
  let width = least;
  while (width < 100 && texts.some((text) => linesOf(text, width) * lineHeight + 2 > tallest)) width += 2;
  return width;
};

/** A letter of prose is a little narrower than the digit that widths are measured in, which makes up for words that do not break. */
const linesOf = (text: string, width: number): number =>
  text.split("\n").reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / (width * 1.08))), 0);
