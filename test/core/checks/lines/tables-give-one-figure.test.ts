import { found } from "../../../support/check-drawn";

const check = "tables-give-one-figure";

describe("accepts", () => {
  test.each([
    [
      "the same total twice, re-cut (brighton-monitoring)",
      `
      Savings £000              | 2024/25
      Families                  | 5,020
      City Services             | 18,607
      Total Directorate Savings | 23,627
                                |
      Savings £000              | 2024/25
      Families                  | 5,879
      City Operations           | 17,748
      Total Directorate Savings | 23,627`,
    ],
    [
      "the same total of another year",
      `
      Savings £000              | 2024/25
      Families                  | 5,020
      City Services             | 18,607
      Total Directorate Savings | 23,627
                                |
      Savings £000              | 2025/26
      Families                  | 5,120
      City Services             | 18,610
      Total Directorate Savings | 23,730`,
    ],
    [
      "a return for each of several projects",
      `
      Project A £        | 2024/25
      Grant              | 5,020
      Pre-payment        | 18,607
      Total Capital Fund | 23,627
                         |
      Project B £        | 2024/25
      Grant              | 120
      Pre-payment        | 80
      Total Capital Fund | 200`,
    ],
    [
      "the same in another unit",
      `
      Savings £000              | 2024/25
      Families                  | 5,020
      City Services             | 18,607
      Total Directorate Savings | 23,627
                                |
      Savings £m                | 2024/25
      Families                  | 5.0
      City Services             | 18.6
      Total Directorate Savings | 23.6`,
    ],
  ])("%s", (_, drawn) => {
    expect(found(check, drawn, { typed: true })).toEqual([]);
  });
});

describe("rejects", () => {
  test.each([
    [
      "two totals a little apart (brighton-monitoring against the council's budget paper)",
      `
      Savings £000              | 2024/25
      Families                  | 5,020
      City Services             | 18,607
      Total Directorate Savings | 23,627
                                |
      Savings £000              | 2024/25
      Families                  | 5,123
      City Services             | 18,607
      Total Directorate Savings | 23,730`,
      'warning K04 Sheet1!B4 "Total Directorate Savings" is 23,627 in Sheet1!B4 and "Total Directorate Savings" is 23,730 in Sheet1!B9, both for 2024/25.',
    ],
    [
      "two totals far apart over mostly the same lines",
      `
      Savings £000              | 2024/25
      Families                  | 5,020
      City Services             | 1,607
      Housing                   | 100
      Total Directorate Savings | 6,727
                                |
      Savings £000              | 2024/25
      Families                  | 5,020
      City Services             | 1,607
      Housing                   | 900
      Total Directorate Savings | 7,527`,
      'warning K04 Sheet1!B5 "Total Directorate Savings" is 6,727 in Sheet1!B5 and "Total Directorate Savings" is 7,527 in Sheet1!B11, both for 2024/25.',
    ],
  ])("%s", (_, drawn, finding) => {
    expect(found(check, drawn, { typed: true })).toEqual([finding]);
    expect(found(check, drawn)).toEqual([finding]);
  });
});
