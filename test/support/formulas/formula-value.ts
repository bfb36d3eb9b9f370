import { type CellError, type CellValue, isCellError } from "../../../src/core/grid/cell";
import { Decimal, zero } from "../../../src/core/money/decimal";
import { exactly } from "../../../src/core/money/typed-figure";

/** A cell that holds nothing. */
export const blank: unique symbol = Symbol("blank");

/** What one cell holds or one term comes to. */
export type Value = Decimal | string | boolean | CellError | typeof blank;

/** The value of a cell for working out. */
export const valueOf = (held: CellValue | undefined): Value => {
  if (held === undefined) return blank;
  return typeof held === "number" ? exactly(held) : held;
};

/** The same to stand in a cell; a blank is worth nothing, as Excel shows it. */
export const heldValue = (value: Value): CellValue => {
  if (value === blank) return 0;
  return Decimal.isDecimal(value) ? value.toNumber() : value;
};

/** Whether a value is an Excel error. */
export const isError = (value: Value | undefined): value is CellError =>
  value !== undefined && value !== blank && !Decimal.isDecimal(value) && isCellError(value);

/** A value as a number where Excel would take it for one without reading its text; undefined for words. */
export const numberOf = (value: Value): Decimal | undefined => {
  if (value === blank || value === false) return zero;
  if (value === true) return new Decimal(1);
  return Decimal.isDecimal(value) ? value : undefined;
};

/** Two values joined by a mark, as Excel does; undefined where that depends on more than is known here. */
export const joined = (mark: string, left: Value, right: Value): Value | undefined => {
  if (isError(left)) return left;
  if (isError(right)) return right;
  if (mark === "=" || mark === "<>") {
    const same = isSame(left, right);
    return mark === "=" ? same : !same;
  }
  const [one, other] = [numberOf(left), numberOf(right)];
  if (one === undefined || other === undefined) return undefined;
  switch (mark) {
    case "+":
      return one.plus(other);
    case "-":
      return one.minus(other);
    case "*":
      return one.times(other);
    case "/":
      return other.isZero() ? { error: "#DIV/0!" } : one.dividedBy(other);
    case "<":
      return one.lt(other);
    case ">":
      return one.gt(other);
    case "<=":
      return one.lte(other);
    case ">=":
      return one.gte(other);
    default:
      return undefined;
  }
};

const isSame = (left: Value, right: Value): boolean => {
  if (left === blank) return right === blank || right === "" || right === false || isNothing(right);
  if (right === blank) return isSame(right, left);
  if (typeof left === "string" && typeof right === "string") return left.toLowerCase() === right.toLowerCase();
  if (Decimal.isDecimal(left) && Decimal.isDecimal(right)) return left.eq(right);
  return left === right;
};

const isNothing = (value: Value): boolean => Decimal.isDecimal(value) && value.isZero();
