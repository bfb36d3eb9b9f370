import { found } from "../../../support/check-drawn";

const check = "totals-agree";

describe("accepts", () => {
  test.each([
    [
      "a total that adds up",
      `
      Savings £000 | 2025/26
      Libraries    | 120
      Parks        | 35
      Total        | 155`,
    ],
    [
      "a total that rounding explains",
      `
      Savings £000 | 2025/26
      Libraries    | 120
      Parks        | 35
      Care         | 10
      Total        | 166`,
    ],
    [
      "a stated total with no detail",
      `
      Savings £000 | 2025/26
      Libraries    | 120
      Parks        | 35
      Total        | 155
      Grants Total | 3125`,
    ],
    [
      "a row total of levels nobody adds",
      `
      Savings £000 | 2025/26 | 2026/27 | Total
      Libraries    | 50      | 50      | 50
      Parks        | 20      | 30      | 30`,
    ],
  ])("%s", (_, drawn) => {
    expect(found(check, drawn)).toEqual([]);
  });
});

describe("rejects", () => {
  test.each([
    [
      "a total whose parts are not all known (T01, a warning)",
      `
      Savings £000 | 2025/26
      Libraries    | 120
      Parks        | TBC
      Total        | 165`,
      'warning T01 Sheet1!B4 The total for "Total" is printed as 165, and the parts of B2+B3 that can be read come to 120: the undecided ones would have to make up 45.',
    ],
    [
      "a SUM that passes over a figure held as text (T01)",
      `
      Savings £000 | 2025/26
      Libraries    | 120
      Parks        | '35
      Care         | 10
      Total        | =SUM(B2:B4) → 130`,
      'error T01 Sheet1!B5 Unexpected total for "Total" 130, expected 165: SUM(B2:B4) comes to 165, a difference of -35, which is what Sheet1!B3 holds as text.',
    ],
    [
      "a column total that does not cast (T01)",
      `
      Savings £000 | 2025/26
      Libraries    | 120
      Parks        | 35
      Total        | 165`,
      'error T01 Sheet1!B4 Unexpected total for "Total" 165, expected 155: B2+B3 comes to 155, a difference of 10.',
    ],
    [
      "a row total that does not cross-cast (T02)",
      `
      Service £000 | 2025/26 | 2026/27 | Total
      Adults       | 868     | 3737    | 4605
      Children     | 5196    | 2774    | 7970
      Places       | 971     | 1247    | 2281`,
      'error T02 Sheet1!D4 Unexpected total for "Places" 2281, expected 2218: B4+C4 comes to 2218, a difference of 63.',
    ],
    [
      "a grand total that is not its subtotals (T04)",
      `
      Savings £000 | 2025/26 | 2026/27
      Libraries    | 120     | 40
      Parks        | 35      | 15
      Places Total | 155     | 55
      Care         | 410     | 20
      Transport    | 90      | 30
      People Total | 500     | 50
      Grand Total  | 655     | 150`,
      'error T04 Sheet1!C8 Unexpected total for "Grand Total" 150, expected 105: C4+C7 comes to 105, a difference of 45.',
    ],
    [
      "an opening budget that is not last year's closing (T12)",
      `
      £000               | 2025/26 | 2026/27 | 2027/28 | 2028/29
      Opening budget     | 29792   | 31036   | 30095   | 30395
      Pressures          | 2244    | 1059    | 500     | 100
      Savings            | -1000   | -2000   | -300    | -195
      Budget requirement | 31036   | 30095   | 30295   | 30300`,
      'error T12 Sheet1!E2 Unexpected opening figure for "Opening budget" 30395, expected 30295: D5 comes to 30295, a difference of 100.',
    ],
  ])("%s", (_, drawn, expected) => {
    expect(found(check, drawn)).toEqual([expected]);
  });
});
