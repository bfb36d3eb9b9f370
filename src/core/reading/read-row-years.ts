import type { RowYear } from "../model/reading";
import { readYear } from "../years/read-year";
import type { Block } from "./find-blocks";
import { cellIn, textOf } from "./printed-rows";
import type { BlockColumns } from "./read-columns";

/** Rows looked at before a table is taken to have no years down its rows. */
const rowsTried = 4;

/**
 * The year of each row of a block by its index, where the years stand down the rows: every name but those of totals and remarks is a
 * year, each later (or each earlier) than the one above. Empty for every other table. The sheet of the cells is left to be filled in.
 */
export const readRowYears = (
  { body }: Block,
  { name, figures }: Pick<BlockColumns, "name" | "figures">,
): ReadonlyMap<number, RowYear> => {
  const none = new Map<number, RowYear>();
  if (name === undefined || figures.some(({ meaning }) => meaning.kind === "year")) return none;
  const found = new Map<number, RowYear>();
  let others = 0;
  for (const [index, row] of body.entries()) {
    if (row.figures.length === 0) continue;
    const cell = cellIn(row, name.column);
    const label = readYear(textOf(cell));
    if (label === undefined || cell === undefined) others += 1;
    else {
      const at = { sheet: "", row: cell.row, column: cell.column };
      found.set(index, { year: label.year, printed: label.printed, at });
    }
    if (found.size === 0 && others === rowsTried) return none;
  }
  return found.size > others && isRun([...found.values()]) ? found : none;
};

const isRun = (years: readonly RowYear[]): boolean => {
  const steps = years.slice(1).map(({ year }, index) => year.start - (years[index]?.year.start ?? 0));
  return steps.length > 0 && (steps.every((step) => step > 0) || steps.every((step) => step < 0));
};
