import { type CellRef, contains } from "../../grid/address";
import type { Table, TieOut } from "../../model/reading";
import { Decimal } from "../../money/decimal";

/** The figures held as text which a total's own SUM passes over, where they are the whole of its difference; none otherwise. */
export const textPassedOver = ({ at, parts, difference, relation }: TieOut, table: Table): readonly CellRef[] => {
  const index = table.columns.findIndex(({ column }) => column === at.column);
  const own = table.rows.find(({ row }) => row === at.row);
  if (relation !== "sum" || difference === undefined || own?.formulas?.[index] === undefined) return [];
  const texts = table.rows.flatMap(({ row, amounts }) =>
    table.columns.flatMap(({ column }, place) => {
      const amount = amounts[place];
      if (amount?.kind !== "amount" || !amount.fromText) return [];
      const isPart = parts.some(({ sheet, range }) => sheet === table.sheet && contains(range, { row, column }));
      return isPart ? [{ at: { sheet: table.sheet, row, column }, value: amount.value }] : [];
    }),
  );
  const missing = texts.reduce((sum, { value }) => sum.plus(value), new Decimal(0));
  return texts.length > 0 && difference.negated().equals(missing) ? texts.map((text) => text.at) : [];
};
