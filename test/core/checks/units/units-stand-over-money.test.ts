import { found } from "../../../support/check-drawn";

const check = "units-stand-over-money";

const monitoring = (unit: string): string => `
  Directorate | 2024/25 Savings Proposed | Savings At Risk As % Of Net Budget
              | £'000                    | ${unit}
  Families    | 5,020                    | 0.6%
  Housing     | 6,754                    | 1.1%
  Total       | 11,774                   | 0.9%`;

const posts = (heading: string): string => `
  Unit      | Savings 2026/27 £000 | ${heading}
  Libraries | 667                  | 4.2
  Parks     | 724                  | 5.0
  Total     | 1,391                | 9.2`;

describe.each([false, true])("typed %s", (typed) => {
  test.each([
    ["a percentage under no unit", monitoring("%")],
    ["posts under no unit", posts("FTE deleted")],
    ["money for posts", posts("Cost per FTE (£)")],
    ["savings that name posts", posts("Savings from FTE £000")],
  ])("accepts %s", (_, drawn) => {
    expect(found(check, drawn, { typed })).toEqual([]);
  });

  test.each([
    [
      "a percentage",
      monitoring("£'000"),
      `Sheet1!C1 The unit £'000 stands over "Savings At Risk As % Of Net Budget £'000", which holds percentages.`,
    ],
    ["posts", posts("FTE deleted £000"), 'Sheet1!C1 The unit £000 stands over "FTE deleted £000", which holds posts.'],
  ])("rejects the unit over %s", (_, drawn, expected) => {
    expect(found(check, drawn, { typed })).toEqual([`warning U04 ${expected}`]);
  });
});
