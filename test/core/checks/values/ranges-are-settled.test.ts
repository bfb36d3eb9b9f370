import { found } from "../../../support/check-drawn";

const check = "ranges-are-settled";
const table = (figure: string): string => `
  Savings £000 | 2025/26 | 2026/27
  Libraries    | 120     | 10
  Parks        | ${figure} | 10`;

const bands = `
  Schools by size | Under 200 | 200-499 | 500-999 | 1,000-2,499
  Sizes           | 150-199   | 200-499 | 500-999 | 1,000-2,499
  Primary         | 12        | 14      | 15      | 21
  Secondary       | 1         | 4       | 7       | 23`;

describe("accepts", () => {
  test.each([
    ["a figure", table("30")],
    ["a negative figure", table("-30")],
    ["a dash", table("-")],
    ["what is to be confirmed", table("TBC")],
    ["a row of size bands", bands],
  ])("%s", (_, drawn) => {
    expect(found(check, drawn)).toEqual([]);
  });
});

describe("rejects", () => {
  test.each([
    ["Up to £187.0k", "at most 187 in £000, with no least figure"],
    ["9.4 to 20.6", "between 9.4 and 20.6 in £000"],
    ["100-150", "between 100 and 150 in £000"],
    ["between £1.2m and £1.5m", "between 1.2 and 1.5 in £m"],
  ])("%s", (figure, ends) => {
    expect(found(check, table(figure))).toEqual([
      `warning V03 Sheet1!B3 "Parks" is printed as ${figure}: ${ends}. Any total of it is as open.`,
    ]);
  });

  test("a table of estimates once", () => {
    const drawn = `
      Benefit £m        | Net benefit
      Health and care   | 5.1 to 9.9
      Families          | 1.2 to 2.7
      Work and skills   | 2.0 to 4.0
      Housing           | 1.1 to 4.0`;
    expect(found(check, drawn)).toEqual([
      'warning V03 Sheet1!B2 4 figures of Sheet1!A1:B5 are ranges, such as "Health and care" 5.1 to 9.9 and "Families" 1.2 to 2.7. Any total of them is as open.',
    ]);
  });
});
