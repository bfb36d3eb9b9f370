import { printRef } from "../../../src/core/grid/address";
import type { CellChange } from "../../../src/core/grid/cell-change";
import { carryUp } from "../../../src/core/tasks/carry-up";
import { Decimal } from "../../../src/core/money/decimal";
import { checkWorkbook } from "../../../src/core/tasks/check-workbook";
import { drawGrid } from "../../support/draw-grid";

/** The totals that B3 of a drawn sheet is carried up to when it becomes `value`. */
const carried = (drawn: string, value: number): readonly string[] => {
  const grid = drawGrid(drawn, { sheet: "Plan", typed: true });
  const { reading } = checkWorkbook({ sheets: [grid], names: [], dates1904: false }, new Map());
  const before = grid.rows[2]?.cells.find(({ column }) => column === 2)?.value;
  const change: CellChange = {
    at: { sheet: "Plan", row: 3, column: 2 },
    ...(before === undefined ? {} : { before }),
    after: { kind: "number", value: new Decimal(value) },
  };
  return carryUp(reading.tieOuts, [grid], [change]).map(({ at, stored, now }) => `${printRef(at)}: ${stored} → ${now}`);
};

const plan = (subtotal: string, grand: string) => `
  Savings (£000) | 2025/26 | 2026/27
  **Places**     |         |
  Library        | 10      | 1
  Park           | 20      | 2
  **Subtotal**   | ${subtotal} | =SUM(C3:C4) → 3
  **People**     |         |
  Home care      | 40      | 4
  Fostering      | 50      | 5
  **Subtotal**   | =SUM(B7:B8) → 90 | =SUM(C7:C8) → 9
  **Total**      | ${grand} | =C5+C9 → 12
`;

test("a change is carried up to the total, and to the total of totals", () => {
  expect(carried(plan("=SUM(B3:B4) → 30", "=B5+B9 → 120"), 15)).toEqual(["Plan!B5: 30 → 35", "Plan!B10: 120 → 125"]);
});

test.each([
  ["a typed total stays as it is typed, and so does what adds it up", plan("30", "=B5+B9 → 120"), []],
  ["a total that did not agree before is not followed", plan("=SUM(B3:B4) → 45", "=B5+B9 → 135"), []],
])("%s", (_, drawn, expected) => {
  expect(carried(drawn, 15)).toEqual(expected);
});

test("a figure that is typed for a blank or for words counts from nothing", () => {
  const blank = plan("=SUM(B3:B4) → 20", "=B5+B9 → 110").replace("Library        | 10 ", "Library        |    ");
  expect(carried(blank, 15)).toEqual(["Plan!B5: 20 → 35", "Plan!B10: 110 → 125"]);
});
