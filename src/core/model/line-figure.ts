import type { Cell } from "../grid/cell";
import { isCellError } from "../grid/cell";
import { Decimal, zero } from "../money/decimal";
import { poundsPer, type Unit } from "../money/unit";
import { cellText } from "./cell-text";
import { isTurned, type Line, type LineYear } from "./line";

/** What stands for one year of a line in our lists, in the unit and the sign they use. */
export type LineFigure =
  /** Follows the sheet's own number; `turned` and `thousands` say how. A blank cell is worth zero and stays live. */
  | { readonly kind: "live"; readonly value: Decimal | string; readonly turned: boolean; readonly thousands: number }
  /** A figure the sheet holds as text, which no formula can add. */
  | { readonly kind: "typed"; readonly value: Decimal; readonly printed: string }
  /** No figure: to be confirmed, unreadable, a range, not money. */
  | { readonly kind: "missing"; readonly text: string; readonly printed: string };

/** Reads one year of a line for our lists. `cell` is the source cell; the unit is the one our lists are in. */
export const lineFigure = (
  line: Pick<Line, "kind" | "sign">,
  year: LineYear,
  cell: Cell | undefined,
  unit: Unit | undefined,
): LineFigure => {
  const turned = isTurned(line);
  const thousands = thousandsBetween(year.unit, unit);
  const printed = cellText(cell?.value);
  const ours = (value: Decimal): Decimal => {
    const scaled = value.times(new Decimal(1000).pow(thousands));
    return turned ? scaled.negated().plus(zero) : scaled;
  };
  const { reading } = year;
  if (cell === undefined || reading === undefined) return { kind: "live", value: zero, turned, thousands };
  if (isCellError(cell.value)) return { kind: "live", value: cell.value.error, turned, thousands };
  if (reading.kind === "amount" || reading.kind === "nil") {
    if (typeof cell.value === "number")
      return { kind: "live", value: ours(new Decimal(cell.value)), turned, thousands };
    return { kind: "typed", value: reading.kind === "nil" ? zero : ours(reading.value), printed };
  }
  if (reading.kind === "not-applicable") return { kind: "missing", text: "n/a", printed };
  return { kind: "missing", text: reading.kind === "tbc" || reading.kind === "unreadable" ? "TBC" : printed, printed };
};

/** How many times a figure in one unit is multiplied by a thousand to stand in the other; negative to divide. */
export const thousandsBetween = (from: Unit | undefined, to: Unit | undefined): number => {
  if (from === undefined || to === undefined) return 0;
  return Math.round(Math.log10(poundsPer[from] / poundsPer[to]) / 3);
};
