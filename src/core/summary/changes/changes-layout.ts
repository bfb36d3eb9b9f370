import { printRange } from "../../grid/address";
import type { Line } from "../../model/line";
import type { NumberStyle } from "../../model/number-style";
import type { LikelyRename } from "../../model/versions/likely-renames";
import type { ComparedGroup } from "../../model/versions/compare-versions";
import { placeNames } from "../../model/versions/place-names";
import { unitSuffix } from "../plan-context";
import { planYears } from "../plan-years";
import { themeOf } from "../theme-of";
import { changeNotes } from "./change-words";

/**
 * The columns of a table of changed lines, and where each stands: words, then old and new by year, and their totals. Columns that only formulas
 * need stand right of those that are printed.
 */
export interface ChangesLayout {
  readonly years: readonly { readonly start: number; readonly header: string }[];
  /** The place lines are gathered by, and the name of a line's own; absent where one version states none. */
  readonly place?: { readonly header: string; readonly nameOf: (line: Line) => string };
  readonly columns: {
    readonly line: number;
    readonly change: number;
    readonly place: number;
    readonly placeBefore: number;
    readonly old: number;
    readonly now: number;
    readonly difference: number;
    readonly oldTotal: number;
    readonly newTotal: number;
    readonly changeTotal: number;
    readonly undecided: number;
    readonly last: number;
  };
  /** The last column that is printed. */
  readonly printed: number;
  readonly hasUndecided: boolean;
  /** Whether a line has more to say than its figures. */
  readonly hasWords: boolean;
  /** Whether the change of each year stands right of what is printed: so many columns are too small to read. */
  readonly isWide: boolean;
  readonly widths: readonly number[];
  readonly style: NumberStyle;
  readonly suffix: string;
}

/** With more years than this the figures old, new and between them are too small to read on one page. */
const mostYearsPrinted = 3;

/** Characters a column takes; more for a figure of more. */
const widthOf = { line: 26, change: 13.5, place: 15, figure: 11.5, words: 20 };

/** The layout of a group's table of lines. */
export const layOutChanges = (
  group: ComparedGroup,
  style: NumberStyle,
  likely: readonly LikelyRename[],
): ChangesLayout => {
  const lines = group.changes.flatMap(({ old, now }) => now ?? old ?? []);
  const headers = new Map(planYears(lines).map(({ start, header }) => [start, header]));
  const years = group.years
    .filter((year) => year.in === "both")
    .map(({ start, printed }) => ({ start, header: headers.get(start) ?? printed }));
  const by = group.byTheme !== undefined ? "theme" : group.byService !== undefined ? "service" : undefined;
  const hasUndecided = group.total.toBeConfirmed > 0;
  const hasWords = group.changes.some((change) => changeNotes(change, likely) !== "");
  const isWide = years.length > mostYearsPrinted;
  const places = by === undefined ? 0 : 1;
  const old = 3 + places;
  const now = old + years.length;
  const oldTotal = now + (isWide ? 1 : 2) * years.length;
  const printed = oldTotal + 2 + (hasWords ? 1 : 0);
  const placeBefore = printed + 1;
  const apart = printed + places + 1;
  const undecided = apart + (isWide ? years.length : 0);
  const figures = oldTotal + 3 - old;
  const after = places + (isWide ? years.length : 0) + (hasUndecided ? 1 : 0);
  return {
    ...{ years, hasUndecided, hasWords, isWide, printed, style },
    suffix: unitSuffix(style),
    columns: {
      ...{ line: 1, change: 2, place: 3, placeBefore, old, now, oldTotal, undecided },
      difference: isWide ? apart : now + years.length,
      newTotal: oldTotal + 1,
      changeTotal: oldTotal + 2,
      last: printed + after,
    },
    widths: [
      ...[widthOf.line, widthOf.change],
      ...(by === undefined ? [] : [widthOf.place]),
      ...Array.from({ length: figures }, () => widthOf.figure),
      ...(hasWords ? [widthOf.words] : []),
      ...Array.from({ length: after }, () => widthOf.place),
    ],
    ...(by === undefined
      ? {}
      : { place: { header: by === "theme" ? "Theme" : "Service", nameOf: cleanPlace(group, by) } }),
  };
};

/** A column of the lines, from their first row to their last. */
export interface LineRows {
  readonly first: number;
  readonly last: number;
}

/** One column of the lines as formulas name it, fixed so that they can be copied. */
export const columnOfLines = (column: number, { first, last }: LineRows): string =>
  printRange({ top: first, bottom: last, left: column, right: column }, true);

const cleanPlace = (group: ComparedGroup, by: "theme" | "service"): ((line: Line) => string) => {
  const nameOf = placeNames(group.changes, by);
  return (line) => themeOf({ theme: nameOf(line) });
};
