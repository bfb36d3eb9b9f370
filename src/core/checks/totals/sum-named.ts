import { type Position, positionsIn } from "../../grid/address";
import type { Table } from "../../model/reading";
import { Decimal } from "../../money/decimal";
import { readSumFormula } from "../../reading/tie-outs/read-sum-formula";
import { firstRowFrom } from "../../model/first-row-from";

/** What a formula that only adds up comes to on a table's printed figures; undefined for any other formula, and where it adds up none of them. */
export const sumNamed = (table: Table, formula: string, at: Position): Decimal | undefined => {
  const terms = readSumFormula(formula);
  if (terms === undefined) return undefined;
  let [sum, count] = [new Decimal(0), 0];
  for (const { range, sign } of terms) {
    if ((range.bottom - range.top + 1) * (range.right - range.left + 1) > mostCells) return undefined;
    for (const position of positionsIn(range)) {
      if (position.row === at.row && position.column === at.column) return undefined;
      const column = table.columns.findIndex((each) => each.column === position.column);
      const row = table.rows[firstRowFrom(table, position.row)];
      const amount = row?.row === position.row ? row.amounts[column] : undefined;
      if (amount?.kind !== "amount") continue;
      sum = sum.plus(amount.value.times(sign));
      count += 1;
    }
  }
  return count === 0 ? undefined : sum;
};

/** A sum of more cells than this is not worked out again for a message. */
const mostCells = 2000;
