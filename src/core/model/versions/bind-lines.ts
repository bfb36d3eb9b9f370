import type { Line } from "../line";
import { nameLikeness } from "../near-names";
import { renameAnswer } from "./rename-answer";

/** How a line of the new version was known for one of the old. */
export type BoundBy = "reference" | "name" | "answer";

/** One line as both versions have it. */
export interface LinePair {
  readonly old: Line;
  readonly now: Line;
  readonly by: BoundBy;
}

/** The lines of two versions by what became of them, each in its version's own order. */
export interface BoundLines {
  readonly pairs: readonly LinePair[];
  readonly gone: readonly Line[];
  readonly fresh: readonly Line[];
}

/**
 * Knows the lines of an old version again in a new one: by what a person answered, by reference, else by headings and name; never by
 * where they stand. Of several alike, those of the same kind, sheet and amounts go together first. A name that is only nearly the same
 * binds nothing by itself.
 */
export const bindLines = (
  old: readonly Line[],
  now: readonly Line[],
  answers: ReadonlyMap<string, string>,
): BoundLines => {
  const bound = new Map<Line, LinePair>();
  const taken = new Set<Line>();
  const bind = (pair: LinePair): void => {
    bound.set(pair.old, pair);
    taken.add(pair.now);
  };
  const byKey = new Map(now.map((line) => [line.key, line]));
  for (const line of old) {
    const answer = renameAnswer(line, answers);
    const named = answer === undefined ? undefined : byKey.get(answer);
    if (named !== undefined && !taken.has(named)) bind({ old: line, now: named, by: "answer" });
  }
  const shared = sharedReferences(old, now);
  for (const { by, keyOf, accepts, isForSole } of stepsFor(shared)) {
    const waiting = groupLines(
      now.filter((line) => !taken.has(line)),
      keyOf,
    );
    if (isForSole === true)
      dropSeveral(
        waiting,
        groupLines(
          old.filter((line) => !bound.has(line)),
          keyOf,
        ),
      );
    for (const line of old) {
      const key = bound.has(line) ? undefined : keyOf(line);
      const group = key === undefined ? undefined : waiting.get(key);
      const place = accepts === undefined ? 0 : (group?.findIndex((other) => accepts(line, other)) ?? -1);
      const [found] = place < 0 ? [] : (group?.splice(place, 1) ?? []);
      if (found !== undefined) bind({ old: line, now: found, by });
    }
  }
  return {
    pairs: old.flatMap((line) => bound.get(line) ?? []),
    gone: old.filter((line) => !bound.has(line)),
    fresh: now.filter((line) => !taken.has(line)),
  };
};

interface Step {
  readonly by: BoundBy;
  /** Lines of the same key may be one; undefined for a line this step does not know. */
  readonly keyOf: (line: Line) => string | undefined;
  readonly accepts?: (old: Line, now: Line) => boolean;
  /** Binds only where each version has one such line left. */
  readonly isForSole?: true;
}

/** From the surest to the least sure. A reference given to quite another line gives way to the same name with the same amounts. */
const stepsFor = (shared: ReadonlySet<string>): readonly Step[] => {
  const byReference = (rest: (line: Line) => readonly string[]) => (line: Line) =>
    keyed(foldReference(line), rest(line));
  const byName = (rest: (line: Line) => readonly string[]) => (line: Line) =>
    shared.has(foldReference(line) ?? "") ? undefined : keyed(headedName(line), rest(line));
  return [
    { by: "reference", keyOf: byReference((line) => [line.name, line.kind, line.sheet, ...headingsOf(line)]) },
    { by: "reference", keyOf: byReference(({ name, kind }) => [name, kind]) },
    { by: "reference", keyOf: byReference(() => []), accepts: (one, other) => areAlike(one, other) },
    {
      by: "name",
      keyOf: (line) => (hasMoney(line) ? keyed(headedName(line), [...placed(line), ...exactly(line)]) : undefined),
    },
    { by: "name", keyOf: byName(placed) },
    { by: "name", keyOf: (line) => (hasMoney(line) ? keyed(headedName(line), exactly(line)) : undefined) },
    { by: "reference", keyOf: byReference(() => []) },
    { by: "name", keyOf: byName(({ kind, sheet }) => [kind, sheet]) },
    { by: "name", keyOf: byName(({ kind }) => [kind]) },
    { by: "name", keyOf: byName(() => []) },
    // A group's name may be known by its total alone, and be lost when that no longer adds up.
    { by: "name", keyOf: unheaded(shared), accepts: hasHeadingsOf, isForSole: true },
  ];
};

const unheaded = (shared: ReadonlySet<string>) => (line: Line) =>
  shared.has(foldReference(line) ?? "") ? undefined : keyed(line.name, [line.kind, line.sheet]);

/** Whether one of two lines has all the headings of the other. */
const hasHeadingsOf = (one: Line, other: Line): boolean => {
  const [own, its] = [headingsOf(one), headingsOf(other)];
  const [fewer, more] = own.length < its.length ? [own, its] : [its, own];
  return fewer.every((heading) => more.includes(heading));
};

const dropSeveral = (waiting: Map<string, Line[]>, old: ReadonlyMap<string, readonly Line[]>): void => {
  for (const [key, lines] of waiting) {
    if (lines.length !== 1 || old.get(key)?.length !== 1) waiting.delete(key);
  }
};

const keyed = (first: string | undefined, rest: readonly string[]): string | undefined =>
  first === undefined ? undefined : [first, ...rest].join("\n");

/** A reference without regard to case and blanks. */
const foldReference = ({ reference }: Line): string | undefined => {
  const folded = reference?.replace(/\s+/g, "").toLowerCase();
  return folded === "" ? undefined : folded;
};

const sharedReferences = (old: readonly Line[], now: readonly Line[]): ReadonlySet<string> => {
  const present = new Set(now.map(foldReference));
  return new Set(old.flatMap((line) => foldReference(line) ?? []).filter((reference) => present.has(reference)));
};

/** The headings over a line, and the workstream, as printed but for blanks. */
export const headingsOf = ({ places, workstream }: Line): readonly string[] =>
  [...places.headings, ...(workstream === undefined ? [] : [workstream])].map((text) =>
    text.replace(/\s+/g, " ").trim(),
  );

const headedName = (line: Line): string => [...headingsOf(line), line.name].join("\t");

const placed = ({ kind, sheet, theme, service }: Line): readonly string[] => [kind, sheet, theme ?? "", service ?? ""];

const exactly = ({ kind, sheet, years }: Line): readonly string[] => [kind, sheet, printedAmounts(years)];

/** The figures of a line as its table has them, nothing converted, to know the very same figures by. */
const printedAmounts = (years: Line["years"]): string =>
  years
    .flatMap(({ year, reading }) => (reading?.kind === "amount" ? [`${year.start} ${reading.value.toFixed()}`] : []))
    .join(" ");

const hasMoney = ({ years }: Line): boolean =>
  years.some(({ reading }) => reading?.kind === "amount" && !reading.value.isZero());

const areAlike = (one: Line, other: Line): boolean => nameLikeness(one.name, other.name) !== undefined;

const groupLines = (lines: readonly Line[], keyOf: Step["keyOf"]): Map<string, Line[]> => {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const key = keyOf(line);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [line]);
    else group.push(line);
  }
  return groups;
};
