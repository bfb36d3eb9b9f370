import type { VerdictCounts } from "../model/count-verdicts";
import { counted, grouped } from "../summary/words";

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
