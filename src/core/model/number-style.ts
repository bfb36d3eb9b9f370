import type { Cell } from "../grid/cell";
import type { CellRef } from "../grid/address";
import { cellText } from "./cell-text";
import type { Unit } from "../money/unit";
import type { Line, LineYear } from "./line";
import { thousandsBetween } from "./line-figure";

/** How the team's own sheets print figures, which ours follow. */
export interface NumberStyle {
  /** The unit most lines are printed in; absent where none is stated. */
  readonly unit?: Unit;
  readonly decimals: number;
  readonly negative: "minus" | "brackets";
  readonly nil: "0" | "-";
}

/** The style most of the lines are printed in, or their style in a unit that was chosen, with decimals enough for the most precise of them. */
export const readNumberStyle = (
  lines: readonly Pick<Line, "unit" | "years">[],
  cellAt: (at: CellRef) => Cell | undefined,
  chosen?: Unit,
): NumberStyle => {
  const unit = chosen ?? mostCommon(lines.flatMap((line) => line.unit ?? []));
  const years = lines.flatMap((line) => line.years);
  const cells = years.flatMap(({ at }) => cellAt(at) ?? []);
  const brackets = cells.filter(isBracketed).length;
  const minuses = cells.filter(isMinus).length;
  const dashes = years.filter(({ reading }) => reading?.kind === "nil").length;
  const zeros = years.filter(({ reading }) => reading?.kind === "amount" && reading.value.isZero()).length;
  return {
    decimals: Math.min(
      3,
      years.reduce((most, year) => Math.max(most, decimalsIn(year, unit)), 0),
    ),
    negative: brackets > minuses ? "brackets" : "minus",
    nil: dashes > zeros ? "-" : "0",
    ...(unit === undefined ? {} : { unit }),
  };
};

const decimalsIn = ({ reading, unit: from }: LineYear, unit: Unit | undefined): number =>
  reading?.kind === "amount" && !reading.value.isZero() ? reading.decimals - 3 * thousandsBetween(from, unit) : 0;

const isBracketed = ({ value, look }: Cell): boolean =>
  typeof value === "number" ? /;[^;]*\([^;]*[0#]/.test(look.numberFormat) : /^\s*\(/.test(cellText(value));

const isMinus = ({ value, look }: Cell): boolean =>
  typeof value === "number"
    ? value < 0 && !/;[^;]*\([^;]*[0#]/.test(look.numberFormat)
    : /^\s*[-−]\d/.test(cellText(value));

const mostCommon = <Value>(values: readonly Value[]): Value | undefined => {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
};
