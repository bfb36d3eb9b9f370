import { drawGrid } from "../../support/draw-grid";
import { readDrawn } from "../../support/read-drawn";

const footnotesOf = (below: string): readonly string[] => {
  const drawn = `
    Savings £000 | 2025/26
    Libraries*   | 120
    Parks        | 30

    ${below}`;
  return readDrawn(drawGrid(drawn)).reading.sheets.flatMap(({ footnotes }) => footnotes.map(({ text }) => text));
};

test.each([
  "* Includes rent",
  "[1] After inflation",
  "(a) One-off",
  "¹ Net of grant",
  "1. Provisional",
  "Note 2: gross",
  "† See page 4",
])("%s begins as a footnote does", (text) => {
  expect(footnotesOf(text)).toEqual([text]);
});

test.each(["Includes rent", "2025/26 budget", "Notable savings", "(see the appendix)", "£60,000 for books"])(
  "%s does not",
  (text) => {
    expect(footnotesOf(text)).toEqual([]);
  },
);
