import type { Cell } from "../grid/cell";
import type { FinancialYear } from "../years/financial-year";
import { readYear } from "../years/read-year";
import { undoDates, yearCandidates } from "../years/undo-dates";
import { isDate, type PrintedRow, textOf } from "./printed-rows";

/** A year label in a header cell. */
export interface HeaderYear {
  readonly cell: Cell;
  readonly year: FinancialYear;
  readonly printed: string;
  /** What else the cell says: a unit, "FTE", "(LGR)". */
  readonly rest: string;
  /** Excel had turned the label into a date. */
  readonly wasDate: boolean;
}

/** The year labels of a row, left to right; labels Excel turned into dates are undone where the run proves them. */
export const readHeaderYears = (row: PrintedRow, dates1904: boolean): readonly HeaderYear[] => {
  if (!row.cells.some(mayHoldYear)) return none;
  const labels = row.cells.flatMap((cell) => readLabel(cell, dates1904));
  const settled = undoDates(labels);
  return labels.flatMap(({ cell, printed, rest, wasDate }, index) => {
    const year = settled[index];
    return year === undefined ? [] : [{ cell, year, printed, rest, wasDate }];
  });
};

const none: readonly HeaderYear[] = [];

/** A quick no to most rows of a ledger. */
const mayHoldYear = (cell: Cell): boolean =>
  typeof cell.value === "string" ? mayBeYear.test(cell.value) : isDate(cell);

const mayBeYear = /\d\s?(\D|to)\s?\d/i;

interface Label {
  readonly cell: Cell;
  readonly candidates: readonly FinancialYear[];
  readonly printed: string;
  readonly rest: string;
  readonly wasDate: boolean;
}

const readLabel = (cell: Cell, dates1904: boolean): readonly Label[] => {
  if (typeof cell.value === "number") {
    if (!isDate(cell)) return [];
    const candidates = yearCandidates(cell.value, dates1904);
    return [{ cell, candidates, printed: textOf(cell), rest: "", wasDate: true }];
  }
  if (typeof cell.value !== "string" || !mayBeYear.test(cell.value)) return [];
  const label = readYear(cell.value);
  if (label === undefined) return [];
  return [{ cell, candidates: [label.year], printed: label.printed, rest: label.rest, wasDate: false }];
};
