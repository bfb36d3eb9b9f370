import type { Cell } from "../grid/cell";
import type { FinancialYear } from "../years/financial-year";
import { printYear } from "../years/print-year";
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
    return year === undefined
      ? []
      : [{ cell, year, printed: wasDate ? printYear(year, "2025/26") : printed, rest, wasDate }];
  });
};

/** A date in a header row that may have been a year, and that its neighbours do not settle. */
export interface LostYearLabel {
  readonly cell: Cell;
  readonly candidates: readonly FinancialYear[];
}

/** The dates among the years of a row that may have been years themselves and cannot be undone. */
export const readLostYears = (row: PrintedRow, dates1904: boolean): readonly LostYearLabel[] => {
  if (!row.cells.some(isDate)) return [];
  const labels = row.cells.flatMap((cell) => readLabel(cell, dates1904));
  const settled = undoDates(labels);
  const mayBeYears = labels.filter(({ candidates }) => candidates.length > 0);
  if (mayBeYears.length < 2) return [];
  return labels.flatMap(({ cell, candidates, wasDate }, index) =>
    wasDate && candidates.length > 0 && settled[index] === undefined ? [{ cell, candidates }] : [],
  );
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
  if (label === undefined || reachesFurther.test(label.rest)) return [];
  return [{ cell, candidates: [label.year], printed: label.printed, rest: label.rest, wasDate: false }];
};

/** "Before 2020/21" and "2028/29 and beyond" are of other years than the one they name. */
const reachesFurther = /\b(before|prior to|previous to|up to|after|beyond|onwards)\b|^(pre|post|to)\b/i;
