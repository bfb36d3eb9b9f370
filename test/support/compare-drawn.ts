import type { Line } from "../../src/core/model/line";
import { compareVersions, type VersionComparison } from "../../src/core/model/versions/compare-versions";
import type { LineChange } from "../../src/core/model/versions/line-change";
import { printChange } from "../../src/core/summary/changes/change-figures";
import { aspectWords, changeLabel } from "../../src/core/summary/changes/change-words";
import { drawGrid } from "./draw-grid";
import { readDrawn } from "./read-drawn";

type Drawing = Parameters<typeof drawGrid>[1] & { readonly answers?: Readonly<Record<string, string>> };

/** Two drawn sheets compared as two versions of one. */
export const compareDrawn = (old: string, now: string, { answers = {}, ...drawing }: Drawing = {}): VersionComparison =>
  compareVersions(
    readDrawn(drawGrid(old, drawing)).lines,
    readDrawn(drawGrid(now, drawing)).lines,
    new Map(Object.entries(answers)),
  );

/** What became of the lines of two drawn sheets, those that did not change left out: "changed S1 Parks: 2025/26 40 → 45". */
export const changesDrawn = (old: string, now: string, drawing: Drawing = {}): readonly string[] => {
  const { changes, measure } = compareDrawn(old, now, drawing);
  return changes
    .filter(({ outcome }) => outcome !== "unchanged")
    .map((change) => {
      const line = change.now ?? change.old;
      const words = change.aspects.filter(({ kind }) => kind !== "amounts").map(aspectWords);
      const figures = line === undefined ? [] : figuresOf(change, line, measure);
      return `${change.outcome} ${changeLabel(change)}: ${[...words, ...figures].join("; ")}`;
    });
};

const figuresOf = (
  { years, outcome }: LineChange,
  line: Line,
  measure: VersionComparison["measure"],
): readonly string[] =>
  years.flatMap((year) => {
    const { old, now } = printChange(year, line, measure, { negative: "minus", thousands: true });
    if (outcome !== "changed") return [`${year.printed} ${outcome === "new" ? now : old}`];
    return old === now ? [] : [`${year.printed} ${old} → ${now}`];
  });
