import type { Verdict } from "../model/reading";
import type { CheckList } from "./check-list";
import type { Figure } from "./figure";

/** How many printed figures came out each way, and how many errors there are besides. */
export interface ResultCounts extends Readonly<Record<Verdict, number>> {
  readonly all: number;
  readonly errors: number;
}

/** Counts the results as Checks shows them. */
export const countResults = ({ checks, counted, findings }: CheckList): ResultCounts => {
  const listed = (verdict: Verdict): number => checks.filter(({ result }) => result === verdict).length;
  const agrees = listed("agrees") + counted.reduce((total, { agree }) => total + agree, 0);
  const rounding = listed("rounding") + counted.reduce((total, { rounding: within }) => total + within, 0);
  const [differs, incomplete] = [listed("differs"), listed("incomplete")];
  const errors = findings.filter(({ severity }) => severity === "error").length;
  return { agrees, rounding, differs, incomplete, all: agrees + rounding + differs + incomplete, errors };
};

type WordedCount = Exclude<keyof ResultCounts, "all">;

/** The cells of the counts on Checks: "C7". */
export type CountCells = Readonly<Record<keyof ResultCounts, string>>;

/** Each part of the master status in words, as a formula over the counts; joined in order they are the whole. */
export const statusParts = (counts: ResultCounts, cells: CountCells): Readonly<Record<WordedCount, Figure>> => {
  const some = (count: keyof ResultCounts, before: string, after: string): Figure => ({
    formula: `IF(${cells[count]}=0,"","${before}"&${cells[count]}&"${after}")`,
    value: counts[count] === 0 ? "" : `${before}${counts[count]}${after}`,
  });
  return {
    agrees: agreeing(counts, cells),
    rounding: some("rounding", ", ", " within rounding"),
    differs: some("differs", ", ", " not"),
    incomplete: some("incomplete", ", ", " cannot be checked"),
    errors: some("errors", "; other errors: ", ""),
  };
};

const agreeing = ({ agrees, all }: ResultCounts, cells: CountCells): Figure => {
  if (all === 0) return { formula: `IF(${cells.all}=0,"No printed total was found to check","")`, value: "No printed total was found to check" };
  const [whole, noun] = all === 1 ? ["The", "printed figure agrees"] : [`All ${all}`, "printed figures agree"];
  const wholeFormula = all === 1 ? `"The ${noun}"` : `"All "&${cells.all}&" ${noun}"`;
  return {
    formula: `IF(${cells.agrees}=${cells.all},${wholeFormula},${cells.agrees}&" of "&${cells.all}&" printed figures agree")`,
    value: agrees === all ? `${whole} ${noun}` : `${agrees} of ${all} printed figures agree`,
  };
};
