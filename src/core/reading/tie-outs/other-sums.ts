import { slack } from "./figures";
import { sequencesOf, sumsAtPlace } from "./strand-sums";
import type { Strands } from "./strands";

/** A strand and those that add up to it, in printed order. */
export interface StrandSum {
  readonly strand: number;
  readonly parts: readonly number[];
}

/** What must be shown before a strand is taken for a sum. */
export interface Proof {
  /** Digits that must agree, over and above those that chance accounts for. */
  readonly digits: (strand: number) => number;
  /** How many places may disagree, as a share of those that agree: a wrong figure is still found. */
  readonly mayMiss: (strand: number) => number;
  /** How figures along a strand vary: freely down a column, alike along a row of years. */
  readonly varies: "freely" | "alike";
  /** Parts may stand anywhere, alone or in runs; otherwise only in runs right beside their total. */
  readonly isFar: boolean;
}

/** Strands beyond which no other sums are sought: the search grows with their square. */
const mostStrands = 1500;

/** Sums that position alone does not show: of columns that a total already took, of every third column, of any two or three. */
export const findOtherSums = (strands: Strands, targets: readonly number[], proof: Proof): readonly StrandSum[] => {
  if (strands.order.length < 3 || strands.order.length > mostStrands || targets.length === 0) return [];
  const where = { sequences: sequencesOf(strands), isFar: proof.isFar };
  const fullest = byFullness(strands);
  const laidOut = new Map<number, ReturnType<typeof sumsAtPlace>>();
  const sumsAt = (place: number): ReturnType<typeof sumsAtPlace> => {
    const known = laidOut.get(place);
    if (known !== undefined) return known;
    const fresh = sumsAtPlace(strands, where, place);
    laidOut.set(place, fresh);
    return fresh;
  };
  return targets.flatMap((strand) => {
    const candidates = distinct(
      tellingPlaces(strands, fullest, strand, proof).flatMap((place) => sumsAt(place).adding(strand)),
    );
    const chance = proof.isFar ? Math.log10(strands.order.length) * 2 : Math.log10(where.sequences.length);
    let best: { readonly parts: readonly number[]; readonly weight: number } | undefined;
    for (const parts of candidates) {
      const weight = weightOf(strands, strand, parts, proof);
      if (weight > (best?.weight ?? proof.digits(strand) + chance)) best = { parts, weight };
    }
    return best === undefined ? [] : [{ strand, parts: best.parts }];
  });
};

/**
 * Where a sum is looked for: the fullest place, and where a figure may be wrong the two with most digits as well, so that one wrong figure
 * leaves the others to find it by.
 */
const tellingPlaces = (
  strands: Strands,
  fullest: readonly number[],
  strand: number,
  proof: Proof,
): readonly number[] => {
  const size = (place: number): number => Math.abs(strands.at(strand, place)) / strands.stepAt(strand, place);
  const filled = fullest.filter((place) => size(place) > 0);
  if (proof.mayMiss(strand) === 0) return filled.slice(0, 1);
  return [...new Set([...filled.slice(0, 1), ...filled.toSorted((a, b) => size(b) - size(a)).slice(0, 2)])];
};

const byFullness = ({ order, places, at }: Strands): readonly number[] => {
  const filled = new Map(
    places.map((place) => [place, order.filter((strand) => Math.abs(at(strand, place)) > 0).length]),
  );
  return places.toSorted((a, b) => (filled.get(b) ?? 0) - (filled.get(a) ?? 0));
};

const distinct = (candidates: readonly (readonly number[])[]): readonly (readonly number[])[] => [
  ...new Map(candidates.map((parts) => [parts.join(), parts])).values(),
];

/** How many digits agree along a strand, chance aside; nothing when too many places do not agree at all. */
const weightOf = (strands: Strands, strand: number, parts: readonly number[], proof: Proof): number => {
  let [matches, misses, all, most] = [0, 0, 0, 0];
  const mayMiss = proof.mayMiss(strand);
  const seen = new Set<number>();
  for (const place of strands.places) {
    const stated = strands.at(strand, place);
    if (Number.isNaN(stated)) continue;
    let [sum, filled, several] = [0, 0, 0];
    const own = strands.stepAt(strand, place);
    let step = 1;
    for (const part of parts) {
      const value = strands.at(part, place);
      if (Number.isNaN(value)) continue;
      filled += 1;
      sum += value;
      if (value !== 0) several += 1;
      step = Math.min(step, strands.stepAt(part, place));
    }
    if (filled === 0) continue;
    const [gap, tolerance] = [Math.abs(stated - sum), slack(filled, step, own)];
    if (gap > tolerance) {
      misses += 1;
      if (misses > strands.places.length * mayMiss) return 0;
      continue;
    }
    matches += 1;
    if (several < 2 || seen.has(stated)) continue;
    seen.add(stated);
    const digits = Math.log10(Math.max(1, Math.abs(stated) / (gap > own / 100 ? 2 * tolerance + own : own)));
    all += digits;
    most = Math.max(most, digits);
  }
  if (misses > matches * mayMiss) return 0;
  return (proof.varies === "freely" ? all : most + (all - most) / 4) - misses - Math.log10(parts.length);
};
