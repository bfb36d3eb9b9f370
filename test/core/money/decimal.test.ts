import fc from "fast-check";
import { Decimal, sum } from "../../../src/core/money/decimal";
import { anyAmount } from "./any-amount";

describe("sum", () => {
  test("is zero for no amounts", () => {
    expect(sum([]).isZero()).toBe(true);
  });

  test("is exact where binary numbers are not", () => {
    expect(sum([new Decimal("0.1"), new Decimal("0.2")]).toString()).toBe("0.3");
  });

  test("does not depend on the order", () => {
    fc.assert(
      fc.property(fc.array(anyAmount), (amounts) => {
        expect(sum(amounts.toReversed()).equals(sum(amounts))).toBe(true);
      }),
    );
  });
});
