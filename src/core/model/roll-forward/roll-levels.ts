import { type Decimal, zero } from "../../money/decimal";

/** Levels against one base as they stand against the base of some years later. */
export interface RolledLevels {
  /** What of them has gone into the new base. */
  readonly inBase: Decimal;
  /** The levels of the years left, against the new base. */
  readonly levels: readonly Decimal[];
}

/**
 * Moves the base of some levels on by whole years: the level of the last year that falls away is in the base, and every later level is
 * counted from there, so that base and level together stay what they were (domain.md 5.3).
 */
export const rollLevels = (levels: readonly Decimal[], years = 1): RolledLevels => {
  const inBase = levels[years - 1] ?? zero;
  return { inBase, levels: levels.slice(years).map((level) => level.minus(inBase).plus(zero)) };
};
