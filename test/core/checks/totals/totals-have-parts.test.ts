import { found } from "../../../support/check-drawn";

const check = "totals-have-parts";

describe("accepts", () => {
  test.each([
    [
      "totals with lines",
      `
      Savings £000 | 2025/26 | 2026/27
      Libraries    | 120     | 40
      Parks        | 35      | 15
      Places Total | 155     | 55
      Care         | 410     | 20
      Transport    | 90      | 30
      People Total | 500     | 50
      Grand Total  | 655     | 105`,
    ],
    [
      "a summary of totals that have their lines in another table",
      `
      Savings £000       | 2025/26 | 2026/27
      Total Places       | 155     | 55
      Total People       | 500     | 50
      Grand Total        | 655     | 105
                         |         |
      Savings £000       | 2025/26 | 2026/27
      Libraries          | 120     | 40
      Parks              | 35      | 15
      Places Total       | 155     | 55
      Care               | 410     | 20
      Transport          | 90      | 30
      People Total       | 500     | 50`,
    ],
    [
      "what was approved, less what is effected",
      `
      Savings £000                | 2009/10 | 2010/11
      TOTAL APPROVED SAVINGS      | -1387.3 | -1108.6
      Effected in base budget     | -888.0  | -567.2
      Approved to date            | -30.0   | -22.2
      Sub-Total                   | -918.0  | -589.4
      SAVINGS STILL TO BE ACHIEVED | -469.3 | -519.2`,
    ],
    [
      "a table of nothing but one total",
      `
      Savings £000            | 2025/26
      TOTAL POTENTIAL SAVINGS | 165`,
    ],
    [
      "a count of people",
      `
      Savings £000           | 2025/26 | 2026/27
      Libraries              | 120     | 40
      Parks                  | 35      | 15
      Total                  | 155     | 55
      USERS                  |         |
      Total number of people | 9001    | 8807`,
    ],
  ])("%s", (_, drawn) => {
    expect(found(check, drawn)).toEqual([]);
  });
});

describe("rejects", () => {
  test.each([
    [
      "a directorate's total that the grand total adds up and no line explains (brighton-savings-2026)",
      `
      Savings £000                 | 2025/26 | 2026/27
      Libraries                    | 120     | 40
      Parks                        | 35      | 15
      Places Total                 | 155     | 55
      Centrally-held Budgets Total | 3,125   | 40
      Grand Total                  | 3,280   | 95`,
      'warning T08 Sheet1!B5 "Centrally-held Budgets Total" (3,125) of Sheet1!A1:C6 is a total without lines: nothing printed shows what it is made of.',
    ],
    [
      "the only row under a heading (brighton-business-case)",
      `
      Costs £000              | 2025/26 | 2026/27
      NEW SYSTEMS             |         |
      Total Revenue Costs     | 500     | 807
      EXISTING BUDGETS        |         |
      Licences                | 269     | 270
      Payroll                 | 262     | 263
      Total Licensing Budgets | 531     | 533`,
      'warning T08 Sheet1!B3 "Total Revenue Costs" (500) of Sheet1!A1:C7 is a total without lines: nothing printed shows what it is made of.',
    ],
  ])("%s", (_, drawn, finding) => {
    expect(found(check, drawn, { typed: true })).toEqual([finding]);
    expect(found(check, drawn)).toEqual([finding]);
  });
});
