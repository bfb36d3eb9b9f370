import { contains, type Range } from "../../grid/address";
import { cellAt, type Grid } from "../../grid/grid";
import type { TieOut } from "../../model/reading";
import { readSumFormula } from "./read-sum-formula";

/** Whether a figure that seems wrong has a formula of its own that works it out from other cells: then it is no such total. */
export const isRefutedByFormula = ({ at, parts, verdict, relation }: TieOut, grid: Grid): boolean => {
  if (verdict !== "differs" || relation === "narrative") return false;
  const formula = cellAt(grid, at.row, at.column)?.formula;
  if (formula === undefined) return false;
  const terms = readSumFormula(formula) ?? [];
  return !parts.every(({ range, sign }) => terms.some((term) => term.sign === sign && holds(term.range, range)));
};

const holds = (outer: Range, { top, left, bottom, right }: Range): boolean =>
  contains(outer, { row: top, column: left }) && contains(outer, { row: bottom, column: right });
