import type { BudgetModel } from "../model/budget-model";
import { isReducing, type Line, type LineKind } from "../model/line";
import type { Level } from "../model/line-effect";

/** The kinds in the order a budget is built up: what adds to it, then what reduces it. */
const kindOrder: readonly LineKind[] = ["pressure", "investment", "reversal", "saving", "income"];

/** A row of the whole budget; a line of the funding by its place among them. */
export type WholeKey =
  | LineKind
  | "base"
  | "requirement"
  | "revised"
  | `funding ${number}`
  | "funding"
  | "gap-before"
  | "gap-after"
  | "target"
  | "identified"
  | "remaining"
  | "undecided";

/** The kinds some lines are of, in order. */
export const kindsOf = (lines: readonly { readonly line: Line }[]): readonly LineKind[] =>
  kindOrder.filter((kind) => lines.some(({ line }) => line.kind === kind));

/** The rows of the whole budget a model has figures for, in order. */
export const wholeKeys = (
  { base, funding, target }: BudgetModel,
  lines: readonly { readonly line: Line; readonly effect: { readonly levels: readonly Level[] } }[],
): readonly WholeKey[] => {
  const kinds = kindsOf(lines);
  const adds = kinds.filter((kind) => !isReducing({ kind }));
  const reduces = kinds.filter((kind) => isReducing({ kind }));
  const hasBase = base.length > 0;
  const keys: WholeKey[] = hasBase ? ["base", ...adds] : [...adds];
  if (hasBase && adds.length > 0 && (reduces.length > 0 || funding !== undefined)) keys.push("requirement");
  keys.push(...reduces, "revised");
  if (lines.some(({ effect }) => effect.levels.includes(undefined))) keys.push("undecided");
  if (funding !== undefined) {
    keys.push(...funding.lines.map((_, index): WholeKey => `funding ${index}`), "funding");
    if (hasBase) keys.push("gap-before", "gap-after");
  }
  if (target !== undefined) keys.push("target");
  if (target !== undefined && reduces.length > 0) keys.push("identified", "remaining");
  return keys;
};
