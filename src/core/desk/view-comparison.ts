import { type NumberStyle, readNumberStyle } from "../model/number-style";
import { type ChangeTotal, partNames } from "../model/versions/change-totals";
import type { ComparedGroup, VersionComparison } from "../model/versions/compare-versions";
import type { LineChange, YearChange } from "../model/versions/line-change";
import type { Measure } from "../model/versions/measure";
import type { Decimal } from "../money/decimal";
import { printAmount } from "../money/print-amount";
import { printChange, withPlus } from "../summary/changes/change-figures";
import { changePartWords } from "../summary/changes/change-part-words";
import {
  aspectWords,
  changeLabel,
  kindName,
  measureWords,
  tableWords,
  totalMeaning,
  uncomparedWords,
  yearHeading,
} from "../summary/changes/change-words";
import { recutOf, recutWords } from "../summary/changes/recut-words";
import type { ComparedWorkbooks } from "../tasks/compare-workbooks";
import { yearKey } from "../years/financial-year";
import type { ChangedLineView, ComparisonView, GroupView, TotalsView } from "./comparison-view";
import { viewQuestions } from "./view-questions";

/** What changed between two versions; undefined where one of them has no line by year. */
export const viewComparison = ({ now, comparison }: ComparedWorkbooks): ComparisonView | undefined => {
  if (comparison === undefined) return undefined;
  const { changes, uncompared, tables, groups, likely, measure } = comparison;
  const style = readNumberStyle(now.lines, now.cellAt);
  return {
    counts: countWords(comparison),
    notes: [...uncomparedWords(uncompared), ...tables.flatMap(tableWords)],
    groups: groups.map((group) => viewGroup(group, measure, style)),
    lines: changes.flatMap((change) => viewLine(change, measure, style)),
    renames: viewQuestions(likely.map(({ question }) => question)),
  };
};

const countWords = ({ changes, likely }: VersionComparison): string => {
  const count = (outcome: LineChange["outcome"]): number => changes.filter((one) => one.outcome === outcome).length;
  const renames = likely.length === 0 ? "" : ` ${likely.length} likely to be renamed: say below.`;
  return `Lines: ${count("new")} new, ${count("gone")} gone, ${count("changed")} changed, ${count("unchanged")} unchanged.${renames}`;
};

const viewGroup = (group: ComparedGroup, measure: Measure, style: NumberStyle): GroupView => {
  const { total, years, presentation, byYear, byTheme = [], byService = [], byKind } = group;
  const compared = years.filter((year) => year.in === "both");
  const { noun, rule } = measureWords(measure);
  const print = printer(style);
  const recut = recutOf(group);
  const yearName = (key: string): string => years.find((year) => yearKey(year) === key)?.printed ?? key;
  const change = total.change.isZero() ? "no change in total" : withPlus(print(total.change), total.change);
  const meaning = totalMeaning(presentation, compared.length);
  if (compared.length === 0)
    return { headline: `No year is in both versions, so no amounts are compared (${meaning}).`, rule, tables: [] };
  return {
    headline: `${noun} ${print(total.old)} → ${print(total.now)}, ${change} (${[measure.unit, meaning].filter(Boolean).join(", ")})`,
    rule: recut === undefined ? rule : `${recutWords(recut)} ${rule}`,
    tables: [
      viewTotals("Year", [...renamed(byYear, yearName), ...(compared.length > 1 ? [total] : [])], style),
      viewTotals("Theme", byTheme, style),
      viewTotals("Service", byService, style),
      viewTotals("Kind", byKind.length > 1 ? renamed(byKind, kindName) : [], style),
    ].filter(({ rows }) => rows.length > 0),
  };
};

const renamed = (totals: readonly ChangeTotal[], nameOf: (name: string) => string): readonly ChangeTotal[] =>
  totals.map((total) => ({ ...total, name: nameOf(total.name) }));

const viewTotals = (heading: string, totals: readonly ChangeTotal[], style: NumberStyle): TotalsView => {
  const parts = partNames.filter((part) => totals.some((total) => !total[part].isZero()));
  const print = printer(style);
  const difference = (value: Decimal): string => withPlus(print(value), value);
  return {
    heading,
    columns: ["Old", "New", "Change", ...parts.map((part) => capital(changePartWords[part]))],
    rows: totals.map((total) => ({
      name: total.name + (total.toBeConfirmed === 0 ? "" : ` (without ${total.toBeConfirmed} to be confirmed)`),
      figures: [
        print(total.old),
        print(total.now),
        difference(total.change),
        ...parts.map((part) => difference(total[part])),
      ],
    })),
  };
};

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const printer =
  (style: NumberStyle): ((value: Decimal) => string) =>
  (value) =>
    printAmount(value, { ...style, thousands: true, decimals: Math.max(style.decimals, value.decimalPlaces()) });

const viewLine = (change: LineChange, measure: Measure, style: NumberStyle): readonly ChangedLineView[] => {
  const { outcome, old, now, aspects, years } = change;
  const line = now ?? old;
  if (outcome === "unchanged" || line === undefined) return [];
  const at = now?.years[0]?.at;
  return [
    {
      key: `${outcome} ${line.key}`,
      outcome,
      label: changeLabel(change),
      ...(at === undefined ? {} : { at }),
      words: aspects.flatMap((aspect) => (aspect.kind === "amounts" ? [] : [aspectWords(aspect)])),
      figures: years
        .filter((year) => isShown(year, outcome))
        .map((year) => {
          const printed = printChange(year, line, measure, { ...style, thousands: true });
          const { change: difference = "" } = printed;
          return { year: yearHeading(year.printed, line.unit), old: printed.old, now: printed.now, change: difference };
        }),
    },
  ];
};

/** A year whose figure is another; of a line in one version alone, every year that holds something. */
const isShown = ({ isCompared, change, old, now }: YearChange, outcome: LineChange["outcome"]): boolean => {
  if (outcome === "new") return !isNothing(now);
  if (outcome === "gone") return !isNothing(old);
  if (!isCompared) return old !== undefined && now !== undefined;
  return change === undefined ? old?.kind !== now?.kind : !change.isZero();
};

const isNothing = (figure: YearChange["old"]): boolean =>
  figure === undefined || (figure.kind === "known" && figure.value.isZero());
