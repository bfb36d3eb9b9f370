import { seededRandom } from "../../../scripts/mtfs/seeded-random";

/** Draws at random that are the same for the same seed. */
export interface Chances {
  /** Whether something that happens so often (0 to 1) happens. */
  readonly of: (share: number) => boolean;
  /** A whole number, both ends included. */
  readonly between: (least: number, most: number) => number;
  readonly pick: <Value>(values: readonly [Value, ...Value[]]) => Value;
}

export const chances = (seed: number): Chances => {
  // Seeds that follow one another give beginnings that are alike.
  const random = seededRandom(Math.imul(seed, 2_654_435_761));
  const between = (least: number, most: number): number => least + Math.floor(random() * (most - least + 1));
  return {
    of: (share) => random() < share,
    between,
    pick: (values) => values[between(0, values.length - 1)] ?? values[0],
  };
};
