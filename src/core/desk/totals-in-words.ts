import type { TieOut, Verdict } from "../model/reading";
import { counted, grouped } from "../summary/words";

export type VerdictCounts = Readonly<Record<Verdict, number>>;

export const countVerdicts = (tieOuts: readonly TieOut[]): VerdictCounts => {
  const counts = { agrees: 0, rounding: 0, differs: 0, incomplete: 0 };
  for (const { verdict } of tieOuts) counts[verdict] += 1;
  return counts;
};

/** "22 of 24 printed totals agree, 1 of them within rounding; 1 does not; 1 lacks a part." */
export const totalsInWords = ({ agrees, rounding, differs, incomplete }: VerdictCounts): string => {
  const all = agrees + rounding + differs + incomplete;
  if (all === 0) return "There is no printed total to check.";
  const within = rounding === 0 ? "" : `, ${grouped(rounding)} of them within rounding`;
  const parts = [
    `${grouped(agrees + rounding)} of ${counted(all, "printed total")} agree${all === 1 ? "s" : ""}${within}`,
    ...(differs === 0 ? [] : [`${grouped(differs)} ${differs === 1 ? "does" : "do"} not`]),
    ...(incomplete === 0 ? [] : [`${grouped(incomplete)} ${incomplete === 1 ? "lacks" : "lack"} a part`]),
  ];
  return `${parts.join("; ")}.`;
};
