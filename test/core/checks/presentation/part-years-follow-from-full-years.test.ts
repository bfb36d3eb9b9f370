import { found } from "../../../support/check-drawn";

const check = "part-years-follow-from-full-years";
const amendment = (line: string): string => `
  Budget amendment | Start | Budget-year saving £m | Full year impact £m
  ${line}
  Removing the strategy funding | July 2025 | 0.080 | 0.107
  Savings are positive figures.`;
const plan = (note: string, line: string): string => `
  Savings £000 | 2025/26 | 2026/27 | Full-year effect
  ${line}
  ${note}`;

describe.each([{ typed: false }, { typed: true }])("typed: $typed", (drawing) => {
  test.each([
    ["nine months, rounded as printed", amendment("Reducing facility time | July 2025 | 0.066 | 0.088")],
    ["a full year from April", amendment("Reducing facility time | 1 April 2025 | 0.088 | 0.088")],
    ["no full-year figure", amendment("Reduce the staffing budget | 1/7/2026 | 0.082 | ")],
    ["no start", amendment("Reducing facility time | | 0.041 | 0.088")],
    ["a start in the middle of a month", amendment("Reducing facility time | 15 July 2025 | 0.060 | 0.088")],
    ["steps that add to the full year", plan("Figures are incremental.", "Fleet | 80 | 27 | 107")],
    ["levels that reach it", plan("Figures are levels.", "Fleet | 80 | 107 | 107")],
    ["either, where nothing is said", plan("", "Fleet | 80 | 107 | 107")],
    ["a one-off", plan("Figures are incremental.", "One-off receipt | 80 | -80 | 107")],
  ])("accepts %s", (_, drawn) => {
    expect(found(check, drawn, drawing)).toEqual([]);
  });

  test.each([
    [
      "eight months printed for nine",
      amendment("Reducing facility time | July 2025 | 0.059 | 0.088"),
      'warning P07 Sheet1!C2 "Reducing facility time" starts with 9 months of the year to go: 9/12 of 0.088 is 0.066, and 0.059 is printed.',
    ],
    [
      "more in part of a year than in a full one",
      amendment("Reducing facility time | | 0.099 | 0.088"),
      'warning P07 Sheet1!C2 "Reducing facility time" has 0.099 in part of a year, more than 0.088 in a full one.',
    ],
    [
      "a step left out",
      plan("Figures are incremental.", "Fleet | 80 | 0 | 107"),
      'warning P07 Sheet1!C2 "Fleet" has a full-year effect of 107, and its years add to 80: the step to the full year is missing or wrong.',
    ],
    [
      "a level that stops short",
      plan("Figures are levels.", "Fleet | 80 | 80 | 107"),
      'warning P07 Sheet1!C2 "Fleet" has a full-year effect of 107, and its years reach 80: the step to the full year is missing or wrong.',
    ],
  ])("rejects %s", (_, drawn, finding) => {
    expect(found(check, drawn, drawing)).toEqual([finding]);
  });
});
