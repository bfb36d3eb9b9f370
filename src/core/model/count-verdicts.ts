import type { TieOut, Verdict } from "./reading";

export type VerdictCounts = Readonly<Record<Verdict, number>>;

/** How many tie-outs came to each verdict. */
export const countVerdicts = (tieOuts: readonly TieOut[]): VerdictCounts => {
  const counts = { agrees: 0, rounding: 0, differs: 0, incomplete: 0 };
  for (const { verdict } of tieOuts) counts[verdict] += 1;
  return counts;
};
