import { type Decimal, sum, zero } from "../../money/decimal";
import type { FinancialYear } from "../../years/financial-year";
import type { Line } from "../line";
import { plainName } from "../near-names";
import { type BoundBy, headingsOf, type LinePair } from "./bind-lines";
import { figuresOf, type Measure, type VersionFigure } from "./measure";

/** What became of one line from the old version to the new, with its figures year by year in the measure. */
export interface LineChange {
  readonly outcome: "new" | "gone" | "changed" | "unchanged";
  readonly old?: Line;
  readonly now?: Line;
  /** How it was known again; absent for a new line and one that is gone. */
  readonly by?: BoundBy;
  readonly aspects: readonly Aspect[];
  readonly years: readonly YearChange[];
}

/** One way in which a line differs between the versions. */
export type Aspect =
  | { readonly kind: "amounts" }
  /** The same money over the years compared, in other years. */
  | { readonly kind: "between-years" }
  | {
      readonly kind:
        "name" | "reference" | "theme" | "service" | "headings" | "line-kind" | "recurrence" | "presentation";
      readonly from: string;
      readonly to: string;
    };

/** One year of a line in both versions; a figure is absent where the line's table has no such year. */
export interface YearChange {
  readonly year: FinancialYear;
  /** As the new version prints the year, else as the old one does. */
  readonly printed: string;
  readonly old?: VersionFigure;
  readonly now?: VersionFigure;
  /** New less old; absent where either is undecided, or the year is not compared. */
  readonly change?: Decimal;
  /** Whether both versions cover the year and print it in one presentation. */
  readonly isCompared: boolean;
}

export interface LineSetting {
  readonly measure: Measure;
  /** Whether both versions have lines of a presentation that cover a year. */
  readonly isCompared: (line: Line, start: number) => boolean;
  /** The places both versions state for their lines. */
  readonly places: readonly ("theme" | "service")[];
}

/** A line of the new version that the old one has not. */
export const newLine = (now: Line, setting: LineSetting): LineChange => ({
  outcome: "new",
  now,
  aspects: [],
  years: yearsBetween(undefined, now, setting),
});

/** A line of the old version that the new one has not. */
export const goneLine = (old: Line, setting: LineSetting): LineChange => ({
  outcome: "gone",
  old,
  aspects: [],
  years: yearsBetween(old, undefined, setting),
});

/** A line both versions have, with all that differs. A presentation that differs leaves its figures uncompared. */
export const keptLine = ({ old, now, by }: LinePair, setting: LineSetting): LineChange => {
  const years = yearsBetween(old, now, setting);
  const aspects = [...amountAspects(years), ...wordAspects(old, now, setting)];
  return { outcome: aspects.length === 0 ? "unchanged" : "changed", old, now, by, aspects, years };
};

const yearsBetween = (
  old: Line | undefined,
  now: Line | undefined,
  { measure, isCompared }: LineSetting,
): readonly YearChange[] => {
  const [before, after] = [old, now].map((line) => (line === undefined ? undefined : figuresOf(line, measure)));
  const printed = new Map(
    [...(old?.years ?? []), ...(now?.years ?? [])].map((year) => [year.year.start, year.printed]),
  );
  const onePresentation = old === undefined || now === undefined || old.presentation === now.presentation;
  return [...printed]
    .sort(([one], [other]) => one - other)
    .map(([start, words]): YearChange => {
      const [was, is] = [before?.get(start), after?.get(start)];
      const line = now ?? old;
      const compared = onePresentation && line !== undefined && isCompared(line, start);
      const change = compared ? changeBetween(was, is) : undefined;
      return {
        year: { start },
        printed: words,
        isCompared: compared,
        ...(was === undefined ? {} : { old: was }),
        ...(is === undefined ? {} : { now: is }),
        ...(change === undefined ? {} : { change }),
      };
    });
};

const changeBetween = (old: VersionFigure | undefined, now: VersionFigure | undefined): Decimal | undefined =>
  old?.kind === "undecided" || now?.kind === "undecided"
    ? undefined
    : (now?.value ?? zero).minus(old?.value ?? zero).plus(zero);

const amountAspects = (years: readonly YearChange[]): readonly Aspect[] => {
  const compared = years.filter((year) => year.isCompared);
  if (!compared.some(isDifferent)) return [];
  return [compared.every(({ change }) => change !== undefined) && isRetimed(compared) ? retimed : changed];
};

const changed: Aspect = { kind: "amounts" };
const retimed: Aspect = { kind: "between-years" };

/** A figure that is another, or that came to be decided or ceased to be. */
const isDifferent = ({ old, now, change }: YearChange): boolean =>
  change === undefined ? old?.kind !== now?.kind : !change.isZero();

/** The same total over the years; where a one-off and its reversal make that nothing, the very same amounts. */
const isRetimed = (years: readonly YearChange[]): boolean => {
  const [old, now] = [amountsOf(years, "old"), amountsOf(years, "now")];
  const total = sum(old);
  if (!total.eq(sum(now))) return false;
  const sorted = (amounts: readonly Decimal[]): string =>
    amounts
      .filter((amount) => !amount.isZero())
      .map((amount) => amount.toFixed())
      .sort()
      .join(" ");
  return !total.isZero() || sorted(old) === sorted(now);
};

const amountsOf = (years: readonly YearChange[], side: "old" | "now"): readonly Decimal[] =>
  years.map((year) => {
    const figure = year[side];
    return figure?.kind === "known" ? figure.value : zero;
  });

const wordAspects = (old: Line, now: Line, { places }: LineSetting): readonly Aspect[] => {
  const aspects: Aspect[] = [];
  const compare = (kind: WordAspect["kind"], from: string, to: string, isSame = from === to): void => {
    if (!isSame) aspects.push({ kind, from, to });
  };
  compare("name", old.name, now.name);
  const [was, is] = [old.reference ?? "", now.reference ?? ""];
  compare("reference", was, is, fold(was) === fold(is));
  for (const place of places) {
    const [from, to] = [old[place] ?? "", now[place] ?? ""];
    compare(place, from, to, plainName(from) === plainName(to));
  }
  if (!aspects.some(({ kind }) => kind === "theme" || kind === "service")) {
    const [from, to] = [headingsOf(old), headingsOf(now)];
    const isSame = plainName(from.join(" ")) === plainName(to.join(" "));
    compare("headings", from.join(" / "), to.join(" / "), isSame);
  }
  compare("line-kind", old.kind, now.kind);
  const isStated = old.recurrence !== "unknown" && now.recurrence !== "unknown";
  compare("recurrence", old.recurrence, now.recurrence, !isStated || old.recurrence === now.recurrence);
  compare("presentation", old.presentation, now.presentation);
  return aspects;
};

type WordAspect = Extract<Aspect, { readonly from: string }>;

const fold = (text: string): string => text.replace(/\s+/g, "").toLowerCase();

/** How much a line moves the figures, to put the largest first: the years' changes without their signs. */
export const sizeOfChange = ({ years }: LineChange): Decimal =>
  years.reduce((size, { change }) => (change === undefined ? size : size.plus(change.abs())), zero);
