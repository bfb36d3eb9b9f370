import type { Table, TieOut } from "../../model/reading";
import { findAmounts } from "../../money/find-amounts";
import { inUnit } from "../../money/convert";
import { worth } from "./figures";

/** Lines whose own label does the sum: "planned cut £0.165m reduced to £0.043m" beside a figure of 0.122. */
export const tieLabels = (table: Table): readonly TieOut[] => {
  const { unit, sheet, id } = table;
  const printed = unit.value;
  if (printed === undefined) return [];
  return table.rows.flatMap(({ name, row, amounts }) => {
    const [from, to] = reducedTo.test(name) ? findAmounts(name).filter(({ isRate }) => !isRate) : [];
    if (from === undefined || to === undefined) return [];
    const [first, second] = [inUnit(from.pounds, "£", printed), inUnit(to.pounds, "£", printed)];
    const computed = first.minus(second);
    return amounts.flatMap((amount, index): readonly TieOut[] => {
      const stated = worth(amount, printed);
      const column = table.columns[index]?.column;
      if (stated === undefined || column === undefined || !stated.equals(computed)) return [];
      const at = { sheet, row, column };
      return [
        {
          at,
          label: name,
          relation: "narrative",
          formula: `${first.toString()}-${second.toString()}`,
          parts: [],
          stated,
          computed,
          difference: stated.minus(computed),
          tolerance: inUnit(from.tolerance.plus(to.tolerance), "£", printed),
          decimals: stated.decimalPlaces(),
          verdict: "agrees",
          table: id,
          claim: "arithmetic",
        },
      ];
    });
  });
};

const reducedTo = /£[^£]*\b(reduced|cut|down|increased|raised) to £/i;
