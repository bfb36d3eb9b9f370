import { readNumberStyle } from "../core/model/number-style";
import type { ChangeTotal } from "../core/model/versions/change-totals";
import type { ComparedGroup, VersionComparison } from "../core/model/versions/compare-versions";
import type { LikelyRename } from "../core/model/versions/likely-renames";
import type { AmountStyle } from "../core/money/print-amount";
import { printAmount } from "../core/money/print-amount";
import { withPlus } from "../core/summary/changes/change-figures";
import {
  kindName,
  lineLabel,
  measureWords,
  tableWords,
  totalMeaning,
  uncomparedWords,
} from "../core/summary/changes/change-words";
import { recutOf, recutWords } from "../core/summary/changes/recut-words";
import { yearKey } from "../core/years/financial-year";
import { changedLine, lineStyles } from "./compare-lines";
import type { CompareOutcome } from "./compare-outcome";
import { totalsTable } from "./compare-totals";
import { counted, grouped } from "../core/summary/words";
import type { Paint } from "./paint";
import { safeText } from "./safe-text";

/** What changed between two versions, for a person: the headline, totals by year and theme, then the lines, largest change first. */
export const compareReport = (outcome: CompareOutcome, paint: Paint): string => {
  const { old, now, comparison, written } = outcome;
  const style: AmountStyle = { ...readNumberStyle(now.read.lines, now.read.cellAt), thousands: true };
  const styleOf = { old: lineStyles(old.read), now: lineStyles(now.read) };
  const { changes, uncompared, groups, tables, likely, measure } = comparison;
  const shown = changes.filter(({ outcome: what }) => what !== "unchanged");
  const tableNotes = tables.flatMap(tableWords);
  return [
    paint("strong", `${safeText(old.file)} → ${safeText(now.file)}`),
    countLine(comparison),
    ...uncomparedWords(uncompared).map(safeText),
    ...(groups.length < 2
      ? []
      : ["Figures that mean different things are not added together: the totals stand apart."]),
    ...groups.flatMap((group) => ["", ...groupLines(group, comparison, style, paint)]),
    ...section(
      "Tables that print their figures another way",
      tableNotes.map((words) => `  ${safeText(words)}`),
      paint,
    ),
    ...section(
      "Lines, largest change first, in the unit and sign of their table",
      shown.flatMap((change) =>
        changedLine(change, measure, {
          paint,
          styleOf: ({ old: before, now: after }) =>
            after !== undefined ? styleOf.now(after) : before !== undefined ? styleOf.old(before) : style,
        }),
      ),
      paint,
    ),
    ...renameLines(likely, paint),
    ...(written === undefined ? [] : ["", ...writtenLines(written)]),
    "",
  ].join("\n");
};

/** "1 line new, 2 gone, 3 changed, 1,204 unchanged; 1 likely rename to confirm." */
const countLine = ({ changes, likely }: VersionComparison): string => {
  const count = (outcome: string): string => grouped(changes.filter((change) => change.outcome === outcome).length);
  const renames = likely.length === 0 ? "" : `; ${counted(likely.length, "likely rename")} to confirm`;
  return `Lines: ${count("new")} new, ${count("gone")} gone, ${count("changed")} changed, ${count("unchanged")} unchanged${renames}.`;
};

const groupLines = (
  group: ComparedGroup,
  { measure, groups }: VersionComparison,
  style: AmountStyle,
  paint: Paint,
): readonly string[] => {
  const { total, years, presentation } = group;
  const { noun, rule } = measureWords(measure);
  const unit = measure.unit ?? "as printed, no unit stated";
  const compared = years.filter((year) => year.in === "both");
  const meaning = totalMeaning(presentation, compared.length);
  if (compared.length === 0)
    return [
      paint(
        "strong",
        `${groups.length > 1 ? `${meaning}: ` : ""}No year is in both versions, so no amounts are compared`,
      ),
      ...onlyIn(group),
    ];
  const print = (value: ChangeTotal["old"]): string =>
    printAmount(value, { ...style, decimals: Math.max(style.decimals, value.decimalPlaces()) });
  const change = total.change.isZero() ? "no change in total" : withPlus(print(total.change), total.change);
  const recut = recutOf(group);
  const span = [...new Set([compared[0], compared.at(-1)].flatMap((year) => year?.printed ?? []))]
    .map(safeText)
    .join(" to ");
  const toBeConfirmed =
    total.toBeConfirmed === 0 ? [] : [`  ${counted(total.toBeConfirmed, "figure")} to be confirmed: in no total.`];
  const named = (totals: readonly ChangeTotal[], name: (name: string) => string): readonly ChangeTotal[] =>
    totals.map((one) => ({ ...one, name: safeText(name(one.name)) }));
  const yearName = (key: string): string => years.find((year) => yearKey(year) === key)?.printed ?? key;
  const tables = [
    totalsTable("By year", [...named(group.byYear, yearName), ...(compared.length > 1 ? [total] : [])], style),
    totalsTable(
      "By theme",
      named(group.byTheme ?? [], (name) => name),
      style,
    ),
    totalsTable(
      "By service",
      named(group.byService ?? [], (name) => name),
      style,
    ),
    totalsTable("By kind", group.byKind.length > 1 ? named(group.byKind, kindName) : [], style),
  ];
  return [
    paint("strong", `${noun} ${print(total.old)} → ${print(total.now)}, ${change} (${unit}, ${span}; ${meaning})`),
    ...(recut === undefined ? [] : [`  ${recutWords(recut)}`]),
    `  ${rule}`,
    ...toBeConfirmed,
    ...onlyIn(group),
    ...tables.flatMap((table) => (table.length === 0 ? [] : ["", ...table])),
  ];
};

const onlyIn = ({ years }: ComparedGroup): readonly string[] =>
  (["old", "new"] satisfies readonly ("old" | "new")[]).flatMap((which) => {
    const own = years.filter((year) => year.in === which);
    if (own.length === 0) return [];
    const names = own.map(({ printed }) => safeText(printed)).join(", ");
    return [`  Only the ${which} version covers ${names}: in no total.`];
  });

const section = (heading: string, lines: readonly string[], paint: Paint): readonly string[] =>
  lines.length === 0 ? [] : ["", paint("strong", heading), ...lines];

const renameLines = (likely: readonly LikelyRename[], paint: Paint): readonly string[] => {
  const [first] = likely;
  if (first === undefined) return [];
  const example = JSON.stringify({ [first.question.id]: first.question.choices[0] ?? "" });
  return [
    "",
    paint(
      "strong",
      `${counted(likely.length, "likely rename")} to confirm; until then each counts as one line gone and one new`,
    ),
    ...likely.flatMap(({ old, now, question }) => [
      `  ${safeText(lineLabel(old))} → ${safeText(lineLabel(now))}`,
      `    ${question.evidence.map(safeText).join(" ")}`,
      `    answer ${safeText(question.id)} with ${question.choices.map(safeText).join(", or ")}`,
    ]),
    `  Write the answers in a file, such as ${safeText(example)}, and give it with --answers FILE.json.`,
  ];
};

const writtenLines = ({ path, written, backup }: NonNullable<CompareOutcome["written"]>): readonly string[] => [
  `${safeText(path)} ${written ? "is written: the new version with the sheet Changes" : "was up to date already: nothing was written"}`,
  ...(backup === undefined ? [] : [`  The file that stood there is kept as ${safeText(backup)}`]),
];
