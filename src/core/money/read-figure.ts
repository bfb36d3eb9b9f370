import { Decimal } from "./decimal";
import type { Unit } from "./unit";

/** A figure as printed, before its sign is settled. */
export interface Figure {
  /** Without its sign, in its own unit when it prints one. */
  readonly size: Decimal;
  readonly decimals: number;
  /** How many ways it says it is negative: brackets, a minus before, a minus after. */
  readonly minuses: number;
  readonly hasPlus: boolean;
  readonly hasPound: boolean;
  readonly unit?: Unit;
}

const number = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+`;
const suffix = String.raw`k|thousands?|m|mn|millions?|bn|billions?`;
const grammar = new RegExp(
  String.raw`^([-+])? ?(£)? ?(\()? ?([-+])? ?(£)? ?([-+])?(${number})(?: ?(${suffix}))?(?: ?(\)))?(?: ?(${suffix}))?(-)?$`,
  "i",
);

/** Reads plain text (single blanks, hyphens) that is one well-formed figure and nothing else; undefined otherwise. */
export const readFigure = (text: string): Figure | undefined => {
  const found = grammar.exec(text);
  if (found === null) return undefined;
  const [, before, outerPound, open, inside, innerPound, next, digits = "", scaleIn, close, scaleOut, after] = found;
  const isBracketed = open !== undefined && close !== undefined;
  if ((open === undefined) !== (close === undefined) || isCode(digits)) return undefined;
  if ((outerPound && innerPound) || (scaleIn && scaleOut)) return undefined;
  const signs = [before, inside, next, after];
  return {
    ...scaled(digits, scaleIn ?? scaleOut),
    minuses: signs.filter((sign) => sign === "-").length + (isBracketed ? 1 : 0),
    hasPlus: signs.includes("+"),
    hasPound: (outerPound ?? innerPound) !== undefined,
  };
};

/** Every value the signs of a figure allow: one when they are clear, both when they contradict or repeat each other. */
export const signedReadings = ({ size, minuses, hasPlus }: Figure): readonly Decimal[] => {
  if (minuses > 1 || (hasPlus && minuses > 0)) return [size, size.negated()];
  return [minuses === 1 && !size.isZero() ? size.negated() : size];
};

/** "007" and "01234" are codes, not amounts. */
const isCode = (digits: string): boolean => /^0[\d,]/.test(digits);

const scaled = (digits: string, scale: string | undefined): Pick<Figure, "size" | "decimals" | "unit"> => {
  const size = new Decimal(digits.replaceAll(",", ""));
  const decimals = digits.split(".")[1]?.length ?? 0;
  switch (scale?.charAt(0).toLowerCase()) {
    case undefined:
      return { size, decimals };
    case "b":
      return { size: size.times(1000), decimals: Math.max(0, decimals - 3), unit: "£m" };
    case "m":
      return { size, decimals, unit: "£m" };
    default:
      return { size, decimals, unit: "£000" };
  }
};
