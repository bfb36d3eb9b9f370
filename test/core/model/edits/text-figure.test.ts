import fc from "fast-check";
import { textFigure } from "../../../../src/core/model/edits/text-figure";
import { Decimal } from "../../../../src/core/money/decimal";
import { readAmount } from "../../../../src/core/money/read-amount";

describe("a figure is typed as those beside it are", () => {
  test.each<[string, readonly string[], string]>([
    ["-1234", ["(348)"], "(1,234)"],
    ["-1234.5", ["(348.0)", "12.0"], "(1,234.5)"],
    ["-120", ["-1,005"], "-120"],
    ["-120", ["–5"], "–120"],
    ["120", ["+290.0"], "+120.0"],
    ["1234", ["2655", "17"], "1234"],
    ["1234", ["5", "17"], "1,234"],
    ["-2500", ["£1,000"], "-£2,500"],
    ["120", ["TBC"], "120"],
    ["0", ["(5)"], "0"],
  ])("%s beside %j is %s", (value, samples, expected) => {
    expect(textFigure(new Decimal(value), samples, {})).toBe(expected);
  });

  test.each<[string, readonly string[], string]>([
    ["250", ["£230k"], "£250k"],
    ["-250", ["(£230k)"], "(£250k)"],
  ])("%s of thousands beside %j is %s", (value, samples, expected) => {
    expect(textFigure(new Decimal(value), samples, { unit: "£000" })).toBe(expected);
  });

  test("a footnote mark stays", () => {
    expect(textFigure(new Decimal(3700), ["3,691[1]"], { marks: "[1]" })).toBe("3,700[1]");
  });
});

test("whatever it is typed like, it reads as the same figure", () => {
  const amount = fc.tuple(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.integer({ min: 0, max: 3 }));
  const sample = fc.constantFrom(
    "(1,234)",
    "-5",
    "+7.0",
    "£12",
    "-£3.50",
    "2655",
    "TBC",
    "",
    "1,234.56",
    "–12",
    "( 3 )",
    "3,691[1]",
  );
  fc.assert(
    fc.property(amount, fc.array(sample, { maxLength: 4 }), ([digits, places], samples) => {
      const value = new Decimal(digits).dividedBy(10 ** places);
      const text = textFigure(value, samples, {});
      const reading = text === undefined ? undefined : readAmount(text, "General");
      expect(reading?.kind === "amount" && reading.value.eq(value)).toBe(true);
    }),
  );
});
