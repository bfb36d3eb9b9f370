import { parsePosition, printRef } from "../../../../src/core/grid/address";
import type { Grid } from "../../../../src/core/grid/grid";
import { formulasThatFollow } from "../../../../src/core/model/formulas/formulas-that-follow";
import { drawGrid } from "../../../support/draw-grid";

const names = [{ name: "Rates", refersTo: { sheet: "Plan", range: { top: 1, left: 1, bottom: 9, right: 1 } } }];

/** The formulas that follow from A1 of a sheet Plan. */
const following = (drawn: string, ...others: readonly Grid[]): readonly string[] => {
  const at = { sheet: "Plan", ...(parsePosition("A1") ?? { row: 1, column: 1 }) };
  const grids = [drawGrid(drawn, { sheet: "Plan" }), ...others];
  return formulasThatFollow({ grids, names }, [at]).map((cell) => printRef(cell));
};

test.each([
  ["a formula that names it", "1 | =A1*2 → 2", ["Plan!B1"]],
  ["a range around it", "1 | =SUM(A1:A9) → 1", ["Plan!B1"]],
  ["a whole column", "1 | =SUM(A:A) → 1", ["Plan!B1"]],
  ["a name for it", "1 | =SUM(Rates) → 1", ["Plan!B1"]],
  ["a formula by way of another", "1 | =A1 → 1 | =B1 → 1", ["Plan!B1", "Plan!C1"]],
  ["one that stands before the one it follows from", "1 | =C1 → 1 | =A1 → 1", ["Plan!C1", "Plan!B1"]],
  ["an address in words, which may mean it", '1 | =INDIRECT("A"&1) → 1', ["Plan!B1"]],
])("%s follows", (_, drawn, expected) => {
  expect(following(drawn)).toEqual(expected);
});

test.each([
  ["another cell", "1 | =A2 → 0"],
  ["a range beside it", "1 | =SUM(A2:A40) → 0"],
  ["its address in quotes", '1 | ="A1" → A1'],
  ["the same cell of another sheet", "1 | =Other!A1 → 0"],
])("a formula of %s does not", (_, drawn) => {
  expect(following(drawn, drawGrid("5", { sheet: "Other" }))).toEqual([]);
});

test("formulas on other sheets follow, round and round only once", () => {
  const other = drawGrid("=Plan!A1 → 1 | =B2 → 1\n | =B1+A1 → 1", { sheet: "Other" });
  expect(following("1", other)).toEqual(["Other!A1", "Other!B2", "Other!B1"]);
});

test("a chain down many rows is followed to its end", () => {
  const rows = Array.from({ length: 3000 }, (_, index) => (index === 0 ? "1" : `=A${index}+1 → ${index}`));
  expect(following(rows.join("\n"))).toHaveLength(2999);
});
