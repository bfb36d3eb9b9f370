import { found } from "../../../support/check-drawn";

const check = "amounts-fall-within-the-plan";

const plan = (title: string, amounts: string): string => `
  ${title}

             | 2022-23 £000 | 2023-24 £000 | 2027-28 £000 | 2028-29 £000
  Investment | ${amounts}
  Pressure   | 0            | 5            | 0            | 0`;

test.each([
  ["Financial Impact on Business Plan 2023-2028", "| 230 | 10 |"],
  ["Financial Impact on Business Plan 2023-2028", "0 | 230 | | 0"],
  ["Financial Impact", "230 | | | 10"],
])("accepts %s with %s", (title, amounts) => {
  expect(found(check, plan(title, amounts))).toEqual([]);
});

test.each([
  ["230 | | |", 'warning Y02 Sheet1!B4 "Investment" has 230 in 2022-23, before the first year of the plan 2023-2028.'],
  ["| | | 40", 'warning Y02 Sheet1!E4 "Investment" has 40 in 2028-29, after the last year of the plan 2023-2028.'],
])("rejects %s in a plan for 2023-2028", (amounts, expected) => {
  expect(found(check, plan("Financial Impact on Business Plan 2023-2028", amounts))).toEqual([expected]);
});
