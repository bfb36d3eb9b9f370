import { found } from "../../../support/check-drawn";

const check = "subtotals-say-what-they-cover";

describe("accepts", () => {
  test.each([
    [
      "sub-totals each under a heading of their own",
      `
      Savings £000 | 2025/26 | 2026/27
      PLACES       |         |
      Libraries    | 120     | 40
      Parks        | 35      | 15
      Sub-Total    | 155     | 55
      PEOPLE       |         |
      Care         | 410     | 20
      Transport    | 90      | 30
      Sub-Total    | 500     | 50
      Total        | 655     | 105`,
    ],
    [
      "sub-totals without headings",
      `
      Savings £000 | 2025/26 | 2026/27
      Libraries    | 120     | 40
      Parks        | 35      | 15
      Sub-Total    | 155     | 55
      Care         | 410     | 20
      Transport    | 90      | 30
      Sub-Total    | 500     | 50`,
    ],
    [
      "subtotals with names",
      `
      Savings £000 | 2025/26 | 2026/27
      Libraries    | 120     | 40
      PLACES       |         |
      Parks        | 35      | 15
      Places Total | 155     | 55
      Care         | 410     | 20
      Transport    | 90      | 30
      People Total | 500     | 50`,
    ],
  ])("%s", (_, drawn) => {
    expect(found(check, drawn)).toEqual([]);
  });
});

describe("rejects", () => {
  test.each([
    [
      "a sub-total that reaches above its heading (lancaster-2009)",
      `
      Savings £000                    | 2025/26 | 2026/27
      SAVINGS EFFECTED                | -888    | -567.2
      SAVINGS APPROVED BY MEMBERS     |         |
      Corporate Strategy Restructure  | -30     | -22.2
      Sub-Total                       | -918    | -589.4
      SAVINGS STILL TO BE CONFIRMED   |         |
      Senior Management Restructure   | -50     | -50
      Salt Ayre                       | -119    | -120.8
      Sub-Total                       | -169    | -170.8`,
      'warning T05 Sheet1!B5 2 rows of Sheet1!A1:C9 are called "Sub-Total" and the layout does not tell what each covers: row 5 is B2+B4, "SAVINGS EFFECTED" to "Corporate Strategy Restructure" and row 9 is B7+B8, "Senior Management Restructure" to "Salt Ayre".',
    ],
    [
      "a sub-total that is a sum of nothing",
      `
      Savings £000 | 2025/26 | 2026/27
      PLACES       |         |
      Libraries    | 120     | 40
      Parks        | 35      | 15
      Sub-Total    | 155     | 55
      PEOPLE       |         |
      Sub-Total    | 4001    | 777`,
      'warning T05 Sheet1!B5 2 rows of Sheet1!A1:C7 are called "Sub-Total" and the layout does not tell what each covers: row 5 is B3+B4, "Libraries" to "Parks" and row 7 is no sum of lines above it.',
    ],
  ])("%s", (_, drawn, finding) => {
    expect(found(check, drawn, { typed: true })).toEqual([finding]);
    expect(found(check, drawn)).toEqual([finding]);
  });
});
