import type { PrintedTotal } from "./business-case";
import type { SheetReading, TableRow } from "./reading";

/** The rows of a sheet's year tables that a test picks and that print at least one figure for a year, in sheet order. */
export const printedRows = (
  { tables }: Pick<SheetReading, "tables">,
  picks: (row: TableRow) => boolean,
): readonly PrintedTotal[] =>
  tables.flatMap((table) => {
    const years = table.columns.flatMap(({ meaning }, index) => (meaning.kind === "year" ? [index] : []));
    return table.rows.flatMap((row) =>
      picks(row) && years.some((index) => row.amounts[index]?.kind === "amount") ? [{ row, table }] : [],
    );
  });

/** The total a form prints for the whole of itself: its last total row. */
export const lastPrintedTotal = (sheet: SheetReading): PrintedTotal | undefined =>
  printedRows(sheet, ({ role, kind }) => role === "total" && kind !== "fte" && kind !== "target").at(-1) ??
  printedRows(sheet, ({ role, kind }) => role === "subtotal" && kind !== "fte").at(-1);
