import type { Position } from "../grid/address";
import type { Verdict } from "../model/reading";
import { Decimal } from "../money/decimal";
import type { CheckList } from "./check-list";
import type { Figure } from "./figure";
import type { ModelProof } from "./model-proof";

/** Where the master status stands on Checks. */
export const masterAt: Position = { row: 2, column: 2 };

/** How many printed figures came out each way, how many errors there are besides, and how many proofs of the budget model fail. */
export interface ResultCounts extends Readonly<Record<Verdict, number>> {
  readonly all: number;
  readonly errors: number;
  readonly unproved: number;
}

/** The counts in the order Checks lists them; the last only where there is a budget model to prove. */
export const countOrder = ({ proofs }: Pick<CheckList, "proofs">): readonly (keyof ResultCounts)[] =>
  proofs.length === 0 ? printedOrder : [...printedOrder, "unproved"];

const printedOrder: readonly (keyof ResultCounts)[] = ["agrees", "rounding", "differs", "incomplete", "all", "errors"];

/** How a proof comes out: its differences are all nothing, or some are not, or an Excel error stands in its way. */
export const proofResult = ({ differences }: ModelProof): Verdict => {
  if (differences.some((difference) => typeof difference === "string")) return "incomplete";
  return differences.every((difference) => Decimal.isDecimal(difference) && difference.isZero()) ? "agrees" : "differs";
};

/** Counts the results as Checks shows them. */
export const countResults = ({ checks, counted, findings, proofs }: CheckList): ResultCounts => {
  const listed = (verdict: Verdict): number => checks.filter(({ result }) => result === verdict).length;
  const agrees = listed("agrees") + counted.reduce((total, { agree }) => total + agree, 0);
  const rounding = listed("rounding") + counted.reduce((total, { rounding: within }) => total + within, 0);
  const [differs, incomplete] = [listed("differs"), listed("incomplete")];
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const unproved = proofs.filter((proof) => proofResult(proof) !== "agrees").length;
  return { agrees, rounding, differs, incomplete, all: agrees + rounding + differs + incomplete, errors, unproved };
};

/** The cells of the counts on Checks: "C7". */
type CountCells = Readonly<Record<keyof ResultCounts, string>>;

/** Each part of the master status in words, as a formula over the counts; joined in order they are the whole. */
export const statusParts = (
  counts: ResultCounts,
  cells: CountCells,
): Readonly<Record<Exclude<keyof ResultCounts, "all">, Figure>> => {
  const some = (count: keyof ResultCounts, before: string, after: string): Figure => ({
    formula: `IF(${cells[count]}=0,"","${before}"&${cells[count]}${after === "" ? "" : `&"${after}"`})`,
    value: counts[count] === 0 ? "" : `${before}${counts[count]}${after}`,
  });
  return {
    agrees: agreeing(counts, cells),
    rounding: some("rounding", ", ", " within rounding"),
    differs: some("differs", ", ", " not"),
    incomplete: some("incomplete", ", ", " cannot be checked"),
    errors: some("errors", "; ", " to be settled"),
    unproved: some("unproved", "; ", " of the budget model's sums not proved"),
  };
};

const agreeing = ({ agrees, all }: ResultCounts, cells: CountCells): Figure => {
  if (all === 0) {
    const none = "No printed total was found to check";
    return { formula: `IF(${cells.all}=0,"${none}","")`, value: none };
  }
  const noun = all === 1 ? "printed figure agrees" : "printed figures agree";
  const [whole, wholeFormula] =
    all === 1 ? [`The ${noun}`, `"The ${noun}"`] : [`All ${all} ${noun}`, `"All "&${cells.all}&" ${noun}"`];
  return {
    formula: `IF(${cells.agrees}=${cells.all},${wholeFormula},${cells.agrees}&" of "&${cells.all}&" ${noun}")`,
    value: agrees === all ? whole : `${agrees} of ${all} ${noun}`,
  };
};

/** The master status as it reads now. */
export const masterWords = (list: CheckList): string => {
  const nowhere: CountCells = {
    agrees: "",
    rounding: "",
    differs: "",
    incomplete: "",
    all: "",
    errors: "",
    unproved: "",
  };
  const parts = statusParts(countResults(list), nowhere);
  return countOrder(list)
    .map((count) => (count === "all" ? "" : parts[count].value))
    .join("");
};

/** Good when every printed figure agrees and there is no other error; the words say the same. */
export const masterRole = (list: CheckList): "status-good" | "status-warning" | "status-bad" => {
  const { differs, incomplete, errors, unproved } = countResults(list);
  if (differs + errors + unproved > 0) return "status-bad";
  return incomplete > 0 ? "status-warning" : "status-good";
};
