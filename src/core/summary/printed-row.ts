import type { PrintedTotal } from "../model/business-case";
import { isTurned, type LineKind } from "../model/line";
import { lineFigure } from "../model/line-figure";
import type { CaseColumns } from "./case-columns";
import type { Figure } from "./figure";
import { toCell } from "./formula";
import type { PlanContext } from "./plan-context";
import type { SummaryRow } from "./summary-rows";

/** A row the sheet prints itself, live, in our unit and with the sign of the kind it is a total of. */
export const printedRow = (
  label: string,
  { row, table }: PrintedTotal,
  kind: LineKind,
  { columns, context }: { readonly columns: CaseColumns; readonly context: PlanContext },
): SummaryRow => {
  const sign = { kind, sign: table.sign.value };
  const figureAt = (index: number): Figure | undefined => {
    const column = table.columns[index];
    const reading = row.amounts[index];
    if (column === undefined || reading === undefined) return undefined;
    const at = { sheet: table.sheet, row: row.row, column: column.column };
    const unit = column.unit?.value ?? table.unit.value;
    const year = { year: { start: 0 }, printed: "", at, reading, ...(unit === undefined ? {} : { unit }) };
    const read = lineFigure(sign, year, context.cellAt(at), context.style.unit);
    // A total held as text is tied out on Checks, where its figure is typed.
    if (read.kind !== "live") return undefined;
    const scale = (read.thousands < 0 ? "/1000" : "*1000").repeat(Math.abs(read.thousands));
    return { formula: `${isTurned(sign) ? "-" : ""}${toCell(at)}${scale}`, value: read.value };
  };
  const indexOf = (test: (meaning: (typeof table.columns)[number]["meaning"]) => boolean): number =>
    table.columns.findIndex(({ meaning }) => test(meaning));
  return {
    label,
    about: row.name,
    basis: "",
    role: "amount",
    figures: columns.years.map(({ start }) =>
      figureAt(indexOf((meaning) => meaning.kind === "year" && meaning.year.start === start)),
    ),
    // What is printed is the total of all the years.
    total: columns.of === undefined ? figureAt(indexOf((meaning) => meaning.kind === "total")) : undefined,
  };
};
