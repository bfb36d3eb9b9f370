import { printRef } from "../../grid/address";
import type { Line, LineKind } from "../../model/line";
import type { Aspect, LineChange } from "../../model/versions/line-change";
import type { LikelyRename } from "../../model/versions/likely-renames";
import type { TablePair } from "../../model/versions/settle-tables";
import type { Measure } from "../../model/versions/measure";
import type { Presentation, Sign } from "../../model/reading";
import type { Unit } from "../../money/unit";
import { kindWords, presentationWords, recurrenceWords, signWords } from "../words";

/** "SAV01 Mobile library". */
export const lineLabel = ({ reference, name }: Pick<Line, "reference" | "name">): string =>
  reference === undefined || name.startsWith(reference) ? name : `${reference} ${name}`;

/** The new line's name, else that of the line that is gone. */
export const changeLabel = ({ old, now }: LineChange): string => {
  const line = now ?? old;
  return line === undefined ? "" : lineLabel(line);
};

/** What differs about a line besides its figures, each in a few words: "moved from theme People to Place". */
export const aspectWords = (aspect: Aspect): string => {
  switch (aspect.kind) {
    case "amounts":
      return "amounts changed";
    case "between-years":
      return "moved between years, the total is the same";
    case "name":
      return `renamed from “${aspect.from}”`;
    case "reference":
      return `reference ${said(aspect.from)}, now ${said(aspect.to)}`;
    case "theme":
    case "service":
      return `moved from ${aspect.kind} ${said(aspect.from)} to ${said(aspect.to)}`;
    case "headings":
      return `stood ${under(aspect.from)}, now ${under(aspect.to)}`;
    case "line-kind":
      return `was ${kindSaid(aspect.from)}, now ${kindSaid(aspect.to)}`;
    case "recurrence":
      return `was ${lowerCase(wordOf(aspect.from, recurrenceWords))}, now ${lowerCase(wordOf(aspect.to, recurrenceWords))}`;
    case "presentation":
      return `was ${lowerCase(wordOf(aspect.from, presentationWords))}, now ${lowerCase(wordOf(aspect.to, presentationWords))}: its amounts are not compared`;
  }
};

/**
 * What a line's figures do not show, in a few words: a rename, a move, a likely rename to be confirmed, and where a line that is gone stood.
 * Empty where there is nothing.
 */
export const changeNotes = ({ outcome, old, now, aspects }: LineChange, likely: readonly LikelyRename[]): string => {
  const rename = likely.find((one) => one.old === old || one.now === now);
  const confirm = (line: Line, word: string): string =>
    `likely ${word} ${lineLabel(line)}${line.name === (now ?? old)?.name ? " under other headings" : ""}: to be confirmed`;
  const at = now === undefined ? old?.years[0]?.at : undefined;
  const words = [
    ...aspects.filter(({ kind }) => kind !== "amounts").map(aspectWords),
    ...(rename === undefined ? [] : [outcome === "new" ? confirm(rename.old, "was") : confirm(rename.now, "now")]),
    ...(at === undefined ? [] : [`was ${printRef(at)}`]),
  ].join("; ");
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const said = (text: string): string => (text === "" ? "not stated" : text);
const under = (headings: string): string => (headings === "" ? "under no heading" : `under “${headings}”`);
const lowerCase = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const wordOf = (value: string, words: Readonly<Record<string, string>>): string => words[value] ?? value;
const kindSaid = (kind: string): string => lowerCase(wordOf(kind, kindWords));

/** How a table of both versions prints its figures otherwise, and what was taken from the other where one does not say. */
export const tableWords = ({ old, now, changed, taken }: TablePair): readonly string[] => [
  ...changed.map(
    (part) =>
      `${now.id}: ${partWords[part]} was ${formWords(old.form[part])} in ${old.id}, now ${formWords(now.form[part])}.` +
      (part === "presentation" ? " Their amounts are not compared." : " Both are compared alike."),
  ),
  ...taken.map((part) => {
    const isOld = isOpen(old.form[part]);
    const [open, stated] = isOld ? [old, now] : [now, old];
    return `${open.id} of the ${isOld ? "old" : "new"} version does not settle its ${partWords[part]}: taken as in ${stated.id} of the other, ${formWords(stated.form[part])}.`;
  }),
];

const isOpen = (value: string | undefined): boolean => value === undefined || value === "unknown";

const partWords = { unit: "unit", sign: "sign", presentation: "year's figure" } satisfies Readonly<
  Record<string, string>
>;

const formWords = (value: string | undefined): string => {
  if (value === undefined) return "not stated";
  const words: Readonly<Record<string, string>> = { ...allSigns, ...allPresentations };
  return lowerCase(words[value] ?? value);
};

const allSigns: Readonly<Record<Sign, string>> = signWords;
const allPresentations: Readonly<Record<Presentation, string>> = presentationWords;

/** What the totals of a comparison are of, and their sign. */
export const measureWords = ({ counts }: Measure): { readonly noun: string; readonly rule: string } =>
  counts === "savings"
    ? { noun: "Savings", rule: "Savings and income are plus when they reduce the budget." }
    : {
        noun: "Net effect on the budget",
        rule: "Plus adds to the budget; savings and income, which reduce it, are minus.",
      };

/** A kind of line as totals by kind name it. */
export const kindName = (name: string): string => {
  const kind: LineKind | undefined = isKind(name) ? name : undefined;
  return kind === undefined ? name : kindWords[kind];
};

const isKind = (name: string): name is LineKind => Object.keys(kindWords).includes(name);

/** A year with the unit of its figures, once: "2025/26 £000", and "Year 1 2025/26 £m" as it is printed. */
export const yearHeading = (printed: string, unit: Unit | undefined): string => {
  const year = printed.replace(/\s+/g, " ").trim();
  return unit === undefined || year.includes("£") ? year : `${year} ${unit}`;
};

/** What a figure is, and over several years what their total is: a sum of steps, or of years. */
export const totalMeaning = (presentation: Presentation, years: number): string => {
  const { figure, overYears } = meanings[presentation];
  return years > 1 && overYears !== "" ? `${figure}; over the years, ${overYears}` : figure;
};

const meanings: Readonly<Record<Presentation, { readonly figure: string; readonly overYears: string }>> = {
  incremental: { figure: "change in each year", overYears: "the change by the last year" },
  level: { figure: "effect in each year", overYears: "the effect of the whole plan" },
  "in-year": { figure: "within the year only", overYears: "" },
  unknown: { figure: "whether a year's figure is a change or a level is not settled", overYears: "" },
};

/** The lines that are in no total because their years mean something else now; nothing when there are none. */
export const uncomparedWords = (uncompared: readonly LineChange[]): readonly string[] => {
  const labels = uncompared.slice(0, mostNamed).map(changeLabel);
  const more = uncompared.length - labels.length;
  const list = `${labels.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
  return labels.length === 0
    ? []
    : [`In no total, because their years are changes in one version and levels in the other: ${list}.`];
};

const mostNamed = 5;
