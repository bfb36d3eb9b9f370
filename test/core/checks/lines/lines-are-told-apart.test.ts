import { found } from "../../../support/check-drawn";

const check = "lines-are-told-apart";

describe("accepts", () => {
  test.each([
    [
      "lines with names and references of their own",
      `
      Ref | Savings £000       | 2025/26
      S01 | Library opening    | 120
      S02 | Park maintenance   | 35
      S03 | Care contracts     | 10`,
    ],
    [
      "one name with two references",
      `
      Ref | Savings £000       | 2025/26
      S01 | Vacancy factor     | 120
      S02 | Vacancy factor     | 35
      S03 | Care contracts     | 10`,
    ],
    [
      "the same accounts under every heading",
      `
      Savings £000      | 2025/26
      LIBRARIES         |
      Agency staff      | 120
      Supplies and services | 35
      Total             | 155
      PARKS             |
      Agency staff      | 60
      Supplies and services | 15
      Total             | 75`,
    ],
    [
      "one name for two services",
      `
      Savings £000       | Service   | 2025/26
      Vacancy factor     | Libraries | 120
      Vacancy factor     | Parks     | 35
      Care contracts     | Care      | 10
      Fleet renewal      | Transport | 12`,
    ],
    [
      "a ledger",
      `
      Month | Account name      | £
      April | Agency staff cost | 120
      April | Fleet hire cost   | 35
      May   | Agency staff cost | 122
      May   | Fleet hire cost   | 36
      June  | Agency staff cost | 124
      June  | Fleet hire cost   | 37`,
    ],
    [
      "totals called alike",
      `
      Savings £000     | 2025/26
      Library opening  | 120
      Park maintenance | 35
      Total savings    | 155
      Care contracts   | 10
      Fleet renewal    | 12
      Total savings    | 22`,
    ],
    [
      "a name that the lines of a long list share",
      `
      Savings £000     | Lead    | 2025/26
      Vacancy factor   | Smith   | 120
      Vacancy factor   | Jones   | 35
      Vacancy factor   | Smith   | 10
      Vacancy factor   | Patel   | 11
      Care contracts   | Evans   | 12
      Fleet renewal    | Brown   | 12`,
    ],
    [
      "the letter of a note on two lines",
      `
      Savings £000     | Ref | 2025/26
      Library opening  | A   | 120
      Park maintenance | A   | 35
      Care contracts   | B   | 10`,
    ],
  ])("%s", (_, drawn) => {
    expect(found(check, drawn)).toEqual([]);
  });
});

describe("rejects", () => {
  test.each([
    [
      "a reference given twice",
      `
      Ref    | Savings £000       | 2025/26
      PLA13  | Library opening    | 120
      PLA14  | Park maintenance   | 35
      PLA13  | Care contracts     | 10
      PLA15  | Fleet renewal      | 12`,
      'warning K01 Sheet1!B2 The reference PLA13 is given to 2 lines of Sheet1!A1:C5: "Library opening" and "Care contracts".',
    ],
    [
      "a line printed twice",
      `
      Savings £000     | 2025/26 | 2026/27
      Library opening  | 120     | 40
      Park maintenance | 35      | 15
      Library opening  | 120     | 40
      Fleet renewal    | 12      | 5`,
      'warning K01 Sheet1!A2 2 lines of Sheet1!A1:C5 are called "Library opening", and have no reference to tell them apart.',
    ],
    [
      "a name that returns under another heading (lancaster-2009)",
      `
      Savings £000                            | 2009/10 | 2010/11
      Corporate Strategy                      |         |
      Service Restructure (Balance to achieve) | -8.4   | -8.2
      Communications & Marketing Review       | -41.0   | -61.0
      Revenues                                |         |
      Council Tax & Housing Benefit           | -21.9   | -25.3
      Cabinet Reports                         |         |
      Service Restructure                     | -10.0   | -20.0`,
      'warning K01 Sheet1!A3 2 lines of Sheet1!A1:C8 are called "Service Restructure" (under "Corporate Strategy" and under "Cabinet Reports"), and have no reference to tell them apart.',
    ],
  ])("%s", (_, drawn, finding) => {
    expect(found(check, drawn)).toEqual([finding]);
    expect(found(check, drawn, { typed: true })).toEqual([finding]);
  });
});
