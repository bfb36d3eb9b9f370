import { isTypedSum, rangesNamed, relativeForm, wordedAt } from "../../../../src/core/checks/totals/relative-formula";
import { printRange } from "../../../../src/core/grid/address";

const d5 = { row: 5, column: 4 };
const e5 = { row: 5, column: 5 };

test.each([
  ["SUM(D2:D4)", "SUM(E2:E4)"],
  ["D2+D3", "E2+E3"],
  ["$A2*D$3", "$A2*E$3"],
  ["IF(D2=\"D2\",'D2 sheet'!D2,LOG10(D3))", "IF(E2=\"D2\",'D2 sheet'!E2,LOG10(E3))"],
  ["Rates!D2*tax_D2", "Rates!E2*tax_D2"],
])("%s filled one column right is %s and has one form", (formula, filled) => {
  expect(relativeForm(formula, d5)).toBe(relativeForm(filled, e5));
  expect(wordedAt(relativeForm(formula, d5), e5)).toBe(
    filled.replaceAll("$", "").replace("tax_D2", "TAX_D2").replace("Rates", "RATES"),
  );
});

test.each([
  ["SUM(D2:D4)", "SUM(E2:E5)"],
  ["D2+D3", "D2+E3"],
  ["$D2", "$E2"],
])("%s and %s are two forms", (formula, other) => {
  expect(relativeForm(formula, d5)).not.toBe(relativeForm(other, e5));
});

test.each([
  ["SUM(D2:D4)+D9", ["D2:D4", "D9"]],
  ["Rates!B2*C3+'Old rates'!B4:B9", ["C3"]],
  ['IF(A1="B2",LOG10(C3),tax_D2)', ["A1", "C3"]],
  ["1200+34", []],
])("%s names the cells %j", (formula, ranges) => {
  expect(rangesNamed(formula).map((range) => printRange(range))).toEqual(ranges);
});

test("a sum of typed figures is typed, and a sum of cells is not", () => {
  expect(isTypedSum("1200+34*2")).toBe(true);
  expect(isTypedSum("B2+34")).toBe(false);
});
