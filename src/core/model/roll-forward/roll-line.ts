import { Decimal, zero } from "../../money/decimal";
import { isReducing, type Line } from "../line";
import { type Application, lineEffect } from "../line-effect";
import type { LineFigure } from "../line-figure";
import { rollLevels } from "./roll-levels";

/** A figure of a line's effect on the net budget, plus for more; an Excel error stays one. */
type Effect = Decimal | string;

/** Why a year's effect is not known: its figure is to be confirmed, or the table has no such year and nothing says what becomes of the line. */
export type Unknown = "to-be-confirmed" | "not-stated";

/** A line once the first year of its plan is in the base. */
export interface RolledLine {
  readonly applied: Application;
  /** What is known of its level in each year of the plan, and of what stays after it: a figure to be confirmed leaves it as it was. */
  readonly levels: readonly Effect[];
  /** Where these depend on a figure to be confirmed, or on what the sheet does not say; undefined where they are known. */
  readonly open: readonly (Unknown | undefined)[];
  /** The years in which the level of the last printed year carries on. */
  readonly carried: readonly boolean[];
  /** Whether nothing of it stays after the plan. */
  readonly ends: boolean;
  /** What of it is in the new base. */
  readonly inBase: Effect;
  /** What each year of the new plan adds to it, the year after the old plan last. */
  readonly steps: readonly Effect[];
}

type RollingLine = Pick<Line, "presentation" | "recurrence" | "kind">;

/**
 * Rolls one line of a settled table forward by a year. `figures` are those of our lists, one a year of the plan; what comes after the plan
 * follows the rules by which a budget is carried on (`lineEffect`): steps stay, a one-off ends, a level stays if it is permanent.
 */
export const rollLine = (
  line: RollingLine,
  figures: readonly (LineFigure | undefined)[],
  isReversedElsewhere: boolean,
): RolledLine => {
  const { applied, levels: decided, carried } = lineEffect(line, [...figures, undefined], isReversedElsewhere);
  const ends = line.recurrence === "one-off" && applied !== "added-up";
  const inPlan = decided.slice(0, -1).includes(undefined)
    ? knownLevels(line, figures, applied)
    : decided.slice(0, -1).map((level) => level ?? zero);
  const last = inPlan.at(-1) ?? zero;
  // Nobody says in which year after the plan it ends.
  const endsSometime = line.recurrence === "time-limited" && (typeof last === "string" || !last.isZero());
  const levels = [...inPlan, ends ? zero : last];
  return {
    applied,
    levels,
    open: [
      ...figures.map((figure, year) => {
        const isUnknown = applied === "added-up" ? isOpen(figure) || isGap(figures, year) : decided[year] === undefined;
        return isUnknown ? whyUnknown(figure) : undefined;
      }),
      !ends && (endsSometime || (decided.at(-1) === undefined && applied !== "added-up")) ? "not-stated" : undefined,
    ],
    carried: carried.slice(0, -1),
    ends,
    ...stepsOf(levels),
  };
};

/** What is in the base and the steps from there on; an Excel error spoils the steps on either side of it. */
const stepsOf = (levels: readonly Effect[]): Pick<RolledLine, "inBase" | "steps"> => {
  if (levels.every((level) => Decimal.isDecimal(level))) {
    const { inBase, levels: later } = rollLevels(levels);
    return { inBase, steps: later.map((level, year) => level.minus(later[year - 1] ?? zero).plus(zero)) };
  }
  const [inBase = zero, ...later] = levels;
  return { inBase, steps: later.map((level, year) => less(level, levels[year] ?? zero)) };
};

const less = (from: Effect, taken: Effect): Effect => {
  if (typeof from === "string") return from;
  return typeof taken === "string" ? taken : from.minus(taken).plus(zero);
};

/** What is known of each year's level: steps to be confirmed are left out, levels to be confirmed stay what they were. */
const knownLevels = (
  line: RollingLine,
  figures: readonly (LineFigure | undefined)[],
  applied: Application,
): readonly Effect[] => {
  const levels: Effect[] = [];
  for (const figure of figures) {
    const before = levels.at(-1) ?? zero;
    const value = valueOf(figure, line);
    if (applied === "added-up") levels.push(less(before, negated(value ?? zero)));
    else if (figure === undefined && line.recurrence === "one-off") levels.push(zero);
    else levels.push(value ?? before);
  }
  return levels;
};

/** A figure's effect on the net budget; undefined where it is to be confirmed or its table has no such year. */
const valueOf = (figure: LineFigure | undefined, line: RollingLine): Effect | undefined => {
  if (figure === undefined || isOpen(figure)) return undefined;
  const value = figure.kind === "missing" ? zero : figure.value;
  return isReducing(line) ? negated(value) : value;
};

const negated = (value: Effect): Effect => (typeof value === "string" ? value : value.negated().plus(zero));

const whyUnknown = (figure: LineFigure | undefined): Unknown =>
  figure === undefined ? "not-stated" : "to-be-confirmed";

const isOpen = (figure: LineFigure | undefined): boolean => figure?.kind === "missing" && figure.text !== "n/a";

/** A year between others that its table has not. */
const isGap = (figures: readonly (LineFigure | undefined)[], year: number): boolean =>
  figures[year] === undefined &&
  figures.slice(0, year).some((figure) => figure !== undefined) &&
  figures.slice(year).some((figure) => figure !== undefined);
