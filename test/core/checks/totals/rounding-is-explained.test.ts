import { found } from "../../../support/check-drawn";

const check = "rounding-is-explained";

const lines = (total: string): string => `
  Savings £000 | 2025/26
  Libraries    | 120
  Parks        | 35
  Care         | 10
  Transport    | 12
  Total        | ${total}`;

test.each(["177", "190"])("accepts an exact total, and leaves a wrong one to totals-agree: %s", (total) => {
  expect(found(check, lines(total))).toEqual([]);
});

test.each([
  ["178", "info T03 Sheet1!B6 "],
  ["179", "warning T03 Sheet1!B6 "],
])("lists a total of %s that rounding explains, with a warning above one unit", (total, expected) => {
  expect(found(check, lines(total))).toEqual([
    `${expected}"Total" is printed as ${total} and SUM(B2:B5) comes to 177: rounding of the printed figures explains the difference of ${Number(total) - 177}.`,
  ]);
});
