import { isErrorText } from "./error-text";
import { Decimal, sum } from "../money/decimal";

/** A formula without its equals sign, and the value it has now: a figure, words, or an Excel error such as "#REF!". */
export interface Figure {
  readonly formula: string;
  readonly value: Decimal | string;
}

/** What SUM shows for some values: an error when one of them is an error; words count for nothing. */
export const addUp = (values: readonly (Decimal | string)[]): Decimal | string =>
  values.find(isErrorText) ?? sum(values.filter((value) => Decimal.isDecimal(value)));

/** What a subtraction of two cells shows; words in either are #VALUE!. */
export const takeAway = (from: Decimal | string, less: Decimal | string): Decimal | string => {
  const error = [from, less].find(isErrorText);
  if (error !== undefined) return error;
  return typeof from === "string" || typeof less === "string" ? "#VALUE!" : from.minus(less);
};
