import { found } from "../../../support/check-drawn";

const check = "marks-have-notes";
const table = (name: string, figure: string, note = ""): string => `
  Savings £000 | 2025/26 | 2026/27
  Libraries    | 120     | 10
  ${name}      | ${figure} | 10
  Total        | 150     | 20

  ${note}`;

describe("accepts", () => {
  test.each([
    ["no mark", table("Parks", "30")],
    ["a code in square brackets", table("Parks [G30]", "30")],
    ["words in brackets", table("Parks (net)", "30", "* A note of nothing")],
    ["a name that ends in a percentage or a full stop", table("Parks 5%", "30")],
    ["a negative figure", table("Parks", "(30)")],
  ])("%s", (_, drawn) => {
    expect(found(check, drawn)).toEqual([]);
  });
});

describe("lists", () => {
  test.each([
    [
      "a mark on a name with its note",
      table("Parks*", "30", "*Posts are vacant"),
      'Sheet1!A3 has the footnote mark *: its note is in Sheet1!A6: "*Posts are vacant".',
    ],
    [
      "a mark on a figure with a note of the same number",
      table("Parks", "30[1]", "1. After inflation"),
      'Sheet1!B3 has the footnote mark [1]: its note is in Sheet1!A6: "1. After inflation".',
    ],
    [
      "a raised figure",
      table("Parks¹", "30", "Note 1: after inflation"),
      'Sheet1!A3 has the footnote mark ¹: its note is in Sheet1!A6: "Note 1: after inflation".',
    ],
    [
      "a mark without a note",
      table("Parks", "30[2]", "[1] After inflation"),
      "Sheet1!B3 has the footnote mark [2]: warning, no note on the sheet begins with it.",
    ],
    [
      "two stars where the note has one",
      table("Parks**", "30", "* Posts are vacant"),
      "Sheet1!A3 has the footnote mark **: warning, no note on the sheet begins with it.",
    ],
    [
      "a mark on a heading and a figure together",
      table("Parks*", "30*", "* Posts are vacant"),
      'Sheet1!A3 and 1 more have the footnote mark *: its note is in Sheet1!A6: "* Posts are vacant".',
    ],
  ])("%s", (_, drawn, expected) => {
    expect(found(check, drawn).map((each) => each.replace(/^info V04 \S+ /, ""))).toEqual([expected]);
  });

  test("each of two marks on one figure", () => {
    expect(found(check, table("Parks", "30*†", "† Provisional"))).toEqual([
      "info V04 Sheet1!B3 Sheet1!B3 has the footnote mark *: warning, no note on the sheet begins with it.",
      'info V04 Sheet1!B3 Sheet1!B3 has the footnote mark †: its note is in Sheet1!A6: "† Provisional".',
    ]);
  });
});
