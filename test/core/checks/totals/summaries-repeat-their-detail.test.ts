import { found } from "../../../support/check-drawn";

const check = "summaries-repeat-their-detail";

const detail = `
      Savings £000       | 2025/26 | 2026/27
      Libraries          | 120     | 40
      Parks              | 35      | 15
      Places Total       | 155     | 55
      Care               | 410     | 20
      Transport          | 90      | 30
      People Total       | 500     | 50
      Audit              | 7       | 3
      Payroll            | 4       | 1
      Central Hub Total  | 11      | 4`;

describe("accepts", () => {
  test.each([
    [
      "a summary that repeats its blocks",
      `
      Savings £000       | 2025/26 | 2026/27
      Places             | 155     | 55
      People             | 500     | 50
      Central Hub        | 11      | 4
      Total              | 666     | 109
                         |         |${detail}`,
    ],
    [
      "a summary in £m of blocks in £000",
      `
      Savings £m         | 2025/26 | 2026/27
      Places             | 0.2     | 0.1
      People             | 0.5     | 0.1
      Central Hub        | 0.0     | 0.0
      Total              | 0.7     | 0.1
                         |         |${detail}`,
    ],
    [
      "other figures for the same names",
      `
      Investment £000    | 2025/26 | 2026/27
      Places             | 71      | 20
      People             | 300     | 90
      Central Hub        | 15      | 6
      Total              | 386     | 116
                         |         |${detail}`,
    ],
    [
      "another year for the same names",
      `
      Savings £000       | 2023/24 | 2024/25
      Places             | 155     | 55
      People             | 500     | 50
      Central Hub        | 12      | 4
      Total              | 667     | 109
                         |         |${detail}`,
    ],
  ])("%s", (_, drawn) => {
    expect(found(check, drawn)).toEqual([]);
  });
});

describe("rejects", () => {
  test.each([
    [
      "a row that exceeds its block",
      `
      Savings £000       | 2025/26 | 2026/27
      Places             | 165     | 55
      People             | 500     | 50
      Central Hub        | 11      | 4
      Total              | 676     | 109
                         |         |${detail}`,
      'error T07 Sheet1!B2 Sheet1!A1:C5 sums up other blocks and does not agree with them: "Places" is 165 in Sheet1!B2 and "Places Total" is 155 in Sheet1!B10.',
    ],
    [
      "a grand total of the summary and its blocks",
      `
      Savings £000       | 2025/26           | 2026/27
      Places             | 155               | 55
      People             | 500               | 50
      Central            |                   |
      Libraries          | 120               | 40
      Parks              | 35                | 15
      Places Total       | 155               | 55
      Care               | 410               | 20
      Transport          | 90                | 30
      People Total       | 500               | 50
      Grand Total        | =B2+B3+B7+B10 → 1310 | =C2+C3+C7+C10 → 210`,
      'error T07 Sheet1!B2 A total adds up both the summary Sheet1!A1:C11 and the blocks it sums up: "Places" (Sheet1!B2 and Sheet1!B7), "Places" (Sheet1!C2 and Sheet1!C7), "People" (Sheet1!B3 and Sheet1!B10) and "People" (Sheet1!C3 and Sheet1!C10) are counted twice.',
    ],
  ])("%s", (_, drawn, finding) => {
    expect(found(check, drawn)).toEqual([finding]);
  });
});
