import { firstNotBefore } from "../../grid/first-not-before";
import type { Strands } from "./strands";

/** Strands of which a run of neighbours may add up to something: all of them, every third, those called alike. */
interface Sequence {
  readonly strands: readonly number[];
  /** A pattern of position: its totals are of the pattern too. */
  readonly isPattern: boolean;
}

/** Running sums of a sequence at one place, with a look-up from a sum to where it is reached. */
interface Running {
  readonly sequence: Sequence;
  readonly sums: Float64Array;
  readonly reachedAt: ReadonlyMap<number, readonly number[]>;
}

/** What the strands at one place add up to, ready to be asked which of them make an amount. */
export interface SumsAtPlace {
  /** Sets of strands, none of them the target, that add up to the target's figure at this place. */
  readonly adding: (target: number) => readonly (readonly number[])[];
}

/** Strands further apart than every sixth are not taken for a pattern. */
const widestStride = 6;
/** Where figures repeat (nil, nil, nil) the nearest few are enough. */
const mostAlike = 4;
/** Two figures from anywhere are tried among so few strands, and three among fewer. */
const mostForPairs = 150;
const mostForThrees = 45;

/** Where sums are sought. */
export interface WhereToLook {
  readonly sequences: readonly Sequence[];
  /** Parts may stand anywhere, alone or in runs; otherwise only in runs right beside their total. */
  readonly isFar: boolean;
}

/** Lays out everything the strands add up to at one place. `step` is the last printed place there. */
export const sumsAtPlace = (strands: Strands, { sequences, isFar }: WhereToLook, place: number): SumsAtPlace => {
  const { order } = strands;
  const step = order.reduce((finest, strand) => Math.min(finest, strands.stepAt(strand, place)), 1);
  const keyOf = (amount: number): number => Math.round(amount / step);
  const running = sequences.map((sequence) => runningSums(strands, sequence, place, keyOf));
  const filled = order.filter((strand) => Math.abs(strands.at(strand, place)) > 0);
  const byAmount = new Map<number, number[]>();
  const runs = isFar ? runsAdding : runsBeside;
  const triesPairs = isFar && filled.length <= mostForPairs;
  if (triesPairs) for (const strand of filled) listUnder(byAmount, keyOf(strands.at(strand, place)), strand);

  const adding = (target: number): readonly (readonly number[])[] => {
    const stated = strands.at(target, place);
    const found = running.flatMap((sums) => runs(sums, target, stated, keyOf));
    if (!triesPairs) return found;
    found.push(...pairsAdding(target, stated));
    return found;
  };

  const pairsAdding = (target: number, stated: number): readonly (readonly number[])[] => {
    const found: (readonly number[])[] = [];
    for (const first of filled) {
      if (first === target) continue;
      const left = stated - strands.at(first, place);
      for (const second of near(byAmount, keyOf(left)))
        if (second > first && second !== target) found.push([first, second]);
      if (filled.length > mostForThrees) continue;
      for (const second of filled) {
        if (second <= first || second === target) continue;
        for (const third of near(byAmount, keyOf(left - strands.at(second, place))))
          if (third > second && third !== target) found.push([first, second, third]);
      }
    }
    return found;
  };

  return { adding };
};

/** The sequences worth looking along: all strands, every second to sixth, and those called alike. */
export const sequencesOf = ({ order, nameOf }: Strands): readonly Sequence[] => {
  const sequences: Sequence[] = [{ strands: order, isPattern: false }];
  for (let stride = 2; stride <= Math.min(widestStride, order.length / 2); stride += 1) {
    for (let first = 0; first < stride; first += 1)
      sequences.push({ strands: order.filter((_, index) => index % stride === first), isPattern: true });
  }
  const alike = new Map<string, number[]>();
  for (const strand of order) {
    const name = nameOf(strand).trim().toLowerCase();
    if (name !== "") listUnder(alike, name, strand);
  }
  for (const family of alike.values())
    if (family.length >= 2 && family.length < order.length) sequences.push({ strands: family, isPattern: false });
  return sequences;
};

const runningSums = (
  strands: Strands,
  sequence: Sequence,
  place: number,
  keyOf: (amount: number) => number,
): Running => {
  const sums = new Float64Array(sequence.strands.length + 1);
  const reachedAt = new Map<number, number[]>();
  listUnder(reachedAt, keyOf(0), 0);
  sequence.strands.forEach((strand, index) => {
    const value = strands.at(strand, place);
    sums[index + 1] = (sums[index] ?? 0) + (Number.isNaN(value) ? 0 : value);
    listUnder(reachedAt, keyOf(sums[index + 1] ?? 0), index + 1);
  });
  return { sequence, sums, reachedAt };
};

/** Runs of two or more neighbours of a sequence that come to an amount, the target itself not among them. */
const runsAdding = (
  { sequence, sums, reachedAt }: Running,
  target: number,
  stated: number,
  keyOf: (amount: number) => number,
): (readonly number[])[] => {
  const found: (readonly number[])[] = [];
  const { strands } = sequence;
  const own = strands.indexOf(target);
  for (let from = 0; from < strands.length - 1; from += 1) {
    for (const end of near(reachedAt, keyOf((sums[from] ?? 0) + stated)))
      if (end - from >= 2 && (own < from || own >= end)) found.push(strands.slice(from, end));
  }
  return found;
};

/** The same for runs that end right before the target or begin right after it. */
const runsBeside = (
  { sequence, sums, reachedAt }: Running,
  target: number,
  stated: number,
  keyOf: (amount: number) => number,
): (readonly number[])[] => {
  const { strands, isPattern } = sequence;
  const end = firstNotBefore(strands, (strand) => strand < target);
  const isMember = strands[end] === target;
  if (isPattern && !isMember) return [];
  const start = isMember ? end + 1 : end;
  const above = near(reachedAt, keyOf((sums[end] ?? 0) - stated)).filter((from) => end - from >= 2);
  const below = near(reachedAt, keyOf((sums[start] ?? 0) + stated)).filter((to) => to - start >= 2);
  return [...above.map((from) => strands.slice(from, end)), ...below.map((to) => strands.slice(start, to))];
};

/** What stands under an amount, give or take one last place: doubles leave specks, and printed parts are rounded. */
const near = (listed: ReadonlyMap<number, readonly number[]>, key: number): readonly number[] => {
  const [below, same, above] = [listed.get(key - 1), listed.get(key), listed.get(key + 1)];
  if (below === undefined && above === undefined) return same ?? none;
  return [...(same ?? none), ...(below ?? none), ...(above ?? none)];
};

const none: readonly number[] = [];

const listUnder = <Key>(lists: Map<Key, number[]>, key: Key, value: number): void => {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else if (list.length < mostAlike || typeof key === "string") list.push(value);
};
