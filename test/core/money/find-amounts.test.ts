import fc from "fast-check";
import { findAmounts } from "../../../src/core/money/find-amounts";
import { printPounds } from "../../../src/core/money/print-amount";
import { anyAmount } from "./any-amount";

const found = (text: string) => findAmounts(text).map(({ printed, pounds }) => [printed, pounds.toFixed()]);

describe("findAmounts", () => {
  test.each([
    ["a saving of £64,000.", [["£64,000", "64000"]]],
    ["Investment of £230k in year 1", [["£230k", "230000"]]],
    ["rising to £1.354m", [["£1.354m", "1354000"]]],
    ["£3.8 million by 2027/28", [["£3.8 million", "3800000"]]],
    ["a £5bn problem", [["£5bn", "5000000000"]]],
    [
      "£500,000-£600,000",
      [
        ["£500,000", "500000"],
        ["£600,000", "600000"],
      ],
    ],
    [
      "a cut (£4m) of -£5.50",
      [
        ["£4m", "4000000"],
        ["-£5.50", "-5.5"],
      ],
    ],
    ["Plan – £3m", [["£3m", "3000000"]]],
    ["£5, and more", [["£5", "5"]]],
    ["£5 to £6 million", [["£6 million", "6000000"]]],
    ["£64,000 to 5 homes", [["£64,000", "64000"]]],
  ])("in %j finds %j", (text, amounts) => {
    expect(found(text)).toEqual(amounts);
  });

  test.each([
    "Savings £000",
    "£'000",
    "£’000",
    "£k",
    "£1,23,4",
    "£230 000",
    "£1.2.3",
    "£5-6m",
    "between £3-4 billion",
    "64,000 homes",
    "£",
  ])("finds nothing in %j", (text) => {
    expect(found(text)).toEqual([]);
  });

  test.each([
    ["£64,000", "0.5"],
    ["£230k", "500"],
    ["£1.354m", "500"],
    ["£3.8 million", "50000"],
    ["£2.50", "0.005"],
    ["£5bn", "500000000"],
  ])("the print of %s leaves %s pounds open either way", (text, tolerance) => {
    expect(findAmounts(text).map((amount) => amount.tolerance.toFixed())).toEqual([tolerance]);
  });

  test.each(["£2k per Ward Cllr", "£100 each", "£50/head", "£64 a week", "£90 for every resident"])(
    "%j is a rate",
    (text) => {
      expect(findAmounts(text)).toMatchObject([{ isRate: true }]);
    },
  );

  test.each(["£5m per annum", "£1.2m each year", "£64,000 in 2025/26", "£3m a big sum"])("%j is no rate", (text) => {
    expect(findAmounts(text)).toMatchObject([{ isRate: false }]);
  });

  test.each(["£43.893 of the £5m", "£43.8 of the £5m"])("the first amount in %j has lost its unit", (text) => {
    expect(findAmounts(text)[0]).toMatchObject({ hasUnit: false });
  });

  test("printed pounds are found again in a sentence, where they stand", () => {
    fc.assert(
      fc.property(anyAmount, (pounds) => {
        const printed = printPounds(pounds);
        const [amount, ...others] = findAmounts(`A change of ${printed}, agreed.`);
        expect(others).toEqual([]);
        expect(amount).toMatchObject({ printed, offset: 12 });
        expect(amount?.pounds.equals(pounds)).toBe(true);
      }),
    );
  });
});
