import type { Line } from "../../model/line";
import { thousandsBetween } from "../../model/line-figure";
import type { YearChange } from "../../model/versions/line-change";
import { asLinePrints, type Measure, type VersionFigure } from "../../model/versions/measure";
import type { Decimal } from "../../money/decimal";
import { type AmountStyle, printAmount } from "../../money/print-amount";

/** A year of a line in words: what stood there, what stands there, and the difference with its sign where there is one. */
export interface PrintedChange {
  readonly old: string;
  readonly now: string;
  readonly change?: string;
}

/** A year of a line in the unit and sign its table prints, old figures converted where the old table had others. */
export const printChange = (
  { old, now, change }: YearChange,
  line: Pick<Line, "kind" | "sign" | "unit">,
  measure: Measure,
  style: Omit<AmountStyle, "decimals">,
): PrintedChange => {
  // A figure of another unit has no decimals of its own here: £25,000 is 25 and not 25.000.
  const decimals = Math.max(0, decimalsOf(now ?? old, line, measure));
  const print = (value: Decimal): string => {
    const printed = asLinePrints(value, line, measure);
    return printAmount(printed, { ...style, decimals: Math.max(decimals, printed.decimalPlaces()) });
  };
  const words = (figure: VersionFigure | undefined): string => {
    if (figure === undefined) return "no such year";
    if (figure.kind === "undecided") return figure.text.trim();
    return figure.isBlank ? "blank" : print(figure.value);
  };
  return {
    old: words(old),
    now: words(now),
    ...(change === undefined ? {} : { change: withPlus(print(change), asLinePrints(change, line, measure)) }),
  };
};

/** A difference says that it is more: "+5". */
export const withPlus = (printed: string, value: Decimal): string => (value.gt(0) ? `+${printed}` : printed);

const decimalsOf = (figure: VersionFigure | undefined, { unit }: Pick<Line, "unit">, measure: Measure): number =>
  figure?.kind === "known" ? figure.decimals - 3 * thousandsBetween(measure.unit, unit) : 0;
