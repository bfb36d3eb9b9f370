import { printRange } from "../../grid/address";
import type { Line } from "../../model/line";
import type { NumberStyle } from "../../model/number-style";
import type { ComparedGroup } from "../../model/versions/compare-versions";
import { placeNames } from "../../model/versions/place-names";
import { unitSuffix } from "../plan-context";
import { planYears } from "../plan-years";
import { themeOf } from "../theme-of";

/** The columns of a table of changed lines, and where each stands. The first hold words, then old, new and change by year with their totals. */
export interface ChangesLayout {
  readonly years: readonly { readonly start: number; readonly header: string }[];
  /** The place lines are gathered by, and the name of a line's own; absent where one version states none. */
  readonly place?: { readonly header: string; readonly nameOf: (line: Line) => string };
  readonly columns: {
    readonly line: number;
    readonly change: number;
    readonly reference: number;
    readonly place: number;
    readonly placeBefore: number;
    readonly old: number;
    readonly now: number;
    readonly difference: number;
    readonly oldTotal: number;
    readonly newTotal: number;
    readonly changeTotal: number;
    readonly undecided: number;
    readonly words: number;
    readonly source: number;
  };
  readonly hasUndecided: boolean;
  readonly widths: readonly number[];
  readonly style: NumberStyle;
  readonly suffix: string;
}

/** The layout of a group's table of lines. */
export const layOutChanges = (group: ComparedGroup, style: NumberStyle): ChangesLayout => {
  const lines = group.changes.flatMap(({ old, now }) => now ?? old ?? []);
  const headers = new Map(planYears(lines).map(({ start, header }) => [start, header]));
  const years = group.years
    .filter((year) => year.in === "both")
    .map(({ start, printed }) => ({ start, header: headers.get(start) ?? printed }));
  const by = group.byTheme !== undefined ? "theme" : group.byService !== undefined ? "service" : undefined;
  const hasUndecided = group.total.toBeConfirmed > 0;
  const placeColumns = by === undefined ? 0 : 2;
  const old = 4 + placeColumns;
  const oldTotal = old + 3 * years.length;
  const undecided = oldTotal + 3;
  const words = undecided + (hasUndecided ? 1 : 0);
  return {
    years,
    hasUndecided,
    style,
    suffix: unitSuffix(style),
    columns: {
      ...{ line: 1, change: 2, reference: 3, place: 4, placeBefore: 5, old, oldTotal, undecided, words },
      now: old + years.length,
      difference: old + 2 * years.length,
      newTotal: oldTotal + 1,
      changeTotal: oldTotal + 2,
      source: words + 1,
    },
    widths: [
      ...[38, 15, 13],
      ...(by === undefined ? [] : [18, 18]),
      ...Array.from({ length: 3 * years.length + 3 + (hasUndecided ? 1 : 0) }, () => 12),
      ...[44, 22],
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
