import { found } from "../../../support/check-drawn";

const check = "amounts-are-decided";
const table = (figure: string): string => `
  Savings £000 | 2025/26 | 2026/27
  Libraries    | 120     | 10
  Parks        | ${figure} | 10`;

test.each(["30", "-", "", "Up to £187.0k"])("accepts %s", (figure) => {
  expect(found(check, table(figure))).toEqual([]);
});

test.each([
  ["TBC", "V02"],
  ["n/a", "V02"],
])("rejects %s", (figure, code) => {
  expect(found(check, table(figure))).toEqual([
    `warning ${code} Sheet1!B3 "Parks" is printed as ${figure}: any total of it is "at least", not final.`,
  ]);
});
