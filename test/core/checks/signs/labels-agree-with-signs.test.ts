import { found } from "../../../support/check-drawn";

const check = "labels-agree-with-signs";
const requirement = (...lines: readonly string[]): string => `
  Requirement £m | 2018/19
  Overall savings requirement | 23.900
  ${lines.join("\n  ")}`;
const changes = (...lines: readonly string[]): string => `
  Changes £000 | 2025/26 | 2026/27
  Savings
  Library hours | -10 | -20
  Pressures
  ${lines.join("\n  ")}
  Savings are negative.`;

describe.each([{ typed: false }, { typed: true }])("typed: $typed", (drawing) => {
  test.each([
    ["less with a figure to take away", requirement("Less assumed grant | 3.000", " | 20.900")],
    ["fewer is no less", requirement("Less than full cost recovery | -3.000", " | 20.900")],
    ["a decrease that is negative", changes("Decrease in risk budget | -5 | -5")],
    ["an increase that is positive", changes("Increase in contract prices | 5 | 5")],
    ["a grant that goes down and costs", changes("Reduction in specific grants | 5 | 5")],
    ["income that goes up and saves", changes("Increase in parking income | -5 | -5")],
    [
      "accounts, where less and brackets go together by custom",
      "\nAssets £000 | 2025/26\nCost | 50\nLess: depreciation | (5)\nNet | 45",
    ],
  ])("accepts %s", (_, drawn) => {
    expect(found(check, drawn, drawing)).toEqual([]);
  });

  test("rejects less and a minus together, and says how the total counts them", () => {
    expect(
      found(
        check,
        requirement("Less revision to funding | -3.000", " | 20.900", "Less continuation | -2.000", " | 18.900"),
        {
          typed: true,
        },
      ),
    ).toEqual([
      'warning S02 Sheet1!B3 "Less revision to funding" is printed as -3.000 (Sheet1!B3) and "Less continuation" is printed as -2.000 (Sheet1!B5): the word and the sign say the opposite of one another; the total agrees when the figure is added as it is printed.',
    ]);
  });

  test.each([
    ["Decrease in Risk Management Budget | 5,349 | 0", "5,349"],
    ["Increase in contract prices | -7 | 0", "-7"],
  ])("rejects %s", (line, printed) => {
    expect(found(check, changes(line), drawing)[0]).toContain(
      `is printed as ${printed} (Sheet1!B5): the word and the sign say the opposite of one another.`,
    );
  });
});
