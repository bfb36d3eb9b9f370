import type { CellRef } from "../../grid/address";
import { Decimal } from "../../money/decimal";

/** What is saved in a year beside the base budget it is saved from, in one unit. */
export interface BaseShare {
  /** What saves: `"Sell vans"`, "the 2 savings". */
  readonly what: string;
  /** The service it is saved on, where the base budget stands elsewhere. */
  readonly service?: string;
  /** The year it is saved in, where one is told. */
  readonly year?: string;
  readonly saved: Decimal;
  readonly base: Decimal;
  /** The savings, then the base budget. */
  readonly cells: readonly CellRef[];
}

/** The same where it is open whether each year is a level or a change. */
export interface OpenShare {
  /** The table in question, by id. */
  readonly table: string;
  readonly what: string;
  readonly service?: string;
  readonly asLevels: Decimal;
  readonly asChanges: Decimal;
  readonly base: Decimal;
  readonly cells: readonly CellRef[];
}

/** More than this part of a base budget is seldom saved: a person should look. */
export const largeShare = new Decimal("0.5");

/** From this part on, what a table comes to as changes helps to settle whether it prints changes. */
export const tellingShare = new Decimal("0.25");

/** "14%". */
export const asShare = (saved: Decimal, base: Decimal): string => `${saved.times(100).dividedBy(base).toFixed(0)}%`;
