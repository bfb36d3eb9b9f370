import type { CellRef } from "../../grid/address";
import type { SheetReading, TableRow } from "../../model/reading";
import type { AmountReading } from "../../money/amount";

/** A line with the first figure it prints that is not nothing. */
export interface LineWithFigure {
  readonly row: TableRow;
  readonly amount: AmountReading;
  readonly at: CellRef;
}

/** The lines of a sheet that print a figure of money. */
export const linesWithFigures = ({ tables }: SheetReading): readonly LineWithFigure[] =>
  tables.flatMap(({ rows, columns, sheet }) =>
    rows.flatMap((row): readonly LineWithFigure[] => {
      if (row.role !== "line" || row.kind === "fte") return [];
      const index = row.amounts.findIndex(
        (amount, position) =>
          amount?.kind === "amount" && !amount.value.isZero() && columns[position]?.meaning.kind !== "fte",
      );
      const [amount, column] = [row.amounts[index], columns[index]];
      return amount === undefined || column === undefined
        ? []
        : [{ row, amount, at: { sheet, row: row.row, column: column.column } }];
    }),
  );

/** Whether any sheet has a saving or income with a figure. */
export const hasSaving = (sheets: readonly SheetReading[]): boolean =>
  sheets.some((sheet) => linesWithFigures(sheet).some(({ row }) => row.kind === "saving" || row.kind === "income"));
