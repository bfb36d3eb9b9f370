import { readAmountStyle } from "../../../src/core/model/read-amount-style";
import { Decimal } from "../../../src/core/money/decimal";
import { printAmount } from "../../../src/core/money/print-amount";
import { drawGrid } from "../../support/draw-grid";

const styled = (drawn: string, typed: boolean): string =>
  printAmount(new Decimal("-1234567.5"), { decimals: 2, ...readAmountStyle(drawGrid(drawn, { typed })) });

describe("amounts in the sheet's own style", () => {
  test.each([
    ["plain figures", "Saving | 12", "-1234567.50"],
    ["separators", "Saving | 1,200", "-1,234,567.50"],
    ["brackets", "Saving | (12)", "(1234567.50)"],
    ["both", "Saving | (1,200.0) \nCost | 5", "(1,234,567.50)"],
  ])("%s are seen in typed and in printed figures alike", (_title, drawn, printed) => {
    expect(styled(drawn, true)).toBe(printed);
    expect(styled(drawn, false)).toBe(printed);
  });

  it("takes no room left for a bracket as a bracket", () => {
    const grid = drawGrid("Saving | 12");
    const spaced = grid.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, look: { ...cell.look, numberFormat: "#,##0_);-#,##0_)" } })),
    }));
    expect(readAmountStyle({ ...grid, rows: spaced })).toEqual({ thousands: true, negative: "minus" });
  });
});
