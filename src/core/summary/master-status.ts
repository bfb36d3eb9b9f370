import type { Position } from "../grid/address";
import type { Verdict } from "../model/reading";
import type { CheckList } from "./check-list";
import type { Figure } from "./figure";

/** Where the master status stands on Checks. */
export const masterAt: Position = { row: 2, column: 2 };

/** How many printed figures came out each way, and how many errors there are besides. */
export interface ResultCounts extends Readonly<Record<Verdict, number>> {
  readonly all: number;
  readonly errors: number;
}

/** The counts in the order Checks lists them. */
export const countOrder: readonly (keyof ResultCounts)[] = [
  "agrees",
  "rounding",
  "differs",
  "incomplete",
  "all",
  "errors",
];

/** Counts the results as Checks shows them. */
export const countResults = ({ checks, counted, findings }: CheckList): ResultCounts => {
  const listed = (verdict: Verdict): number => checks.filter(({ result }) => result === verdict).length;
  const agrees = listed("agrees") + counted.reduce((total, { agree }) => total + agree, 0);
  const rounding = listed("rounding") + counted.reduce((total, { rounding: within }) => total + within, 0);
  const [differs, incomplete] = [listed("differs"), listed("incomplete")];
  const errors = findings.filter(({ severity }) => severity === "error").length;
  return { agrees, rounding, differs, incomplete, all: agrees + rounding + differs + incomplete, errors };
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
  const nowhere: CountCells = { agrees: "", rounding: "", differs: "", incomplete: "", all: "", errors: "" };
  const parts = statusParts(countResults(list), nowhere);
  return countOrder.map((count) => (count === "all" ? "" : parts[count].value)).join("");
};

/** Good when every printed figure agrees and there is no other error; the words say the same. */
export const masterRole = (list: CheckList): "status-good" | "status-warning" | "status-bad" => {
  const { differs, incomplete, errors } = countResults(list);
  if (differs + errors > 0) return "status-bad";
  return incomplete > 0 ? "status-warning" : "status-good";
};
