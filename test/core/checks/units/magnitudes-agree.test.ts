import { found } from "../../../support/check-drawn";

const check = "magnitudes-agree";

const across = (...figures: readonly string[]): string => `
  Savings £000 | ${figures.map((_, index) => `20${25 + index}/${26 + index}`).join(" | ")}
  Libraries    | ${figures.join(" | ")}
  Parks        | ${figures.map(() => "12").join(" | ")}`;

const down = (...figures: readonly string[]): string => `
  Savings £000 | 2025/26
  ${figures.map((figure, index) => `Saving ${index} | ${figure}`).join("\n")}`;

describe.each([false, true])("typed %s", (typed) => {
  test.each([
    ["figures alike", across("120", "125", "130")],
    ["a line that grows", across("10", "100", "1,000")],
    ["a first year in part", across("3,300", "33,000", "33,000", "33,000")],
    ["a line that runs out", across("33,000", "33,000", "33,000", "3,300")],
    ["ten times without the same digits", across("33,000", "33,000", "328,100", "33,000")],
    ["a thousand times among others that differ", across("5", "60", "5,000")],
    ["two figures in whole thousands", across("60", "60,000")],
    ["blanks, noughts and one figure", across("0", "", "50,000", "-")],
    ["short figures", across("12", "12", "120", "12")],
    ["ten times where it is worked out", across("33,000", "=SUM(C9:C12) → 330000", "33,000", "33,000")],
    ["a column with a large line of its own", down("120", "80", "35", "9,000", "45")],
    ["a column of a wide spread", down("1", "80", "35", "60,000", "4,500")],
    ["a column of few lines", down("120", "80", "60,000")],
    [
      "what a typed total counts on",
      `${across("33,000", "330,000", "33,000", "33,000")}
       Total | 33,012 | 330,012 | 33,012 | 33,012`,
    ],
  ])("accepts %s", (_, drawn) => {
    expect(found(check, drawn, { typed })).toEqual([]);
  });

  test.each([
    [
      "a slip of unit across years",
      across("60", "59,395", "61"),
      '"Libraries" has 59,395 in Sheet1!C2, a thousand times out of measure with the other years of its line (60, 61): it may be in another unit.',
    ],
    [
      "a slip in the last year of a line that grows",
      across("200", "206", "212", "219", "225,000"),
      '"Libraries" has 225,000 in Sheet1!F2, a thousand times out of measure with the other years of its line (200, 206): it may be in another unit.',
    ],
    [
      "a figure in £m among £000",
      across("59,100", "59.395", "60,250"),
      '"Libraries" has 59.395 in Sheet1!C2, a thousand times out of measure with the other years of its line (59,100, 60,250): it may be in another unit.',
    ],
    [
      "two figures in two units",
      across("59.95", "59,395"),
      '"Libraries" has 59.95 in Sheet1!B2, a thousand times out of measure with the other years of its line (59,395): it may be in another unit.',
    ],
    [
      "a digit too many",
      across("269,300", "2,693,300", "269,300", "269,300"),
      '"Libraries" has 2,693,300 in Sheet1!C2, ten times out of measure with the other years of its line (269,300, 269,300): it may have a digit too many or too few.',
    ],
    [
      "a digit too few",
      across("33,000", "3,300", "33,000", "33,000"),
      '"Libraries" has 3,300 in Sheet1!C2, ten times out of measure with the other years of its line (33,000, 33,000): it may have a digit too many or too few.',
    ],
    [
      "whole pounds in a column of £000",
      down("120", "80", "35", "60,000", "45"),
      '"Saving 3" has 60,000 in Sheet1!B5, a thousand times out of measure with the other lines of its column (120, 35): it may be in another unit.',
    ],
  ])("rejects %s", (_, drawn, expected) => {
    expect(found(check, drawn, { typed }).map((each) => each.replace(/^\S+ \S+ \S+ /, ""))).toEqual([expected]);
  });

  test("a total that is a formula adds up whatever is there", () => {
    const drawn = `
      Savings £000 | 2025/26 | 2026/27 | 2027/28
      Libraries    | 60      | 59,395  | 61
      Parks        | 10      | 10      | 10
      Total        | =B2+B3 → 70 | =C2+C3 → 59,405 | =D2+D3 → 71`;
    expect(found(check, drawn, { typed })).toHaveLength(1);
  });
});
