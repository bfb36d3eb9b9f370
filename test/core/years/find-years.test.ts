import { findYears } from "../../../src/core/years/find-years";

const startsIn = (text: string) => findYears(text).map(({ year, offset }) => [year.start, offset]);

describe("findYears", () => {
  test.each([
    [
      "Savings agreed in 2025/26 grow in 2026-27.",
      [
        [2025, 18],
        [2026, 34],
      ],
    ],
    [
      "Budget 2024/25 for 1 April 2024 to 31 March 2025",
      [
        [2024, 7],
        [2024, 19],
      ],
    ],
    ["Plan 2026/27 - 2029/30, first agreed in 2025/26", [[2025, 40]]],
    ["See pages 24-25 and 1/2 of 2025", []],
  ])("in %j finds %j", (text, years) => {
    expect(startsIn(text)).toEqual(years);
  });
});
