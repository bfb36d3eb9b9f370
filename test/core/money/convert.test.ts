import fc from "fast-check";
import { inUnit, roundTo } from "../../../src/core/money/convert";
import { Decimal } from "../../../src/core/money/decimal";
import type { Unit } from "../../../src/core/money/unit";
import { anyAmount } from "./any-amount";

const anyUnit = fc.constantFrom<Unit>("£", "£000", "£m");

describe("inUnit", () => {
  test("gives the same money in another unit", () => {
    expect(inUnit(new Decimal("1.354"), "£m", "£000").toString()).toBe("1354");
    expect(inUnit(new Decimal("-563406"), "£", "£m").toString()).toBe("-0.563406");
  });

  test("there and back again is the same amount", () => {
    fc.assert(
      fc.property(anyAmount, anyUnit, anyUnit, (amount, from, to) => {
        expect(inUnit(inUnit(amount, from, to), to, from).equals(amount)).toBe(true);
      }),
    );
  });

  test("a sum converts to the sum of what is converted", () => {
    fc.assert(
      fc.property(anyAmount, anyAmount, anyUnit, anyUnit, (a, b, from, to) => {
        expect(inUnit(a.plus(b), from, to).equals(inUnit(a, from, to).plus(inUnit(b, from, to)))).toBe(true);
      }),
    );
  });
});

describe("roundTo", () => {
  test.each([
    ["2.5", 0, "3"],
    ["-2.5", 0, "-3"],
    ["1.005", 2, "1.01"],
    ["-0.04", 1, "0"],
    ["1234.5678", 3, "1234.568"],
  ])("%s to %d decimals is %s", (amount, decimals, rounded) => {
    expect(roundTo(new Decimal(amount), decimals).toFixed()).toBe(rounded);
  });

  test("moves an amount by half a unit of the last place at most, and the other way for its opposite", () => {
    fc.assert(
      fc.property(anyAmount, fc.integer({ min: 0, max: 4 }), (amount, decimals) => {
        const rounded = roundTo(amount, decimals);
        expect(rounded.minus(amount).abs().lte(new Decimal(10).pow(-decimals).dividedBy(2))).toBe(true);
        expect(roundTo(amount.negated(), decimals).equals(rounded.negated())).toBe(true);
      }),
    );
  });
});
