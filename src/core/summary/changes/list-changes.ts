import type { ComparedGroup, VersionComparison } from "../../model/versions/compare-versions";
import type { LineChange, YearChange } from "../../model/versions/line-change";
import type { LikelyRename } from "../../model/versions/likely-renames";
import type { Measure } from "../../model/versions/measure";
import { type AmountStyle, printAmount } from "../../money/print-amount";
import { yearKey } from "../../years/financial-year";
import { printChange } from "./change-figures";
import {
  aspectWords,
  changeLabel,
  lineLabel,
  measureWords,
  totalMeaning,
  uncomparedWords,
  yearHeading,
} from "./change-words";
import { recutOf, recutWords } from "./recut-words";

/**
 * What changed since the refresh before, a line each, figures old to new: how many lines where there are many, totals by year, then every line
 * that is new, gone or changed, largest change first.
 */
export const listChanges = (comparison: VersionComparison): readonly string[] => {
  const { changes, groups, measure, likely, uncompared } = comparison;
  const sheets = sheetsMoved(changes);
  const lines = changes.filter((change) => change.outcome !== "unchanged" || hasMovedSheet(change, sheets));
  const words = [
    ...(lines.length > many ? [countWords(lines)] : []),
    ...unitWords(lines, comparison),
    ...groups.flatMap((group) => groupWords(group, groups.length > 1, measure)),
    ...uncomparedWords(uncompared),
    ...[...sheets].map(([old, now]) => `The lines of sheet ${old} stand on ${now} now.`),
    ...lines.map((change) => lineWords(change, { measure, likely, sheets })),
  ];
  return words.length === 0 ? ["Refreshed: no line changed."] : words;
};

/** With more lines than this, how many there are comes first. */
const many = 10;

const countWords = (lines: readonly LineChange[]): string => {
  const count = (outcome: LineChange["outcome"]): number => lines.filter((line) => line.outcome === outcome).length;
  return `${lines.length} lines differ: ${count("changed")} changed, ${count("new")} new, ${count("gone")} gone.`;
};

const unitWords = (lines: readonly LineChange[], { measure }: VersionComparison): readonly string[] => {
  const was = lines.flatMap(({ old }) => old?.unit ?? [])[0];
  return was === undefined || measure.unit === undefined || was === measure.unit
    ? []
    : [`Amounts were in ${was} and are in ${measure.unit} now: both are compared alike.`];
};

const style: Omit<AmountStyle, "decimals"> = { negative: "minus", thousands: true };

/** The totals of a group that are others, and the years only one version has. */
const groupWords = (group: ComparedGroup, isOneOfSeveral: boolean, measure: Measure): readonly string[] => {
  const { years, byYear, presentation } = group;
  const noun = `${measureWords(measure).noun} in total${isOneOfSeveral ? ` (${totalMeaning(presentation, 1)})` : ""}`;
  const only = (which: "old" | "new", words: string): readonly string[] => {
    const named = years.filter((year) => year.in === which).map(({ printed }) => printed);
    return named.length === 0 ? [] : [`${words}: ${named.join(", ")}. Its amounts are in no total compared.`];
  };
  const recut = recutOf(group);
  const totals = byYear.flatMap(({ name, old, now, change, toBeConfirmed }) => {
    if (change.isZero()) return [];
    const year = years.find((one) => yearKey(one) === name)?.printed ?? name;
    const decimals = Math.max(old.decimalPlaces(), now.decimalPlaces());
    const [was, is] = [old, now].map((amount) => printAmount(amount, { ...style, decimals }));
    const open = toBeConfirmed === 0 ? "" : `, without ${toBeConfirmed} to be confirmed`;
    return [`${noun}, ${yearHeading(year, measure.unit)}: ${was} → ${is}${open}`];
  });
  return [
    ...only("new", "New in the plan"),
    ...only("old", "No longer in the plan"),
    ...totals,
    ...(recut === undefined ? [] : [recutWords(recut)]),
  ];
};

interface WordsSource extends Pick<VersionComparison, "measure" | "likely"> {
  readonly sheets: SheetsMoved;
}

const lineWords = (change: LineChange, { measure, likely, sheets }: WordsSource): string => {
  const { outcome, old, now, aspects, by } = change;
  const figures = change.years.flatMap((year) => yearWords(year, change, measure)).join("; ");
  switch (outcome) {
    case "new":
    case "gone": {
      const rename = likely.find((one) => (outcome === "new" ? one.now.row === now?.row : one.old.row === old?.row));
      const what = outcome === "new" ? "New line" : "Line gone";
      return `${what}: ${changeLabel(change)}${figures === "" ? "" : `, ${figures}`}${renameWords(rename, outcome)}`;
    }
    default: {
      const words = [
        ...aspects.flatMap((aspect) => (aspect.kind === "amounts" ? [] : [aspectWords(aspect)])),
        ...(by === "answer" ? ["as confirmed"] : []),
        ...(hasMovedSheet(change, sheets) ? [`stood on sheet ${old?.sheet ?? ""}, now on ${now?.sheet ?? ""}`] : []),
      ].join("; ");
      return `${changeLabel(change)}${[figures, words].map((part) => (part === "" ? "" : `, ${part}`)).join("")}`;
    }
  }
};

const renameWords = (rename: LikelyRename | undefined, outcome: "new" | "gone"): string => {
  if (rename === undefined) return "";
  const [other, word] = outcome === "new" ? [rename.old, "was"] : [rename.now, "now"];
  return `. Likely ${word} ${lineLabel(other)}: to be confirmed, see Questions and answers.`;
};

/** Sheets all of whose lines stand on one other sheet now: renamed, or copied whole. */
type SheetsMoved = ReadonlyMap<string, string>;

const sheetsMoved = (changes: readonly LineChange[]): SheetsMoved => {
  const moved = new Map<string, Set<string>>();
  for (const { old, now } of changes) {
    if (old === undefined || now === undefined) continue;
    moved.set(old.sheet, (moved.get(old.sheet) ?? new Set<string>()).add(now.sheet));
  }
  return new Map(
    [...moved].flatMap(([old, [now, ...others]]) =>
      now === undefined || now === old || others.length > 0 ? [] : [[old, now] satisfies [string, string]],
    ),
  );
};

/** A line that stands on another sheet has moved, also under the same headings. */
const hasMovedSheet = ({ old, now }: LineChange, sheets: SheetsMoved): boolean =>
  old !== undefined && now !== undefined && old.sheet !== now.sheet && !sheets.has(old.sheet);

const yearWords = (year: YearChange, { outcome, old, now }: LineChange, measure: Measure): readonly string[] => {
  const line = now ?? old;
  if (line === undefined) return [];
  const { old: was, now: is } = printChange(year, line, measure, style);
  const heading = yearHeading(year.printed, line.unit);
  if (outcome === "new" || outcome === "gone") {
    const figure = outcome === "new" ? year.now : year.old;
    const isNothing = figure === undefined || (figure.kind === "known" && figure.value.isZero());
    return isNothing ? [] : [`${heading} ${outcome === "new" ? is : was}`];
  }
  return year.isCompared && was !== is ? [`${heading}: ${was} → ${is}`] : [];
};
