import { printRange, type Range } from "../../core/grid/address";
import type { PlanTable, SheetPlan } from "../../core/summary/sheet-plan";
import type { CheckedTable } from "./check-book";
import { positionKey, type PresentSheet } from "./present-sheet";
import { inSheet, rangeAt, type Step } from "./write-steps";

/** What is to become of the tables of a sheet: before its cells are written, and after. */
export interface TableSteps {
  readonly before: readonly Step[];
  readonly after: readonly Step[];
}

interface TableSource {
  readonly plan: SheetPlan;
  /** The sheet's tab, and its id where it stands. */
  readonly name: string;
  readonly id: string | undefined;
  readonly present: PresentSheet | undefined;
  /** Every table of the workbook. */
  readonly tables: readonly CheckedTable[];
}

/**
 * A table that stands where it is planned, under the same column names, grows or shrinks; Excel cannot move one otherwise, so another becomes
 * plain cells before they are written and a table again after. A table of a person's that has the name keeps it.
 */
export const tableSteps = ({ plan, name, id, present, tables }: TableSource): TableSteps => {
  const own = tables.filter(({ sheetId }) => sheetId === id);
  const taken = new Set(tables.filter(({ sheetId }) => sheetId !== id).map((table) => table.name.toLowerCase()));
  const stays = new Set<string>();
  const after = plan.tables.flatMap((planned): Step[] => {
    const stands = own.find((table) => isNamed(table.name, planned.name));
    if (stands?.range === undefined || !hasPlace(planned, stands.range) || !hasHeaders(planned, plan, present)) {
      const free = freeName(planned.name, taken);
      taken.add(free.toLowerCase());
      return [inSheet(name, 2000, (sheet) => addTable(sheet, planned, free))];
    }
    stays.add(stands.name);
    if (stands.range.bottom === planned.range.bottom) return [];
    return [
      inSheet(name, 800, (sheet) => {
        sheet.tables.getItem(stands.name).resize(rangeAt(sheet, printRange(planned.range)));
      }),
    ];
  });
  const before = own
    .filter((table) => !stays.has(table.name) && (/^Crosscast_/i.test(table.name) || isInTheWay(table, plan)))
    .map((table) =>
      inSheet(name, 700, (sheet) => {
        sheet.tables.getItem(table.name).convertToRange().untrack();
      }),
    );
  return { before, after };
};

/** A copy of our sheet may have taken the name first: ours then stands under the name with a number. */
const isNamed = (name: string, planned: string): boolean =>
  name.toLowerCase() === planned.toLowerCase() || name.toLowerCase().startsWith(`${planned.toLowerCase()}__`);

/** Tables cannot overlap; one of ours has no name of its own yet where a write broke off just after it was added. */
const isInTheWay = ({ range }: CheckedTable, { tables }: SheetPlan): boolean =>
  range !== undefined &&
  tables.some(
    ({ range: { top, left, bottom, right } }) =>
      range.top <= bottom && range.bottom >= top && range.left <= right && range.right >= left,
  );

const hasPlace = ({ range }: PlanTable, stands: Range): boolean =>
  range.top === stands.top && range.left === stands.left && range.right === stands.right;

const hasHeaders = ({ range }: PlanTable, { rows }: SheetPlan, present: PresentSheet | undefined): boolean =>
  (rows[range.top - 1]?.cells.slice(range.left - 1, range.right) ?? []).every((cell, index) => {
    const at = positionKey({ row: range.top, column: range.left + index });
    return cell?.content.kind === "text" && present?.cells.get(at)?.value === cell.content.text;
  });

const freeName = (name: string, taken: ReadonlySet<string>): string => {
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? name : `${name}__${number}`;
    if (!taken.has(free.toLowerCase())) return free;
  }
};

const addTable = (sheet: Excel.Worksheet, { range }: PlanTable, name: string): void => {
  const table = sheet.tables.add(rangeAt(sheet, printRange(range)), true);
  table.style = "TableStyleLight1";
  table.showBandedRows = false;
  // By its name a later refresh knows that the rest is done.
  table.name = name;
};
