import { type Decimal, sum } from "../../money/decimal";
import type { Line } from "../line";
import { type NameLikeness, nameLikeness, plainName } from "../near-names";
import type { Question } from "../reading";
import { headingsOf } from "./bind-lines";
import { figuresOf, type Measure } from "./measure";
import { notRenamed, renameAnswer, renameQuestion } from "./rename-answer";

/** A line that is gone and a new one that may be the same: only a person can say. Until then they count as gone and as new. */
export interface LikelyRename {
  readonly old: Line;
  readonly now: Line;
  readonly likeness: NameLikeness;
  /** The same name and the same figures under other headings. */
  readonly isMoved: boolean;
  readonly question: Question;
}

/**
 * The pairs of a gone and a new line of one kind that are likely one line: nearly the same name under the same headings with nearly the
 * same amounts, or the same name and amounts under other headings. One that two lines fit equally well is left alone, and so is one a
 * person has answered.
 */
export const likelyRenames = (
  { gone, fresh }: { readonly gone: readonly Line[]; readonly fresh: readonly Line[] },
  measure: Measure,
  answers: ReadonlyMap<string, string>,
): readonly LikelyRename[] => {
  const open = gone.filter((line) => renameAnswer(line, answers) === undefined);
  if (open.length === 0 || fresh.length === 0) return [];
  const figures = new Map([...open, ...fresh].map((line) => [line, decided(line, measure)]));
  const candidates = [...nearUnderSameHeadings(open, fresh, figures), ...sameElsewhere(open, fresh, figures)];
  return soleBest(candidates).map((candidate) => ({ ...candidate, question: questionFor(candidate) }));
};

type Candidate = Omit<LikelyRename, "question"> & {
  /** The smaller, the likelier. */
  readonly rank: number;
};

/** The decided figures by year that are not nothing. */
type Figures = ReadonlyMap<number, Decimal>;

const decided = (line: Line, measure: Measure): Figures =>
  new Map(
    [...figuresOf(line, measure)].flatMap(([start, figure]) =>
      figure.kind === "known" && !figure.value.isZero() ? [[start, figure.value] satisfies [number, Decimal]] : [],
    ),
  );

const nearUnderSameHeadings = (
  gone: readonly Line[],
  fresh: readonly Line[],
  figures: ReadonlyMap<Line, Figures>,
): readonly Candidate[] => {
  const headed = new Map<string, Line[]>();
  for (const line of fresh) {
    const heading = placeOf(line);
    const group = headed.get(heading);
    if (group === undefined) headed.set(heading, [line]);
    else group.push(line);
  }
  const plain = new Map(fresh.map((line) => [line, plainName(line.name)]));
  const candidates: Candidate[] = [];
  let compared = 0;
  for (const old of gone) {
    const group = headed.get(placeOf(old)) ?? [];
    const name = plainName(old.name);
    compared += group.length;
    // Two versions that share next to nothing are not renamed line by line.
    if (compared > mostCompared) break;
    for (const now of group) {
      const money = nearness(figures.get(old), figures.get(now));
      if (money === undefined && name !== plain.get(now)) continue;
      const likeness = nameLikeness(old.name, now.name);
      if (likeness === undefined) continue;
      candidates.push({ old, now, likeness, isMoved: false, rank: ranks[likeness] + (money ?? 0.5) });
    }
  }
  return candidates;
};

const mostCompared = 200_000;

const ranks: Readonly<Record<NameLikeness, number>> = { same: 0, spelling: 1, wording: 2 };

const placeOf = (line: Line): string => [line.kind, ...headingsOf(line).map(plainName)].join("\t");

/** The largest difference of a year against the larger amount, when no year's is above a tenth; undefined for amounts that are not near. */
const nearness = (one: Figures | undefined, other: Figures | undefined): number | undefined => {
  if (one === undefined || other === undefined || one.size === 0 || other.size === 0) return undefined;
  let most = 0;
  for (const start of new Set([...one.keys(), ...other.keys()])) {
    const [own, its] = [one.get(start), other.get(start)];
    if (own === undefined || its === undefined) return undefined;
    const largest = own.abs().gt(its.abs()) ? own.abs() : its.abs();
    most = Math.max(most, own.minus(its).abs().dividedBy(largest).toNumber());
  }
  return most <= 0.1 ? most : undefined;
};

const sameElsewhere = (
  gone: readonly Line[],
  fresh: readonly Line[],
  figures: ReadonlyMap<Line, Figures>,
): readonly Candidate[] => {
  const keyOf = (line: Line): string | undefined => {
    const amounts = figures.get(line);
    if (amounts === undefined || sum([...amounts.values()].map((amount) => amount.abs())).isZero()) return undefined;
    const printed = [...amounts].map(([start, amount]) => `${start} ${amount.toFixed()}`).sort();
    return [line.kind, plainName(line.name), ...printed].join("\t");
  };
  const found = new Map<string, Line[]>();
  for (const line of fresh) {
    const key = keyOf(line);
    if (key !== undefined) found.set(key, [...(found.get(key) ?? []), line]);
  }
  return gone.flatMap((old) =>
    (found.get(keyOf(old) ?? "") ?? []).flatMap((now): Candidate[] =>
      placeOf(now) === placeOf(old) ? [] : [{ old, now, likeness: "same", isMoved: true, rank: 3 }],
    ),
  );
};

/** The likeliest pairs first, each line in one; a line with two equally likely is in none. */
const soleBest = (candidates: readonly Candidate[]): readonly Candidate[] => {
  const best = new Map<Line, { rank: number; count: number }>();
  for (const { old, now, rank } of candidates) {
    for (const line of [old, now]) {
      const known = best.get(line);
      if (known === undefined || rank < known.rank) best.set(line, { rank, count: 1 });
      else if (rank === known.rank) known.count += 1;
    }
  }
  const isSole = (line: Line, rank: number): boolean => best.get(line)?.rank === rank && best.get(line)?.count === 1;
  return candidates.filter(({ old, now, rank }) => isSole(old, rank) && isSole(now, rank));
};

const questionFor = ({ old, now, likeness, isMoved }: Candidate): Question => ({
  id: renameQuestion(old),
  ask: isMoved
    ? `Was “${old.name}” moved from ${headingWords(old)} to ${headingWords(now)}?`
    : `Is “${now.name}” what “${old.name}” is called now?`,
  choices: [now.key, notRenamed],
  evidence: [
    isMoved ? "The same name and the same amounts stand under other headings." : likenessWords[likeness],
    ...(isMoved ? [] : ["They stand under the same headings, with nearly the same amounts."]),
  ],
});

const headingWords = (line: Line): string => {
  const headings = headingsOf(line).join(" / ");
  return headings === "" ? "no heading" : headings;
};

const likenessWords: Readonly<Record<NameLikeness, string>> = {
  same: "The names differ by case, blanks, marks or a plural alone.",
  spelling: "The names differ by a letter or two.",
  wording: "The names differ by a word or two.",
};
