import { found } from "../../../support/check-drawn";

const check = "amounts-can-be-read";
const table = (figure: string, total = "150"): string => `
  Savings £000 | 2025/26 | 2026/27
  Libraries    | 120     | 10
  Parks        | ${figure} | 10
  Total        | ${total} | 20`;

test.each(["30", "(30)", "-", "TBC", "n/a", "30*"])("accepts %s", (figure) => {
  expect(found(check, table(figure))).toEqual([]);
});

test.each([
  ["30)", 'Unexpected text 30) for "Parks", expected a figure: it may mean 30 or -30; with 30 the total agrees.'],
  ["#REF!", 'Unexpected error value #REF! for "Parks", expected a figure: nothing that uses it can be tied out.'],
])("rejects %s", (figure, expected) => {
  expect(found(check, table(figure))).toEqual([`error V01 Sheet1!B3 ${expected}`]);
});
