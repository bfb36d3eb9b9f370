import { found } from "../../../support/check-drawn";

const check = "totals-have-names";

describe("accepts", () => {
  test.each([
    [
      "a total with a name",
      `
      Savings £000 | 2025/26 | 2026/27
      Libraries    | 120     | 40
      Parks        | 35      | 15
      All services | 155     | 55`,
    ],
    [
      "a row without a name that is no total",
      `
      Savings £000 | 2025/26 | 2026/27
      Libraries    | 120     | 40
      Parks        | 35      | 15
                   | 17      | 3`,
    ],
    [
      "figures without names throughout",
      `
      2025/26 | 2026/27
      120     | 40
      35      | 15
      155     | 55`,
    ],
  ])("%s", (_, drawn) => {
    expect(found(check, drawn)).toEqual([]);
  });
});

describe("rejects", () => {
  test.each([
    [
      "a total without a name (tower-hamlets-forecast)",
      `
      Budget £000        | 2025/26 | 2026/27
      Budget requirement | 295498  | 297926
      Formula grant      | -224997 | -228816
      Collection fund    | -1505   | 2000
                         | 68996   | 71110`,
      "info T06 Sheet1!B5 A total of Sheet1!A1:C5 has no name, and only arithmetic tells what it is: row 5 is SUM(B2:B4).",
    ],
    [
      "two steps without names, as one finding (edinburgh-2018)",
      `
      Savings £m                  | 2018/19
      Overall savings requirement | 23.900
      Less revised assumption     | -3.000
                                  | 20.900
      Less further assumption     | -2.000
                                  | 18.900`,
      "info T06 Sheet1!B4 2 totals of Sheet1!A1:B6 have no name, and only arithmetic tells what they are: row 4 is B2+B3 and row 6 is B4+B5.",
    ],
  ])("%s", (_, drawn, finding) => {
    expect(found(check, drawn, { typed: true })).toEqual([finding]);
    expect(found(check, drawn)).toEqual([finding]);
  });
});
