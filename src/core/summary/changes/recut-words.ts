import type { ChangeTotal } from "../../model/versions/change-totals";
import type { ComparedGroup } from "../../model/versions/compare-versions";

/** What stays the same in total while its parts do not, and which of its parts. */
export interface Recut {
  readonly kind: "re-cut" | "between-years";
  readonly by: "theme" | "service" | "kind" | "line" | "year";
  /** The parts whose totals changed; none for lines. */
  readonly parts: readonly ChangeTotal[];
}

/**
 * How a group whose total is unchanged differs all the same; undefined when its total changed, is nothing or is not all decided, and
 * when nothing in it changed.
 */
export const recutOf = (group: ComparedGroup): Recut | undefined => {
  const { total, byYear, byTheme, byService, byKind, changes } = group;
  if (!total.change.isZero() || total.old.isZero() || total.toBeConfirmed > 0) return undefined;
  const found = [
    recut(movesBetweenYears(changes) ? "between-years" : "re-cut", "year", byYear),
    recut("re-cut", "theme", byTheme),
    recut("re-cut", "service", byService),
    recut("re-cut", "kind", byKind),
  ].find((one) => one.parts.length > 0);
  if (found !== undefined) return found;
  const isMoved = changes.some(({ years }) => years.some(({ change }) => change !== undefined && !change.isZero()));
  return isMoved ? recut("re-cut", "line", []) : undefined;
};

/** Whether every line whose amounts changed has the same money in other years. */
const movesBetweenYears = (changes: ComparedGroup["changes"]): boolean =>
  changes.every(
    ({ outcome, aspects }) =>
      outcome !== "new" && outcome !== "gone" && !aspects.some(({ kind }) => kind === "amounts"),
  );

const recut = (kind: Recut["kind"], by: Recut["by"], totals: readonly ChangeTotal[] = []): Recut => ({
  kind,
  by,
  parts: totals.filter(({ old, now, movedIn, movedOut }) => !old.eq(now) || !movedIn.isZero() || !movedOut.isZero()),
});

/** A re-cut in one sentence: "The total is unchanged but its parts are re-cut: 5 themes have other totals." */
export const recutWords = ({ kind, by, parts }: Recut): string => {
  if (kind === "between-years") return "The total is unchanged but money moved between years.";
  if (by === "line" || by === "year") return `The total is unchanged but its ${by}s are re-cut.`;
  return `The total is unchanged but its parts are re-cut: ${parts.length} ${nouns[by]} changed.`;
};

const nouns = { theme: "themes", service: "services", kind: "kinds of line" };
