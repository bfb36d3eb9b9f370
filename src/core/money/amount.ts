import type { Decimal } from "./decimal";
import type { Unit } from "./unit";

/** No comma between thousands ("2655"); blanks before or after ("-1,614 "). */
export type TextSlip = "no-comma" | "blanks";

/** What a printed cell says about an amount. Absent, nil, undecided and unreadable are different things. */
export type AmountReading =
  /** A figure in the sheet's unit (or in its own `unit` when it prints one, as in £230k). `decimals` is the printed precision. */
  | {
      readonly kind: "amount";
      readonly value: Decimal;
      readonly decimals: number;
      /** Footnote marks stripped from the figure, as printed: "[1]", "*". */
      readonly marks?: string;
      /** The figure was text in the sheet, not a typed number. */
      readonly fromText: boolean;
      /** How its text departs from a plain printed figure; absent for most. */
      readonly slips?: readonly TextSlip[];
      /** An explicit plus was printed: +290.0. */
      readonly explicitPlus?: boolean;
      readonly unit?: Unit;
      /** The number as typed, for searching and for sums in whole last places; absent for text. */
      readonly typed?: number;
    }
  /** Printed as nothing: "-", "–", "nil". Worth zero. */
  | { readonly kind: "nil"; readonly text: string }
  /** To be confirmed, not yet known. */
  | { readonly kind: "tbc"; readonly text: string }
  | { readonly kind: "not-applicable"; readonly text: string }
  /** A percentage: 0.6% has value 0.6. */
  | { readonly kind: "percent"; readonly value: Decimal; readonly decimals: number; readonly fromText: boolean }
  /** Posts in full-time equivalents: "1 FTE". Never scaled by a unit. */
  | { readonly kind: "fte"; readonly value: Decimal; readonly decimals: number }
  /** A capped or ranged figure: "Up to £187.0k", "9.4 to 20.6". Both ends in the sheet's unit, or in `unit` when it prints one. */
  | {
      readonly kind: "range";
      readonly text: string;
      readonly low?: Decimal;
      readonly high: Decimal;
      readonly unit?: Unit;
    }
  /** An attempt at a figure that cannot be read: "0.062)". Every reading it might have, never chosen between. */
  | { readonly kind: "unreadable"; readonly text: string; readonly readings: readonly Decimal[] }
  /** An Excel error value: #REF!, #N/A. */
  | { readonly kind: "error"; readonly text: string }
  /** Words: not an attempt at a figure. */
  | { readonly kind: "text"; readonly text: string };
