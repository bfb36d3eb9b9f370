import fc from "fast-check";
import { roundTo } from "../../../src/core/money/convert";
import { Decimal } from "../../../src/core/money/decimal";
import { type AmountStyle, printAmount, printPounds } from "../../../src/core/money/print-amount";
import { readAmount } from "../../../src/core/money/read-amount";
import { anyAmount } from "./any-amount";

const brackets: AmountStyle = { decimals: 1, negative: "brackets", thousands: true };
const plain: AmountStyle = { decimals: 0, negative: "minus", thousands: false };

describe("printAmount", () => {
  test.each([
    ["-1234.5", brackets, "(1,234.5)"],
    ["1234567", brackets, "1,234,567.0"],
    ["-0.04", brackets, "0.0"],
    ["-228816", plain, "-228816"],
    ["999.5", plain, "1000"],
    ["0.0000001", { ...plain, decimals: 7 }, "0.0000001"],
  ])("%s in style %j is %s", (amount, style, printed) => {
    expect(printAmount(new Decimal(amount), style)).toBe(printed);
  });

  test("what is printed reads back as the rounded amount with the same decimals", () => {
    const anyStyle: fc.Arbitrary<AmountStyle> = fc.record({
      decimals: fc.integer({ min: 0, max: 6 }),
      negative: fc.constantFrom("minus", "brackets"),
      thousands: fc.boolean(),
    });
    fc.assert(
      fc.property(anyAmount, anyStyle, (amount, style) => {
        const reading = readAmount(printAmount(amount, style), "General");
        expect(reading).toMatchObject({
          kind: "amount",
          value: roundTo(amount, style.decimals),
          decimals: style.decimals,
          fromText: true,
        });
      }),
    );
  });
});

describe("printPounds", () => {
  test.each([
    ["64000", "£64,000"],
    ["-2.5", "-£2.50"],
    ["0", "£0"],
    ["-0", "£0"],
    ["43.893", "£43.893"],
    ["-1354000", "-£1,354,000"],
  ])("%s is %s", (pounds, printed) => {
    expect(printPounds(new Decimal(pounds))).toBe(printed);
  });
});
