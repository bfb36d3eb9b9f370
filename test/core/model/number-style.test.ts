import { readNumberStyle } from "../../../src/core/model/number-style";
import { amountFormat } from "../../../src/core/summary/number-formats";
import { drawGrid } from "../../support/draw-grid";
import { readDrawn } from "../../support/read-drawn";

const styleOf = (figures: string) => {
  const { lines, cells } = readDrawn(
    drawGrid(
      `
      Savings register (£000)
      Saving | 2025/26 | 2026/27
      ${figures}
      `,
      { typed: true },
    ),
  );
  return readNumberStyle(lines, cells);
};

describe("how a team prints its figures", () => {
  test.each([
    ["Close an office | 1,240 | 10", { unit: "£000", decimals: 0, negative: "minus", nil: "0" }],
    ["Close an office | (12.5) | (1,010.0)", { unit: "£000", decimals: 1, negative: "brackets", nil: "0" }],
    ["Close an office | -12.50 | -", { unit: "£000", decimals: 2, negative: "minus", nil: "-" }],
  ])("is read off %j", (figures, style) => {
    expect(styleOf(figures)).toEqual(style);
  });

  test.each([
    [{ decimals: 0, negative: "minus", nil: "0" } as const, "#,##0;-#,##0;#,##0"],
    [{ decimals: 1, negative: "brackets", nil: "-" } as const, '#,##0.0_);(#,##0.0);"-"'],
  ])("and written the same: %j is %s", (style, format) => {
    expect(amountFormat(style)).toBe(format);
  });
});
