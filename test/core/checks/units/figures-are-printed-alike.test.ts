import { drawGrid } from "../../../support/draw-grid";
import { checkWorkbook } from "../../../../src/core/tasks/check-workbook";
import { found } from "../../../support/check-drawn";

const check = "figures-are-printed-alike";

/** Every figure as text, blanks and all. */
const textTable = (...figures: readonly string[]): readonly string[] => {
  const drawn = drawGrid(["Savings £000 | 2025/26", ...figures.map((_, index) => `Line ${index} | 1`)].join("\n"));
  const grid = {
    ...drawn,
    rows: drawn.rows.map((row, index) => ({
      ...row,
      cells: row.cells.map((cell) =>
        index > 0 && cell.column === 2 ? { ...cell, value: figures[index - 1] ?? "" } : cell,
      ),
    })),
  };
  return checkWorkbook({ sheets: [grid], names: [], dates1904: false }, new Map())
    .findings.filter((finding) => finding.check === check)
    .map(({ severity, code, message }) => `${severity} ${code} ${message}`);
};

describe("accepts", () => {
  test.each([
    ["figures with commas", ["4,600", "2,655", "120"]],
    ["figures without commas throughout", ["4600", "2655", "120"]],
    ["figures of one decimal with a plain nought", ["41.0", "61.0", "0", "55.5"]],
    ["decimals that have no rule", ["41.0", "61", "5.25", "7"]],
    ["a figure with a unit of its own", ["4,600", "£2655k", "120"]],
  ])("%s", (_, figures) => {
    expect(textTable(...figures)).toEqual([]);
  });

  test("numbers with a footnote mark among them", () => {
    const drawn = `
      Savings £000 | 2025/26
      Libraries    | 120
      Parks        | 30[1]
      Leisure      | 40
      Museums      | 55`;
    expect(found(check, drawn, { typed: true })).toEqual([]);
  });
});

describe("lists", () => {
  test.each([
    [
      "a comma left out",
      ["4,600", "2655", "120"],
      "1 is without a comma between thousands, where others have one (B3)",
    ],
    ["a trailing blank", ["-1,614 ", "-300"], "1 is with blanks around the figure (B2)"],
    ["other decimals", ["41.0", "61.0", "7.5", "55.25"], "1 is with other decimals than their column (B5)"],
    [
      "all of them at once",
      ["4,600.0", "2655.0", "7.5 ", "55.25"],
      "1 is without a comma between thousands, where others have one (B3); 1 is with blanks around the figure (B4); 1 is with other decimals than their column (B5)",
    ],
  ])("%s", (_, figures, expected) => {
    expect(textTable(...figures)).toEqual([
      `info U05 Figures of Sheet1!A1:B${figures.length + 1} are printed in different ways: ${expected}.`,
    ]);
  });

  test("text among numbers", () => {
    const drawn = `
      Savings £000 | 2025/26
      Libraries    | 120
      Parks        | '30
      Leisure      | 40
      Museums      | 55`;
    expect(found(check, drawn, { typed: true })).toEqual([
      "info U05 Sheet1!B3 Figures of Sheet1!A1:B5 are printed in different ways: 1 is text among numbers, which a sum passes over (B3).",
    ]);
  });
});
