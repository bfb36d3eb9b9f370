import type { AmountReading } from "../money/amount";
import { Decimal } from "../money/decimal";
import { printAmount } from "../money/print-amount";

/** A figure as a sentence quotes it, with its printed decimals: "-1,387.3", "+290.0". */
export const asPrinted = (amount: AmountReading | undefined): string => {
  if (amount === undefined) return "";
  if (amount.kind === "nil" || amount.kind === "tbc" || amount.kind === "not-applicable") return amount.text;
  if (amount.kind !== "amount") return "";
  const plus = amount.explicitPlus === true ? "+" : "";
  return plus + withDecimals(amount.value, amount.decimals);
};

/** A worked-out figure with so many decimals, and commas between thousands. */
export const withDecimals = (value: Decimal, decimals: number): string =>
  printAmount(value, { decimals: Math.min(decimals, 9), negative: "minus", thousands: true });

/** A worked-out figure with all the decimals it has. */
export const inFull = (value: Decimal): string => withDecimals(value, new Decimal(value).decimalPlaces());

/** The first few of many, and how many more: "A, B, C and 4 more". */
export const listed = (names: readonly string[], most = 4): string => {
  if (names.length <= 1) return names.join("");
  if (names.length > most + 1) return `${names.slice(0, most).join(", ")} and ${names.length - most} more`;
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;
};
