import { countVerdicts } from "../core/model/count-verdicts";
import type { TieOut, Verdict } from "../core/model/reading";
import { counted, grouped } from "../core/summary/words";

/** "24 printed totals: 22 agree, 1 agrees within rounding, 1 differs". */
export const verdictsInWords = (tieOuts: readonly TieOut[]): string => {
  const counts = countVerdicts(tieOuts);
  const parts = verdicts.flatMap(({ verdict, one, many }) => {
    const count = counts[verdict];
    return count === 0 ? [] : [`${grouped(count)} ${count === 1 ? one : many}`];
  });
  return `${counted(tieOuts.length, "printed total")}: ${parts.join(", ")}`;
};

const verdicts: readonly { readonly verdict: Verdict; readonly one: string; readonly many: string }[] = [
  { verdict: "agrees", one: "agrees", many: "agree" },
  { verdict: "rounding", one: "agrees within rounding", many: "agree within rounding" },
  { verdict: "incomplete", one: "lacks a part", many: "lack a part" },
  { verdict: "differs", one: "differs", many: "differ" },
];
