import type { Decimal } from "../../money/decimal";
import { readAmount } from "../../money/read-amount";
import { printAmount } from "../../money/print-amount";
import type { Unit } from "../../money/unit";

/** How figures are typed as text. */
interface TypedStyle {
  readonly brackets: boolean;
  readonly minus: string;
  readonly plus: boolean;
  readonly pound: boolean;
  readonly thousands: boolean;
  readonly decimals: number;
  /** "k", " m". */
  readonly suffix: string;
}

/**
 * A figure as text in the way such figures are typed beside it, nearest first: "(1,234)", "-£2.5m". `unit` is the one the nearest prints itself.
 * It reads back as the same figure; undefined where no text does.
 */
export const textFigure = (
  value: Decimal,
  samples: readonly string[],
  { unit, marks = "" }: { readonly unit?: Unit; readonly marks?: string },
): string | undefined => {
  const styled = printLike(value, readStyle(samples));
  return [styled + marks, styled, value.toFixed()].find((text) => readsAs(text, value, unit));
};

const readsAs = (text: string, value: Decimal, unit: Unit | undefined): boolean => {
  const reading = readAmount(text, "General");
  return reading.kind === "amount" && reading.value.eq(value) && reading.unit === unit;
};

const readStyle = (samples: readonly string[]): TypedStyle => {
  const [nearest = ""] = samples;
  const positive = samples.find((sample) => !/[-−–(]/.test(sample)) ?? "";
  return {
    brackets: samples.some((sample) => /\([£\d.]/.test(sample)) && !samples.some((sample) => /^\s*[-−–]/.test(sample)),
    minus: samples.flatMap((sample) => /^\s*£?\s*([-−–])/.exec(sample)?.[1] ?? [])[0] ?? "-",
    plus: positive.trim().startsWith("+"),
    pound: nearest.includes("£"),
    thousands: samples.some((sample) => /\d,\d{3}/.test(sample)) || !samples.some((sample) => /\d{4}/.test(sample)),
    decimals: /\.(\d+)/.exec(nearest)?.[1]?.length ?? 0,
    suffix: /\d(\s?(?:k|m|mn|bn|thousand|millions?|billions?))\)?(?:\W|$)/i.exec(nearest)?.[1] ?? "",
  };
};

const printLike = (value: Decimal, style: TypedStyle): string => {
  const size = printAmount(value.abs(), {
    decimals: Math.max(style.decimals, value.decimalPlaces()),
    negative: "minus",
    thousands: style.thousands,
  });
  const figure = `${style.pound ? "£" : ""}${size}${style.suffix}`;
  if (value.isNegative() && !value.isZero()) return style.brackets ? `(${figure})` : `${style.minus}${figure}`;
  return style.plus && !value.isZero() ? `+${figure}` : figure;
};
