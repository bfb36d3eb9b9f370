import { Decimal } from "../../money/decimal";
import type { RolledLine, Unknown } from "./roll-line";

/** What becomes of a line once a year has passed. Years are places in the new plan, the first being 0. */
export interface Becoming {
  /** How much of it the new base holds: the whole, so many twelfths of a level it reaches next and keeps, a part, or nothing. */
  readonly inBase: "whole" | "part" | "none" | { readonly twelfths: number };
  readonly turns: readonly Turn[];
  /** The years in which it is not known, the year that went into the base being -1. */
  readonly open: readonly { readonly year: number; readonly why: Unknown }[];
}

/** How its level moves, and in which years. */
export interface Turn {
  readonly kind: "starts" | "grows" | "falls" | "ends";
  readonly years: readonly number[];
}

/** Says what becomes of a rolled line; undefined where an Excel error stands in its way. */
export const whatBecomes = ({ levels, open }: RolledLine): Becoming | undefined => {
  const known = levels.filter((level) => Decimal.isDecimal(level));
  const [first] = known;
  if (first === undefined || known.length < levels.length) return undefined;
  const turns = turnsOf(known);
  return {
    inBase: first.isZero() ? "none" : turns[0]?.kind === "grows" ? partOf(known, turns) : "whole",
    turns,
    open: open.flatMap((why, index) => (why === undefined ? [] : [{ year: index - 1, why }])),
  };
};

const turnsOf = (levels: readonly Decimal[]): readonly Turn[] => {
  const turns: { kind: Turn["kind"]; years: number[] }[] = [];
  levels.forEach((level, index) => {
    const before = levels[index - 1];
    if (before === undefined || level.eq(before)) return;
    const kind = turnOf(before, level);
    const last = turns.at(-1);
    if (last?.kind === kind) last.years.push(index - 1);
    else turns.push({ kind, years: [index - 1] });
  });
  return turns;
};

const turnOf = (before: Decimal, now: Decimal): Turn["kind"] => {
  if (before.isZero()) return "starts";
  if (now.isZero()) return "ends";
  return now.abs().gt(before.abs()) && now.isNegative() === before.isNegative() ? "grows" : "falls";
};

/** Part of a year's effect is so many twelfths of the level it reaches in the next year and keeps, as far as its decimals can tell. */
const partOf = (levels: readonly Decimal[], turns: readonly Turn[]): Becoming["inBase"] => {
  const [first, full] = levels;
  const isOneStep = turns.length === 1 && turns[0]?.years.join() === "0";
  if (first === undefined || full === undefined || !isOneStep) return "part";
  const decimals = Math.max(first.decimalPlaces(), full.decimalPlaces());
  const slack = new Decimal(10).pow(-decimals).dividedBy(2);
  const twelfths = first.times(12).dividedBy(full).round().toNumber();
  const exact = full.times(twelfths).dividedBy(12);
  return twelfths > 0 && twelfths < 12 && exact.minus(first).abs().lte(slack) ? { twelfths } : "part";
};
