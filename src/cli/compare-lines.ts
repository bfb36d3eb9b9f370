import { printRef } from "../core/grid/address";
import type { Line } from "../core/model/line";
import type { LineChange, YearChange } from "../core/model/versions/line-change";
import type { Measure } from "../core/model/versions/measure";
import { printChange } from "../core/summary/changes/change-figures";
import { aspectWords, changeLabel, yearHeading } from "../core/summary/changes/change-words";
import type { ReadWorkbook } from "../core/tasks/read-workbook";
import { labelled } from "./finding-lines";
import type { Paint, Tone } from "./paint";
import { readAmountStyle } from "../core/model/read-amount-style";
import { safeText } from "./safe-text";

type LineStyle = ReturnType<typeof readAmountStyle>;

/** How the table of a line prints its amounts. */
export const lineStyles = ({ workbook, reading }: ReadWorkbook): ((line: Line) => LineStyle) => {
  const styles = new Map<string, LineStyle>();
  return ({ sheet, table }) => {
    const known = styles.get(table);
    if (known !== undefined) return known;
    const range = reading.sheets.find((one) => one.sheet === sheet)?.tables.find(({ id }) => id === table)?.range;
    const style = readAmountStyle(
      workbook.sheets.find((one) => one.sheet === sheet),
      range,
    );
    styles.set(table, style);
    return style;
  };
};

/** One line that is new, gone or changed: where it stands, what differs in words, and its figures old to new. */
export const changedLine = (
  change: LineChange,
  measure: Measure,
  { styleOf, paint }: { readonly styleOf: (change: LineChange) => LineStyle; readonly paint: Paint },
): readonly string[] => {
  const { outcome, old, now, aspects } = change;
  const line = now ?? old;
  const at = line?.years[0]?.at;
  const place = at === undefined ? "" : ` ${safeText(printRef(at))}${now === undefined ? " of the old version" : ""}`;
  const words = aspects.flatMap((aspect) => (aspect.kind === "amounts" ? [] : [safeText(aspectWords(aspect))]));
  const figures = line === undefined ? [] : figureWords(change, line, measure, styleOf(change));
  return [
    `  ${labelled(outcome, tones[outcome], paint)}${safeText(changeLabel(change))},${place}`,
    ...words.map(beneath),
    ...(figures.length === 0 ? [] : [beneath(figures.join("; "))]),
  ];
};

const tones: Readonly<Record<LineChange["outcome"], Tone>> = {
  new: "good",
  gone: "bad",
  changed: "warning",
  unchanged: "faint",
};

const beneath = (text: string): string => " ".repeat(13) + text;

const figureWords = (change: LineChange, line: Line, measure: Measure, style: LineStyle): readonly string[] =>
  change.years.flatMap((year) => {
    const { old, now, change: difference } = printChange(year, line, measure, style);
    const heading = safeText(yearHeading(year.printed, line.unit));
    if (change.outcome === "new") return isNothing(year.now) ? [] : [`${heading}: ${safeText(now)}`];
    if (change.outcome === "gone") return isNothing(year.old) ? [] : [`${heading}: ${safeText(old)}`];
    if (!isShown(year)) return [];
    return [`${heading}: ${safeText(old)} → ${safeText(now)}${difference === undefined ? "" : `, ${difference}`}`];
  });

const isNothing = (figure: YearChange["old"]): boolean =>
  figure === undefined || (figure.kind === "known" && figure.value.isZero());

/** A year whose figure is another, or that cannot be compared because the presentation is another. */
const isShown = ({ isCompared, change, old, now }: YearChange): boolean =>
  isCompared
    ? change === undefined
      ? old?.kind !== now?.kind
      : !change.isZero()
    : old !== undefined && now !== undefined;
