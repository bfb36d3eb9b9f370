import type { CellRef } from "../grid/address";
import type { AmountReading } from "../money/amount";
import type { Unit } from "../money/unit";
import type { FinancialYear } from "../years/financial-year";
import type { PlaceLevel } from "./place";
import type { Kind, Presentation, Recurrence, Sign } from "./reading";

/** The kinds that change a budget; a base budget, funding, a target or a count of posts is no line. */
export type LineKind = "saving" | "income" | "investment" | "pressure" | "reversal";

/** One named saving, income, investment, pressure or reversal, with what its table prints for each year. */
export interface Line {
  /** Its reference, else its sheet, parents and name; unique in the workbook. */
  readonly key: string;
  readonly reference?: string;
  readonly name: string;
  readonly theme?: string;
  readonly workstream?: string;
  readonly service?: string;
  /** Where in the budget its row says it belongs, as printed: codes, services and directorates, and the headings over it. */
  readonly places: LinePlaces;
  readonly kind: LineKind;
  readonly recurrence: Recurrence;
  /** The unit the table prints; absent where none is stated. */
  readonly unit?: Unit;
  readonly presentation: Presentation;
  readonly sign: Sign;
  /** The year columns of its table, left to right. */
  readonly years: readonly LineYear[];
  readonly sheet: string;
  readonly row: number;
  /** The id of its table. */
  readonly table: string;
}

/** The words that may place a line in the base budget. */
export interface LinePlaces extends Readonly<Record<PlaceLevel, readonly string[]>> {
  readonly headings: readonly string[];
}

/** One printed figure of a line. */
export interface LineYear {
  readonly year: FinancialYear;
  /** As the sheet prints the year: "2021 - 2022". */
  readonly printed: string;
  readonly at: CellRef;
  /** Absent where the cell is blank. */
  readonly reading?: AmountReading;
  /** The unit this figure is printed in; absent where none is stated. */
  readonly unit?: Unit;
}

/** The kind as a line's kind, when it is one. */
export const lineKind = (kind: Kind): LineKind | undefined =>
  kind === "saving" || kind === "income" || kind === "investment" || kind === "pressure" || kind === "reversal"
    ? kind
    : undefined;

/** Savings and income reduce the budget; every other kind adds to it. */
export const isReducing = ({ kind }: Pick<Line, "kind">): boolean => kind === "saving" || kind === "income";

/**
 * Whether a printed figure must change sign to stand in our lists, where savings and income are positive when they
 * reduce the budget and every other kind is positive when it adds to it. An unsettled sign is left as printed.
 */
export const isTurned = ({ kind, sign }: Pick<Line, "kind" | "sign">): boolean => {
  const reduces = isReducing({ kind });
  if (sign === "savings-negative" || sign === "two-columns") return reduces;
  return sign === "savings-positive" && kind === "reversal";
};
