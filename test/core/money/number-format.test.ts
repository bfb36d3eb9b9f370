import { decimalsOf, displayScale, isDateFormat, isPercentFormat } from "../../../src/core/money/number-format";

describe("an Excel number format", () => {
  test.each([
    ["0", 0],
    ["#,##0.0;(#,##0.0);-", 1],
    ["#,##0.00_);[Red](#,##0.00)", 2],
    ["[$£-809]#,##0.00", 2],
    ["£#,##0.000", 3],
    ['0.0"k.00"', 1],
    ["0\\.0", 0],
    ["+0.0;-0.0", 1],
    ["0.0%", 1],
    ["_-* #,##0.00_-;-* #,##0.00_-", 2],
    ["#,##0,", 0],
    ["0.0,,", 1],
  ])("%s prints %d decimals", (format, decimals) => {
    expect(decimalsOf(format)).toBe(decimals);
  });

  test.each(["General", "@", "0.00E+00", "# ?/?", "dd/mm/yyyy", ";;;"])(
    "%s leaves the decimals to the value",
    (format) => {
      expect(decimalsOf(format)).toBeUndefined();
    },
  );

  test.each(["dd/mm/yyyy", "mmm-yy", "d-mmm", "[h]:mm", "hh:mm:ss", "[$-409]d mmm yyyy;@", "YYYY"])(
    "%s is a date",
    (format) => {
      expect(isDateFormat(format)).toBe(true);
    },
  );

  test.each(["General", "0", "[Red]0.0", '0" days"', "0.00E+00", "0\\d", "@", '"Year "0', "[$-809]0"])(
    "%s is no date",
    (format) => {
      expect(isDateFormat(format)).toBe(false);
    },
  );

  test("a percent sign counts unless it is literal text", () => {
    expect([isPercentFormat("0.0%"), isPercentFormat('0"%"'), isPercentFormat("0\\%")]).toEqual([true, false, false]);
  });

  test.each([
    ["#,##0", 1],
    ["#,##0,", 1000],
    ['£#,##0.0,,"m"', 1_000_000],
    ["#,##0,;(#,##0,)", 1000],
    ["dd, mmm", 1],
    ['0","', 1],
  ])("%s prints figures %d times smaller than they are", (format, scale) => {
    expect(displayScale(format)).toBe(scale);
  });
});
