import type { FinancialYear } from "../../years/financial-year";
import type { SheetReading, Table, TableRow } from "../reading";
import type { DeliverySlot } from "./delivery";
import { tracks } from "./find-slots";
import { readHeading } from "./read-heading";

/** The quantities of a table that stand down its rows, and the columns that each tell of one year or of the whole. */
export interface StackedSlots {
  readonly slots: readonly { readonly slot: DeliverySlot; readonly row: TableRow }[];
  readonly columns: readonly { readonly index: number; readonly name: string; readonly year?: FinancialYear }[];
}

/** A statement of a few rows, most of them quantities of delivery: "Budget gap", "Identified savings", "Gap remaining". Undefined for any other table. */
export const findStackedSlots = (table: Table, sheet: SheetReading): StackedSlots | undefined => {
  if (table.rows.length > mostRows * 3) return undefined;
  const rows = table.rows.filter(({ role }) => role !== "heading" && role !== "note" && role !== "blank");
  if (rows.length < 3 || rows.length > mostRows || rows.some(({ year }) => year !== undefined)) return undefined;
  const slots = rows.flatMap((row) => {
    const heading = readHeading(row.name);
    if (heading === undefined) return [];
    const key = [heading.quantity, heading.basis ?? ""].join(" ").trim();
    return [{ row, slot: { ...heading, key, header: row.name.replace(/\s+/g, " ").trim(), isSole: true } }];
  });
  const keys = new Set(slots.map(({ slot }) => slot.key));
  if (keys.size < slots.length || slots.length < 3 || slots.length < rows.length) return undefined;
  if (!tracks(slots.map(({ slot }) => slot.quantity))) return undefined;
  const columns = table.columns.flatMap(({ meaning, header }, index) => {
    if (meaning.kind === "year") return [{ index, name: meaning.printed, year: meaning.year }];
    return meaning.kind === "amount" || meaning.kind === "total"
      ? [{ index, name: header === "" ? titleOf(table, sheet) : header }]
      : [];
  });
  return columns.length === 0 ? undefined : { slots, columns };
};

/** A longer table has lines of its own. */
const mostRows = 12;

const titleOf = ({ title }: Table, sheet: SheetReading): string =>
  (title?.text ?? sheet.title?.text ?? sheet.sheet).replace(/\s+/g, " ").trim();
