import { Decimal, zero } from "../../money/decimal";
import type { Unit } from "../../money/unit";
import { isReducing, isTurned, type Line, type LineYear } from "../line";
import { thousandsBetween } from "../line-figure";

/** The one unit and sign in which the figures of two versions are compared and added. */
export interface Measure {
  /** Absent where neither version states one: figures are taken as printed. */
  readonly unit?: Unit;
  /** Savings are plus when they reduce the budget; a net effect is plus when it adds to it. */
  readonly counts: "savings" | "net-effect";
}

/** What stands for one year of a line: a figure in the measure, or the words printed in place of one. A blank cell is worth nothing and says so. */
export type VersionFigure =
  | { readonly kind: "known"; readonly value: Decimal; readonly decimals: number; readonly isBlank: boolean }
  | { readonly kind: "undecided"; readonly text: string };

/** Savings where no line of either version adds to the budget, else the net effect; in the unit most lines of the new version are printed in. */
export const measureOf = (old: readonly Line[], now: readonly Line[]): Measure => {
  const unit = mostCommonUnit(now) ?? mostCommonUnit(old);
  const all = [...old, ...now];
  const isSavings = all.some(isReducing) && all.every((line) => isReducing(line) || line.kind === "reversal");
  return { counts: isSavings ? "savings" : "net-effect", ...(unit === undefined ? {} : { unit }) };
};

const mostCommonUnit = (lines: readonly Line[]): Unit | undefined => {
  const counts = new Map<Unit, number>();
  for (const { unit } of lines) if (unit !== undefined) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
};

/** Whether a printed figure changes sign to stand in the measure. */
export const isNegatedIn = (line: Pick<Line, "kind" | "sign">, { counts }: Measure): boolean =>
  (isTurned(line) !== isReducing(line)) !== (counts === "savings");

/** The figures of a line in the measure, by the calendar year each financial year starts in. */
export const figuresOf = (line: Line, measure: Measure): ReadonlyMap<number, VersionFigure> => {
  const figures = new Map<number, VersionFigure>();
  for (const year of line.years) {
    const { start } = year.year;
    if (!figures.has(start)) figures.set(start, figureOf(line, year, measure));
  }
  return figures;
};

const figureOf = (line: Line, { reading, unit }: LineYear, measure: Measure): VersionFigure => {
  if (reading === undefined) return { kind: "known", value: zero, decimals: 0, isBlank: true };
  switch (reading.kind) {
    case "amount": {
      const thousands = thousandsBetween(unit, measure.unit);
      const value = reading.value.times(new Decimal(1000).pow(thousands));
      return {
        kind: "known",
        value: (isNegatedIn(line, measure) ? value.negated() : value).plus(zero),
        decimals: Math.max(0, reading.decimals - 3 * thousands),
        isBlank: false,
      };
    }
    case "nil":
    case "not-applicable":
      return { kind: "known", value: zero, decimals: 0, isBlank: false };
    case "percent":
      return { kind: "undecided", text: `${reading.value.toFixed()}%` };
    case "fte":
      return { kind: "undecided", text: `${reading.value.toFixed()} FTE` };
    case "tbc":
    case "range":
    case "unreadable":
    case "error":
    case "text":
      return { kind: "undecided", text: reading.text };
  }
};

/** A figure of the measure as a line's own table would print it: in its unit and sign. */
export const asLinePrints = (value: Decimal, line: Pick<Line, "kind" | "sign" | "unit">, measure: Measure): Decimal => {
  const printed = value.times(new Decimal(1000).pow(thousandsBetween(measure.unit, line.unit)));
  return (isNegatedIn(line, measure) ? printed.negated() : printed).plus(zero);
};
