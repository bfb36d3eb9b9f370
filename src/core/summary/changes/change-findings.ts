import type { Finding } from "../../model/finding";
import type { ComparedGroup, VersionComparison } from "../../model/versions/compare-versions";
import type { LineChange } from "../../model/versions/line-change";
import type { Measure } from "../../model/versions/measure";
import { printChange } from "./change-figures";
import { aspectWords, changeLabel, yearHeading } from "./change-words";
import { recutOf, recutWords } from "./recut-words";

/** A finding for each line that is new, gone or changed (K02) and each total that is unchanged while its parts are not (K03). */
export const changeFindings = ({ changes, groups, measure }: VersionComparison): readonly Finding[] => [
  ...groups.flatMap((group) => recutFinding(group)),
  ...changes.filter(({ outcome }) => outcome !== "unchanged").map((change) => lineFinding(change, measure)),
];

const recutFinding = (group: ComparedGroup): readonly Finding[] => {
  const recut = recutOf(group);
  if (recut === undefined) return [];
  return [
    {
      check: "totals-keep-their-parts",
      code: "K03",
      severity: "info",
      message: recutWords(recut),
      remedy: "Say in the paper how the parts of the earlier version map to those of this one.",
      cells: group.changes.flatMap(({ outcome, now }) => (outcome === "unchanged" ? [] : (now?.years[0]?.at ?? []))),
      expected: group.total.old.toFixed(),
      found: group.total.now.toFixed(),
    },
  ];
};

const lineFinding = (change: LineChange, measure: Measure): Finding => {
  const { now, outcome, aspects, years } = change;
  const moved = years.filter((year) => year.isCompared && isDifferent(year));
  const cells = (now?.years ?? []).filter(
    ({ year }) => moved.length === 0 || moved.some((one) => one.year.start === year.start),
  );
  const words = aspects.flatMap((aspect) => (aspect.kind === "amounts" ? [] : [aspectWords(aspect)]));
  const figures = outcome === "changed" ? moved.map((year) => yearWords(year, change, measure)) : [];
  const what = outcome === "new" ? "New line" : outcome === "gone" ? "Line gone" : "Line changed";
  const details = [...figures, ...words].join("; ");
  return {
    check: "lines-are-as-before",
    code: "K02",
    severity: "info",
    message: `${what}: ${changeLabel(change)}${details === "" ? "" : `, ${details}`}.`,
    remedy: "",
    cells: cells.map(({ at }) => at),
  };
};

const isDifferent = ({ old, now, change }: LineChange["years"][number]): boolean =>
  change === undefined ? old?.kind !== now?.kind : !change.isZero();

/** "2025/26 £000 40 → 45". */
const yearWords = (year: LineChange["years"][number], { now, old }: LineChange, measure: Measure): string => {
  const line = now ?? old;
  if (line === undefined) return "";
  const { old: was, now: is } = printChange(year, line, measure, { negative: "minus", thousands: true });
  return `${yearHeading(year.printed, line.unit)} ${was} → ${is}`;
};
