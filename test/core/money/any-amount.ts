import fc from "fast-check";
import { Decimal } from "../../../src/core/money/decimal";

/** Any amount of up to 15 digits, six of them decimals at most. */
export const anyAmount = fc
  .tuple(fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, decimals]) => new Decimal(digits).times(new Decimal(10).pow(-decimals)).plus(0));
