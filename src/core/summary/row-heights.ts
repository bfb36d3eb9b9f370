/** Points a line of text takes at the body size. */
const lineHeight = 15;
/** Excel's tallest row. */
const tallest = 409;

/** The height a row needs for its longest wrapped cell: text against the width in characters of its column. */
export const rowHeight = (cells: readonly { readonly text: string; readonly width: number }[]): number =>
  Math.min(tallest, lineHeight * Math.max(1, ...cells.map(({ text, width }) => linesOf(text, width))) + 2);

/** The width a column of prose needs so that its longest text fits the tallest row; never narrower than `least`. */
export const proseWidth = (texts: readonly string[], least: number): number => {
  let width = least;
  while (width < 100 && texts.some((text) => linesOf(text, width) * lineHeight + 2 > tallest)) width += 2;
  return width;
};

/** Words do not break, so a line holds about nine tenths of its width. */
const linesOf = (text: string, width: number): number =>
  text.split("\n").reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / (width * 0.9))), 0);
