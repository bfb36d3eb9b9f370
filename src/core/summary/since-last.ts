import type { Line } from "../model/line";
import { thousandsBetween } from "../model/line-figure";
import type { Question } from "../model/reading";
import { compareVersions, type VersionComparison } from "../model/versions/compare-versions";
import { likelyRenames } from "../model/versions/likely-renames";
import type { Measure } from "../model/versions/measure";
import { notRenamed, renameAnswer, renameQuestion } from "../model/versions/rename-answer";
import { Decimal } from "../money/decimal";
import { plannedLines, type PresentLines, presentLines } from "./log-lines";
import type { PlanContext } from "./plan-context";
import type { GoneLine, SinceLast } from "./refresh-facts";

/** The first row of the lines that are gone, so many rows under the last line: a gap, a heading and a header stand between. */
const rowsToGone = 4;

/**
 * Compares what Savings lines held when it was last written with what it will hold: the lines are bound as two versions of a workbook are,
 * by answer, reference or name. Undefined where nothing was written before.
 */
export const sinceLast = (
  settled: Omit<PlanContext, "facts">,
  answers: ReadonlyMap<string, string>,
): SinceLast | undefined => {
  const grid = settled.existing.own.get(settled.names.lines.marker);
  const present = grid && presentLines(grid);
  if (present === undefined) return undefined;
  const now = new Map(plannedLines(settled).map((line) => [line.key, line]));
  const known = answersToGone(answers, now);
  const { before, replaced } = versionBefore(present, known, now);
  const comparison = compareVersions(before, [...now.values()], known);
  const gone = goneLines({ present, known, now, comparison, settled });
  return { comparison, gone, movedRows: movedRows({ present, comparison, gone, replaced, now }) };
};

type LinesByKey = ReadonlyMap<string, Line>;

/** A rename was answered of a line that was gone; of one that is there again it says nothing. */
const answersToGone = (answers: ReadonlyMap<string, string>, now: LinesByKey): ReadonlyMap<string, string> =>
  new Map([...answers].filter(([id]) => !id.startsWith(renamePrefix) || !now.has(id.slice(renamePrefix.length))));

const renamePrefix = renameQuestion({ key: "" });

/** The lines of the refresh before; where a line gone by then is confirmed to be one of them, as it was before it went. */
const versionBefore = (
  { lines, gone }: PresentLines,
  answers: ReadonlyMap<string, string>,
  now: LinesByKey,
): { readonly before: readonly Line[]; readonly replaced: readonly Line[] } => {
  const confirmed = gone.flatMap(({ line }) => {
    const key = renameAnswer(line, answers);
    return key === undefined || !now.has(key) ? [] : [{ line, key }];
  });
  const keys = new Set(confirmed.map(({ key }) => key));
  return {
    before: [...confirmed.map(({ line }) => line), ...lines.filter(({ key }) => !keys.has(key))],
    replaced: lines.filter(({ key }) => keys.has(key)),
  };
};

interface GoneSource {
  readonly present: PresentLines;
  readonly known: ReadonlyMap<string, string>;
  readonly now: LinesByKey;
  readonly comparison: VersionComparison;
  readonly settled: Omit<PlanContext, "facts">;
}

const goneLines = ({ present, known, now, comparison, settled }: GoneSource): readonly GoneLine[] => {
  const likelyNow = new Map(comparison.likely.map(({ old, now: is }) => [old.row, is.key]));
  const justGone = new Set(
    comparison.changes.flatMap(({ outcome, old }) => (outcome === "gone" && old ? old.row : [])),
  );
  const candidates = [
    ...present.gone.filter(({ line }) => !now.has(line.key) && !now.has(renameAnswer(line, known) ?? "")),
    ...present.lines
      .filter(({ row }) => justGone.has(row))
      .map((line) => ({ line, likelyNow: likelyNow.get(line.row) ?? "" })),
  ];
  return candidates
    .flatMap(({ line, likelyNow: key }): Omit<GoneLine, "row">[] => {
      const shown = asOfNow(line, settled);
      const other = renameAnswer(line, known) === notRenamed ? undefined : now.get(key);
      if (other !== undefined)
        return [{ line: shown, likely: { key, question: questionFor(shown, other, comparison.measure) } }];
      return present.typedBeside.has(line.row) ? [{ line: shown }] : [];
    })
    .map((one, index) => ({ ...one, row: settled.layout.lastRow + rowsToGone + index }));
};

/** A line in the years and the unit the sheet has now, its row still the one it stood in. */
const asOfNow = (line: Line, { years, style }: Omit<PlanContext, "facts">): Line => {
  const unit = style.unit ?? line.unit;
  const scale = new Decimal(1000).pow(thousandsBetween(line.unit, unit));
  return {
    ...line,
    years: years.flatMap(({ start, header }) => {
      const year = line.years.find((one) => one.year.start === start);
      if (year === undefined) return [];
      const { reading } = year;
      return [
        {
          ...year,
          printed: header,
          ...(reading?.kind === "amount" ? { reading: { ...reading, value: reading.value.times(scale) } } : {}),
          ...(unit === undefined ? {} : { unit }),
        },
      ];
    }),
    ...(unit === undefined ? {} : { unit }),
  };
};

/** Asked alike at every refresh until it is answered, also once the amounts have moved further apart. */
const questionFor = (line: Line, now: Line, measure: Measure): Question =>
  likelyRenames({ gone: [line], fresh: [now] }, measure, new Map())[0]?.question ?? {
    id: renameQuestion(line),
    ask: `Is “${now.name}” what “${line.name}” is called now?`,
    choices: [now.key, notRenamed],
    evidence: ["They were nearly alike when the one went and the other came."],
  };

interface RowsSource extends Pick<GoneSource, "present" | "comparison" | "now"> {
  readonly gone: readonly GoneLine[];
  readonly replaced: readonly Line[];
}

const movedRows = ({ present, comparison, gone, replaced, now }: RowsSource): ReadonlyMap<number, number> =>
  new Map([
    ...comparison.changes.flatMap(({ old, now: is }) =>
      old === undefined || is === undefined ? [] : [[old.row, is.row] satisfies [number, number]],
    ),
    ...[...replaced, ...present.gone.map(({ line }) => line)].flatMap((line) => {
      const row = now.get(line.key)?.row;
      return row === undefined ? [] : [[line.row, row] satisfies [number, number]];
    }),
    ...gone.map(({ line, row }) => [line.row, row] satisfies [number, number]),
  ]);
