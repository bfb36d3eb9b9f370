import { zero } from "../../money/decimal";
import { yearKey } from "../../years/financial-year";
import type { Line } from "../line";
import type { Presentation } from "../reading";
import { bindLines } from "./bind-lines";
import { type ChangeTotal, type Grouping, totalsBy } from "./change-totals";
import { goneLine, keptLine, type LineChange, type LineSetting, newLine, sizeOfChange } from "./line-change";
import { type LikelyRename, likelyRenames } from "./likely-renames";
import { type Measure, measureOf } from "./measure";
import { placeNames } from "./place-names";
import { type SettledLines, settleTables, type TablePair } from "./settle-tables";

/** Everything that changed between two versions of a budget workbook, line by line and total by total. */
export interface VersionComparison {
  readonly measure: Measure;
  /** Every line of either version, the largest change first, those that did not change last. */
  readonly changes: readonly LineChange[];
  /** Lines whose years mean something else in the new version: in no total. */
  readonly uncompared: readonly LineChange[];
  /** Totals of the other lines, of those that may be added together; the groups with most lines first. */
  readonly groups: readonly ComparedGroup[];
  readonly tables: readonly TablePair[];
  readonly likely: readonly LikelyRename[];
}

/** The lines of one presentation, which alone may be added together. */
export interface ComparedGroup {
  readonly presentation: Presentation;
  /** As the new version has the lines, then those it has no more. */
  readonly changes: readonly LineChange[];
  /** The years both versions cover, and those only one does, whose figures are in no total. */
  readonly years: readonly GroupYear[];
  readonly total: ChangeTotal;
  /** Named by year key: "2025-26". */
  readonly byYear: readonly ChangeTotal[];
  readonly byKind: readonly ChangeTotal[];
  /** Absent where one version states none. */
  readonly byTheme?: readonly ChangeTotal[];
  readonly byService?: readonly ChangeTotal[];
}

/** A year of the plan and which version covers it. */
interface GroupYear {
  readonly start: number;
  readonly printed: string;
  readonly in: "both" | "old" | "new";
}

/** Compares the lines of two versions. `answers` settle likely renames. */
export const compareVersions = (
  old: readonly Line[],
  now: readonly Line[],
  answers: ReadonlyMap<string, string>,
): VersionComparison => {
  const settled = settleTables(bindLines(old, now, answers));
  const before = [...settled.pairs.map((pair) => pair.old), ...settled.gone];
  const after = [...settled.pairs.map((pair) => pair.now), ...settled.fresh];
  const measure = measureOf(before, after);
  const turned = new Set(
    settled.pairs.flatMap(({ old: was, now: is }) => (was.presentation === is.presentation ? [] : [was, is])),
  );
  const years = yearsCovered(
    before.filter((line) => !turned.has(line)),
    after.filter((line) => !turned.has(line)),
  );
  const setting: LineSetting = {
    measure,
    places: (["theme", "service"] satisfies LineSetting["places"]).filter((place) =>
      [before, after].every((lines) => lines.some((line) => line[place] !== undefined)),
    ),
    isCompared: ({ presentation }, start) =>
      years.get(presentation)?.some((year) => year.start === start && year.in === "both") ?? false,
  };
  const inOrder = changesInOrder(settled, now, setting);
  return {
    measure,
    changes: largestFirst(inOrder),
    uncompared: inOrder.filter(({ aspects }) => aspects.some(({ kind }) => kind === "presentation")),
    groups: [...years]
      .map(([presentation, covered]) => groupOf(inOrder, presentation, covered, setting))
      .sort((one, other) => other.changes.length - one.changes.length),
    tables: settled.tables,
    likely: likelyRenames(settled, measure, answers),
  };
};

/** As the new version has the lines, then those it has no more. */
const changesInOrder = (
  { pairs, gone, fresh }: SettledLines,
  now: readonly Line[],
  setting: LineSetting,
): readonly LineChange[] => {
  const place = new Map(now.map(({ key }, index) => [key, index]));
  const placeOf = (change: LineChange): number => place.get(change.now?.key ?? "") ?? 0;
  return [
    ...[...pairs.map((pair) => keptLine(pair, setting)), ...fresh.map((line) => newLine(line, setting))].sort(
      (one, other) => placeOf(one) - placeOf(other),
    ),
    ...gone.map((line) => goneLine(line, setting)),
  ];
};

/** Those that changed by the size of the change, then the others. */
const largestFirst = (changes: readonly LineChange[]): readonly LineChange[] => [
  ...changes
    .filter(isChanged)
    .map((change) => ({ change, size: sizeOfChange(change) }))
    .sort((one, other) => other.size.cmp(one.size))
    .map(({ change }) => change),
  ...changes.filter((change) => !isChanged(change)),
];

const isChanged = ({ outcome }: LineChange): boolean => outcome !== "unchanged";

/** The years each presentation's lines have columns for, and in which version. */
const yearsCovered = (old: readonly Line[], now: readonly Line[]): ReadonlyMap<Presentation, readonly GroupYear[]> => {
  const [before, after] = [printedYears(old), printedYears(now)];
  return new Map(
    [...new Set([...after.keys(), ...before.keys()])].map((presentation) => {
      const [was, is] = [before.get(presentation), after.get(presentation)];
      const starts = [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])].sort((one, other) => one - other);
      const years = starts.map((start): GroupYear => ({
        start,
        printed: is?.get(start) ?? was?.get(start) ?? yearKey({ start }),
        in: was?.has(start) !== true ? "new" : is?.has(start) === true ? "both" : "old",
      }));
      return [presentation, years];
    }),
  );
};

const printedYears = (lines: readonly Line[]): ReadonlyMap<Presentation, ReadonlyMap<number, string>> => {
  const printed = new Map<Presentation, Map<number, string>>();
  for (const { presentation, years } of lines) {
    const known = printed.get(presentation) ?? new Map<number, string>();
    printed.set(presentation, known);
    for (const year of years) if (!known.has(year.year.start)) known.set(year.year.start, year.printed);
  }
  return printed;
};

const groupOf = (
  changes: readonly LineChange[],
  presentation: Presentation,
  years: readonly GroupYear[],
  { places }: LineSetting,
): ComparedGroup => {
  const own = changes.filter(({ old, now }) =>
    [old, now].every((line) => line === undefined || line.presentation === presentation),
  );
  const compared = new Set(years.flatMap((year) => (year.in === "both" ? [year.start] : [])));
  const totals = (grouping: Grouping): readonly ChangeTotal[] => totalsBy(own, compared, grouping);
  const byPlace = (place: "theme" | "service"): readonly ChangeTotal[] => {
    const nameOf = placeNames(own, place);
    return totals({ nameOf });
  };
  return {
    presentation,
    changes: own,
    years,
    total: totals({ nameOf: () => "Total" })[0] ?? noTotal,
    byYear: [...totals({ nameOf: (_, { year }) => yearKey(year), isByYear: true })].sort((one, other) =>
      one.name < other.name ? -1 : 1,
    ),
    byKind: totals({ nameOf: ({ kind }) => kind }),
    ...(places.includes("theme") ? { byTheme: byPlace("theme") } : {}),
    ...(places.includes("service") ? { byService: byPlace("service") } : {}),
  };
};

const noTotal: ChangeTotal = {
  name: "Total",
  ...{ old: zero, now: zero, change: zero, toBeConfirmed: 0 },
  ...{ newLines: zero, goneLines: zero, changedAmounts: zero, movedIn: zero, movedOut: zero, undecided: zero },
};
