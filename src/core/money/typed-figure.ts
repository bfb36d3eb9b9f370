import { Decimal, zero } from "./decimal";

/**
 * A typed number as an amount. A class for once, so that its exact value is made only when it is asked for: of a ledger's hundreds of
 * thousands of figures most are only ever added up.
 */
export class TypedFigure {
  readonly kind = "amount";
  readonly fromText = false;

  constructor(
    readonly typed: number,
    readonly decimals: number,
  ) {}

  get value(): Decimal {
    return exactly(this.typed);
  }
}

/** Excel keeps 15 significant digits; what a binary number holds beyond them was never typed. */
export const exactly = (value: number): Decimal => {
  if (value === 0) return zero;
  return new Decimal(Number.isSafeInteger(value) && Math.abs(value) < 1e15 ? value : value.toPrecision(15));
};
