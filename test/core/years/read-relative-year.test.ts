import { readRelativeYear } from "../../../src/core/years/read-relative-year";

describe("readRelativeYear", () => {
  test.each([
    ["Year 3", 3],
    ["YEAR 10", 10],
    ["Yr 1", 1],
    ["Year one", 1],
    ["Year 2 (£m)", 2],
    ["Year 2 £000", 2],
  ])("%j is %d", (text, count) => {
    expect(readRelativeYear(text)).toBe(count);
  });

  test.each(["Year 1 2025/26", "Year 2025", "Year 25/26", "Year 0", "Year end", "Years 1 to 5", "Year", "3"])(
    "%j is no counted year",
    (text) => {
      expect(readRelativeYear(text)).toBeUndefined();
    },
  );
});
