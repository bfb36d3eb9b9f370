import { type ChangeTotal, partNames } from "../core/model/versions/change-totals";
import type { Decimal } from "../core/money/decimal";
import { type AmountStyle, printAmount } from "../core/money/print-amount";
import { withPlus } from "../core/summary/changes/change-figures";
import { changePartWords } from "../core/summary/changes/change-part-words";
import { alignedRows } from "./aligned-rows";

/** Totals as an aligned table, two blanks in: old, new, change, and of the parts those that are not nothing everywhere. */
export const totalsTable = (heading: string, totals: readonly ChangeTotal[], style: AmountStyle): readonly string[] => {
  if (totals.length === 0) return [];
  const parts = partNames.filter((part) => totals.some((total) => !total[part].isZero()));
  const print = (value: Decimal): string =>
    printAmount(value, { ...style, decimals: Math.max(style.decimals, value.decimalPlaces()) });
  const change = (value: Decimal): string => withPlus(print(value), value);
  const cells = [
    [heading, "old", "new", "change", ...parts.map((part) => changePartWords[part])],
    ...totals.map((total) => [
      total.name + (total.toBeConfirmed === 0 ? "" : ` (without ${total.toBeConfirmed} to be confirmed)`),
      print(total.old),
      print(total.now),
      change(total.change),
      ...parts.map((part) => change(total[part])),
    ]),
  ];
  return alignedRows(
    cells,
    (cells[0] ?? []).map((_, column) => (column === 0 ? "left" : "right")),
  );
};
