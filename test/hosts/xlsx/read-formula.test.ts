import { formulaReader } from "../../../src/hosts/xlsx/read-formula";
import { formulaAt, readSharedFormula } from "../../../src/hosts/xlsx/read-shared-formula";

test.each([
  ["B1+1", "C3+1"],
  ["$B$1+$B1+B$1", "$B$1+$B3+C$1"],
  ["SUM(B1:B4)", "SUM(C3:C6)"],
  ["SUM(B:B,$C:D,2:3,$2:3)", "SUM(C:C,$C:E,4:5,$2:5)"],
  ["LOG10(B1)+ATAN2(B1,1)", "LOG10(C3)+ATAN2(C3,1)"],
  [`B1&" B1 ""B1"" "`, `C3&" B1 ""B1"" "`],
  ["'B1''s A1'!B1+Sheet1!B1+Q1!B1", "'B1''s A1'!C3+Sheet1!C3+Q1!C3"],
  ["[1]Jan!B1", "[1]Jan!C3"],
  ["Table1[[#This Row],[B1]]*B1", "Table1[[#This Row],[B1]]*C3"],
  ["Rate2026+FY26_B1+B1.x+_B1", "Rate2026+FY26_B1+B1.x+_B1"],
  ["1E5*B1+1.5E-3", "1E5*C3+1.5E-3"],
  ["#REF!+B1", "#REF!+C3"],
  ["_xlfn.XLOOKUP(B1,$C1:C$9,D1)", "_xlfn.XLOOKUP(C3,$C3:D$9,E3)"],
  ["XFD1048576", "A2"],
])("the shared formula %s reads %s one column right and two rows down", (formula, moved) => {
  const shared = readSharedFormula(formula, { row: 1, column: 1 });
  expect(formulaAt(shared, 1, 1)).toBe(formula);
  expect(formulaAt(shared, 3, 2)).toBe(moved);
});

test("a reference moved above the first row carries on from the last", () => {
  expect(formulaAt(readSharedFormula("A1", { row: 3, column: 1 }), 2, 1)).toBe("A1048576");
});

test("each cell of a shared formula has its own wording", () => {
  const read = formulaReader();
  expect([
    read({ t: "shared", ref: "B1:B3", si: "0" }, "A1*2", 1, 2),
    read({ t: "shared", si: "0" }, "", 2, 2),
    read({ t: "shared", si: "0" }, "A9", 3, 2),
    read({ t: "shared", si: "0" }, "", 4, 2),
  ]).toEqual(["A1*2", "A2*2", "A9", "A4*2"]);
});

test("every cell of an array has its formula, and none beside it", () => {
  const read = formulaReader();
  expect([
    read({ t: "array", ref: "B1:C2" }, "A1:A2*{1,2}", 1, 2),
    read(undefined, "", 1, 3),
    read(undefined, "", 1, 4),
    read(undefined, "", 2, 2),
    read(undefined, "", 3, 2),
  ]).toEqual(["A1:A2*{1,2}", "A1:A2*{1,2}", undefined, "A1:A2*{1,2}", undefined]);
});

test.each([
  [{ r1: "B1" }, "TABLE(,B1)"],
  [{ r1: "B1", dtr: "1" }, "TABLE(B1,)"],
  [{ r1: "B1", r2: "B2", dt2D: "1" }, "TABLE(B1,B2)"],
])("a what-if table %j is worded as Excel shows it", (attributes, formula) => {
  const read = formulaReader();
  expect(read({ t: "dataTable", ref: "C3:C4", ...attributes }, "", 3, 3)).toBe(formula);
  expect(read(undefined, "", 4, 3)).toBe(formula);
});

test("a cell that shares a formula nobody gave is refused", () => {
  expect(() => formulaReader()({ t: "shared", si: "7" }, "", 1, 1)).toThrow("a cell shares a formula that is missing");
});

test("a shared formula spread over more text than memory holds is refused", () => {
  const read = formulaReader();
  read({ t: "shared", ref: "A1:A1048576", si: "0" }, `"${"x".repeat(1_000_000)}"`, 1, 1);
  const readAll = () => {
    for (let row = 2; row <= 1000; row++) read({ t: "shared", si: "0" }, "", row, 1);
  };
  expect(readAll).toThrow(
    "This file's formulas are too long to be read: remove sheets that are not needed and save it again.",
  );
});
