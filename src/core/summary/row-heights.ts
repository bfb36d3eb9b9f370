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

/** Lines a text wraps to in a column so many characters wide, word by word; a word wider than the column is broken. */
const linesOf = (text: string, width: number): number => {
  const room = width * digitWidth - cellPadding;
  return text.split("\n").reduce((lines, line) => lines + linesOfParagraph(line, room), 0);
};

const linesOfParagraph = (line: string, room: number): number => {
  let [lines, used] = [1, 0];
  for (const word of line.split(" ")) {
    const wide = widthOf(word);
    if (used > 0 && used + widthOf(" ") + wide > room) {
      lines += 1;
      used = 0;
    }
    lines += Math.max(0, Math.ceil(wide / room) - 1);
    used += (used > 0 ? widthOf(" ") : 0) + wide;
  }
  return lines;
};

/** Pixels of a digit of Excel's usual body font, in which column widths are counted, and of the space a cell leaves around its text. */
const digitWidth = 7;
const cellPadding = 6;

/** Arial's letters at 11 points by width in pixels, from its published widths in thousandths of 14.67 pixels; any other is 8.2. */
const letterWidths: readonly (readonly [string, number])[] = [
  ["ijl'|", 3.3],
  [" ft.,;:!/I", 4.1],
  ["r-()", 4.9],
  ["cksvxyzJ", 7.4],
  ["ABEKPSVXYFTZL", 9.5],
  ["CDHNRUGOQw&", 10.8],
  ["mM", 12.3],
  ["W%@", 13.8],
];

const widthByLetter = new Map(
  letterWidths.flatMap(([letters, width]) => Array.from(letters, (letter) => [letter, width])),
);

const widthOf = (text: string): number => {
  let width = 0;
  for (const letter of text) width += widthByLetter.get(letter) ?? 8.2;
  return width;
};
