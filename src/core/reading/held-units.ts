import type { TableRow } from "../model/reading";
import { displayScale } from "../money/number-format";
import { poundsPer, type Unit } from "../money/unit";
import type { Block } from "./find-blocks";
import { cellIn } from "./printed-rows";
import type { BlockColumns } from "./read-columns";

/**
 * Figures that a number format prints smaller than they are held (#,##0, shows 1,234 for 1234000): under a header of £000 the cell
 * holds pounds. Each such figure is given the unit it is held in.
 */
export const withHeldUnits = (
  rows: readonly TableRow[],
  block: Block,
  { figures }: BlockColumns,
  printed: Unit | undefined,
): readonly TableRow[] => {
  if (
    printed === undefined ||
    !block.body.some(({ cells }) => cells.some(({ look }) => displayScale(look.numberFormat) > 1))
  )
    return rows;
  return rows.map((row, index) => {
    const source = block.body[index];
    const amounts = row.amounts.map((amount, place) => {
      const cell = source === undefined ? undefined : cellIn(source, figures[place]?.column ?? 0);
      const held = cell === undefined ? undefined : heldUnit(printed, displayScale(cell.look.numberFormat));
      if (amount?.kind !== "amount" || amount.typed === undefined || held === undefined || held === printed)
        return amount;
      return { kind: amount.kind, value: amount.value, decimals: amount.decimals, fromText: false, unit: held };
    });
    return { ...row, amounts };
  });
};

/** £000 shown by a format of thousands is held in £; undefined where no unit fits. */
const heldUnit = (printed: Unit, scale: number): Unit | undefined => {
  const units: readonly Unit[] = ["£", "£000", "£m"];
  return units.find((unit) => poundsPer[unit] * scale === poundsPer[printed]);
};
