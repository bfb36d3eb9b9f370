import type { CellRef } from "../grid/address";
import type { Cell } from "../grid/cell";
import type { Unit } from "../money/unit";
import { applyLines, type ServiceGroup } from "./apply-lines";
import { type BaseTable, gatherBaseTables } from "./base-budget";
import { isBuiltUp } from "./base-years";
import { findFunding, findTarget, type Funding, type SavingsTarget } from "./find-funding";
import { isReducing, type Line } from "./line";
import { type WaitsFor, waitsFor } from "./line-effect";
import type { Question, Reading } from "./reading";

/** The budget with its changes: what is applied to what. Every figure of it is worked out where it is written. */
export interface BudgetModel {
  readonly base: readonly BaseTable[];
  /** Base budget tables whose unit is not stated, or which share no year with the lines: shown, not counted. */
  readonly unusedBase: readonly BaseTable[];
  readonly services: readonly ServiceGroup[];
  /** Lines that are not applied and why. */
  readonly waiting: readonly WaitingLine[];
  readonly funding?: Funding;
  readonly target?: SavingsTarget;
  /** The years of the plan by the year they start in, first to last. */
  readonly starts: readonly number[];
  /** Every question a service's name gives rise to, answered or not. */
  readonly questions: readonly Question[];
}

export interface WaitingLine {
  readonly line: Line;
  /** "in-base" for a row of the base budget itself, which is no change to it; "told-again" for a column of it that sums up lines of another table. */
  readonly for: WaitsFor | "in-base" | "told-again";
}

interface ModelSource {
  readonly reading: Reading;
  readonly lines: readonly Line[];
  readonly cellAt: (at: CellRef) => Cell | undefined;
  /** The unit of our lists. */
  readonly unit: Unit | undefined;
  readonly answers: ReadonlyMap<string, string>;
}

/** The model of a workbook that has lines to apply and a base budget, funding or a target to apply them to; undefined for any other. */
export const gatherBudgetModel = ({ reading, lines, cellAt, unit, answers }: ModelSource): BudgetModel | undefined => {
  if (lines.length === 0) return undefined;
  const { base: tables, again } = gatherBaseTables(reading, cellAt);
  const whole = new Set([...tables, ...again].flatMap(({ table, isWhole }) => (isWhole ? [table.id] : [])));
  const changed = startsOf(lines.filter(({ table }) => !whole.has(table)));
  const isUsable = ({ years, unit: own }: BaseTable): boolean =>
    (own === undefined) === (unit === undefined) && years.some(({ start }) => changed.has(start));
  const base = tables.filter(isUsable);
  const builtUp = new Set(tables.flatMap(({ table }) => (isBuiltUp(table) ? [table.id] : [])));
  const isToldAgain = (line: Line): boolean =>
    builtUp.has(line.table) &&
    lines.some((other) => !builtUp.has(other.table) && !whole.has(other.table) && isOfTheSame(line, other));
  const waiting = lines.flatMap((line): WaitingLine[] => {
    const reason = whole.has(line.table) ? "in-base" : isToldAgain(line) ? "told-again" : waitsFor(line, unit);
    return reason === undefined ? [] : [{ line, for: reason }];
  });
  const held = new Set(waiting.map(({ line }) => line));
  const applied = lines.filter((line) => !held.has(line));
  const printed = startsOf(lines);
  const first = Math.min(...printed);
  const funding = findFunding(reading, unit);
  const target = findTarget(reading, { unit, first });
  if (applied.length === 0 || (base.length === 0 && funding === undefined && target === undefined)) return undefined;
  const { services, questions } = applyLines(base, applied, answers);
  const later = base.flatMap(({ years }) => years.map(({ start }) => start)).filter((start) => start > first);
  return {
    base,
    unusedBase: tables.filter((table) => !isUsable(table)),
    services,
    waiting,
    questions,
    starts: [...new Set([...printed, ...later])].sort((one, other) => one - other),
    ...(funding === undefined ? {} : { funding }),
    ...(target === undefined ? {} : { target }),
  };
};

/** Whether two lines change the same years in the same direction. */
const isOfTheSame = (one: Line, other: Line): boolean => {
  const starts = startsOf([other]);
  return isReducing(one) === isReducing(other) && one.years.some(({ year }) => starts.has(year.start));
};

const startsOf = (lines: readonly Line[]): ReadonlySet<number> =>
  new Set(lines.flatMap(({ years }) => years.map(({ year }) => year.start)));
