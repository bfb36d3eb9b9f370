import { type Decimal, zero } from "../../money/decimal";
import type { Line } from "../line";
import type { LineChange, YearChange } from "./line-change";
import type { VersionFigure } from "./measure";

/** What a change of a total is made of. The parts add up to it exactly. */
export interface ChangeParts {
  readonly newLines: Decimal;
  readonly goneLines: Decimal;
  readonly changedAmounts: Decimal;
  readonly movedIn: Decimal;
  readonly movedOut: Decimal;
  /** Figures that one version decides and the other does not: in one total, not in the other. */
  readonly undecided: Decimal;
}

/** A total in both versions, of the figures that are decided, over the years compared. */
export interface ChangeTotal extends ChangeParts {
  readonly name: string;
  readonly old: Decimal;
  readonly now: Decimal;
  readonly change: Decimal;
  /** Figures in either version that are not decided: in no total. */
  readonly toBeConfirmed: number;
}

export const partNames: readonly (keyof ChangeParts)[] = [
  "newLines",
  "goneLines",
  "changedAmounts",
  "movedIn",
  "movedOut",
  "undecided",
];

/** What lines are added up by. */
export interface Grouping {
  readonly nameOf: (line: Line, year: YearChange) => string;
  /** Money that moved between years leaves one of these for another. */
  readonly isByYear?: true;
}

/**
 * Totals of lines of one presentation under each name of a grouping, in the order the changes first name it, over some years by the calendar
 * year they start in.
 */
export const totalsBy = (
  changes: readonly LineChange[],
  years: ReadonlySet<number>,
  grouping: Grouping,
): readonly ChangeTotal[] => {
  const totals = new Map<string, Running>();
  for (const change of changes) {
    for (const year of change.years) if (years.has(year.year.start)) count(change, year, grouping, totals);
  }
  return [...totals].map(([name, total]) => ({ name, ...total, change: total.now.minus(total.old).plus(zero) }));
};

type Running = { -readonly [Part in keyof ChangeParts]: Decimal } & {
  old: Decimal;
  now: Decimal;
  toBeConfirmed: number;
};

const count = (
  { old, now, aspects }: LineChange,
  year: YearChange,
  { nameOf, isByYear }: Grouping,
  totals: Map<string, Running>,
): void => {
  const at = (line: Line): Running => {
    const name = nameOf(line, year);
    const found = totals.get(name) ?? newTotal();
    totals.set(name, found);
    return found;
  };
  const [from, to] = [old && at(old), now && at(now)];
  const [was, is] = [valueOf(year.old), valueOf(year.now)];
  if (from !== undefined) {
    from.old = from.old.plus(was);
    if (year.old?.kind === "undecided") from.toBeConfirmed += 1;
  }
  if (to !== undefined) {
    to.now = to.now.plus(is);
    if (year.now?.kind === "undecided") to.toBeConfirmed += 1;
  }
  if (from === undefined || to === undefined) {
    if (to !== undefined) add(to, "newLines", is);
    if (from !== undefined) add(from, "goneLines", was.negated());
    return;
  }
  if (from !== to) {
    add(from, "movedOut", was.negated());
    add(to, "movedIn", was);
  }
  const difference = is.minus(was);
  const isRetimed = isByYear === true && aspects.some(({ kind }) => kind === "between-years");
  if (year.old?.kind === "undecided" || year.now?.kind === "undecided") add(to, "undecided", difference);
  else if (isRetimed) add(to, difference.isNegative() ? "movedOut" : "movedIn", difference);
  else add(to, "changedAmounts", difference);
};

const valueOf = (figure: VersionFigure | undefined): Decimal => (figure?.kind === "known" ? figure.value : zero);

const add = (total: Running, part: keyof ChangeParts, amount: Decimal): void => {
  total[part] = total[part].plus(amount);
};

const newTotal = (): Running => ({
  old: zero,
  now: zero,
  newLines: zero,
  goneLines: zero,
  changedAmounts: zero,
  movedIn: zero,
  movedOut: zero,
  undecided: zero,
  toBeConfirmed: 0,
});
