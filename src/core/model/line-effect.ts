import { Decimal, zero } from "../money/decimal";
import type { Unit } from "../money/unit";
import { isReducing, type Line } from "./line";
import type { LineFigure } from "./line-figure";

/** How a line is applied to the budget; one that waits for an answer is not. */
export type Application = "as-printed" | "added-up" | "own-year";

/** What an unsettled line waits for: an answer about its table. */
export type WaitsFor = "presentation" | "sign" | "unit";

/** A line's effect on the net budget in a year: plus adds to it. An Excel error stays one; undefined is undecided, never nothing. */
export type Level = Decimal | string | undefined;

/** A line's effect on the net budget, year by year of the plan, and how it follows from what is printed. */
export interface LineEffect {
  readonly applied: Application;
  readonly levels: readonly Level[];
  /** The years in which the level of the last printed year carries on. */
  readonly carried: readonly boolean[];
}

/** What a line waits for before it can be applied; undefined when everything it depends on is settled. */
export const waitsFor = (
  { presentation, sign, kind, unit: own, years }: Pick<Line, "presentation" | "sign" | "kind" | "unit" | "years">,
  unit: Unit | undefined,
): WaitsFor | undefined => {
  if (presentation === "unknown") return "presentation";
  if (sign === "unknown" && (isReducing({ kind }) || kind === "reversal")) return "sign";
  if (own !== undefined) return undefined;
  const figures = years.filter(({ reading }) => reading !== undefined);
  const isAlike = figures.every((year) => (year.unit === undefined) === (unit === undefined));
  return isAlike ? undefined : "unit";
};

type EffectLine = Pick<Line, "presentation" | "recurrence" | "kind">;

/**
 * The effect of a line whose table is settled. `figures` are those of our lists, one a year of the plan, absent where its table has no such
 * year; `isReversedElsewhere` says that another row takes a one-off back.
 */
export const lineEffect = (
  line: EffectLine,
  figures: readonly (LineFigure | undefined)[],
  isReversedElsewhere: boolean,
): LineEffect => {
  const effects = figures.map((figure) => effectOf(figure, isReducing(line)));
  if (line.presentation !== "incremental") return asPrinted(line, effects);
  return isOwnYearAlone(line, effects, isReversedElsewhere)
    ? { applied: "own-year", levels: effects.map(printedOrNothing), carried: effects.map(() => false) }
    : addedUp(effects);
};

/** One year of a line before presentation is thought of: absent where its table has no such year. */
type Effect =
  | { readonly kind: "absent" }
  | { readonly kind: "undecided" }
  | { readonly kind: "known"; readonly value: Decimal | string };

const effectOf = (figure: LineFigure | undefined, reduces: boolean): Effect => {
  if (figure === undefined) return { kind: "absent" };
  if (figure.kind === "missing") {
    return figure.text === "n/a" ? { kind: "known", value: zero } : { kind: "undecided" };
  }
  const { value } = figure;
  if (typeof value === "string") return { kind: "known", value };
  return { kind: "known", value: reduces ? value.negated().plus(zero) : value };
};

const printedOrNothing = (effect: Effect): Level => {
  if (effect.kind === "absent") return zero;
  return effect.kind === "known" ? effect.value : undefined;
};

/** An item for one year that no figure takes back was never meant to stay. The undoing of one stays for good. */
const isOwnYearAlone = (
  { recurrence, kind }: EffectLine,
  effects: readonly Effect[],
  isReversedElsewhere: boolean,
): boolean => {
  if (recurrence !== "one-off" || kind === "reversal" || isReversedElsewhere) return false;
  const signs = effects.flatMap((effect) =>
    effect.kind === "known" && Decimal.isDecimal(effect.value) && !effect.value.isZero()
      ? [effect.value.isNegative()]
      : [],
  );
  return new Set(signs).size === 1;
};

/** Steps summed from the first year on; after a step that is not known no level is. */
const addedUp = (effects: readonly Effect[]): LineEffect => {
  const last = effects.findLastIndex(({ kind }) => kind !== "absent");
  const first = effects.findIndex(({ kind }) => kind !== "absent");
  let level: Level = zero;
  const levels = effects.map((effect, index): Level => {
    const isGap = effect.kind === "absent" && index > first && index < last;
    if (level === undefined || isGap || effect.kind === "undecided") level = undefined;
    else if (effect.kind === "known") level = plus(level, effect.value);
    return level;
  });
  return { applied: "added-up", levels, carried: effects.map(() => false) };
};

const plus = (one: Decimal | string, other: Decimal | string): Decimal | string => {
  if (typeof one === "string") return one;
  return typeof other === "string" ? other : one.plus(other);
};

/** Each year's figure is that year's whole effect; what follows the last of them depends on how long the line lasts. */
const asPrinted = ({ presentation, recurrence }: EffectLine, effects: readonly Effect[]): LineEffect => {
  const first = effects.findIndex(({ kind }) => kind !== "absent");
  const last = effects.findLastIndex(({ kind }) => kind !== "absent");
  const end = effects[last];
  const ending = end === undefined ? zero : printedOrNothing(end);
  const isOver = recurrence === "one-off" || (Decimal.isDecimal(ending) && ending.isZero());
  const staysOn = presentation === "level" && recurrence === "permanent";
  const after: Level = isOver ? zero : staysOn ? ending : undefined;
  return {
    applied: "as-printed",
    levels: effects.map((effect, index): Level => {
      if (effect.kind !== "absent") return printedOrNothing(effect);
      if (index < first || last < 0) return zero;
      return index > last ? after : undefined;
    }),
    carried: effects.map((_, index) => index > last && last >= 0 && !isOver && staysOn),
  };
};
