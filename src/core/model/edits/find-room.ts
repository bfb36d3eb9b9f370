import { highest, lowest } from "../../grid/extremes";
import { printRange, printRef } from "../../grid/address";
import type { GrownTable } from "../../grid/cell-change";
import { type Grid, type ListObject, rowAt } from "../../grid/grid";
import { dataRange } from "../formulas/formula-book";
import type { Table } from "../reading";
import { type FormulaUse, formulaUses } from "./formula-uses";
import type { EditSource } from "./line-edit";

/** A blank row for a new line; where an Excel table has to take it in, how it grows. */
export interface Room {
  readonly row: number;
  readonly grown?: GrownTable;
}

/**
 * The first blank row after a line, or else among the lines of its section, that every formula over those lines takes in; no row is ever
 * inserted. Where there is none: why, and what to do in Excel.
 */
export const findRoom = (
  source: EditSource,
  { table, grid, row: anchor }: { readonly table: Table; readonly grid: Grid; readonly row: number },
): Room | string => {
  const section = sectionAround(table, grid, anchor);
  const listObject = (grid.listObjects ?? []).find(({ range }) => anchor >= range.top && anchor <= range.bottom);
  const below = numbersBetween(anchor + 1, section.end);
  const among = numbersBetween(section.start, anchor - 1);
  const uses = outsideUses(source, table, section);
  const reasons: string[] = [];
  for (const row of [...below, ...among]) {
    if (!isFree(grid, table, row, anchor)) continue;
    const grown = growth(listObject, grid, row);
    const reason = typeof grown === "string" ? grown : reasonAgainst(row, { anchor, grid, table, uses, grown });
    if (reason === undefined && typeof grown !== "string") return { row, ...(grown === undefined ? {} : { grown }) };
    if (reason !== undefined) reasons.push(reason);
  }
  const why = reasons[0] ?? `Row ${anchor + 1} of ${grid.sheet} is not blank.`;
  return `There is no room for a line in ${table.id}. ${why} In Excel insert a row above row ${anchor}, so that whatever adds up these lines stretches with them, then add the line again.`;
};

interface Section {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly number[];
}

/** The lines around a row that no heading, total or note parts, and the blank rows after them. */
const sectionAround = ({ rows, range }: Table, grid: Grid, anchor: number): Section => {
  const others = rows.filter(({ role, name }) => role !== "line" && !(role === "blank" || name === ""));
  const before =
    others.filter(({ row }) => row < anchor).at(-1)?.row ??
    lowest(
      rows.map(({ row }) => row),
      anchor,
    ) - 1;
  const after = others.find(({ row }) => row > anchor)?.row;
  const start = before + 1;
  const end = after === undefined ? nextHeld(grid, range.bottom) - 1 : after - 1;
  const lines = rows.filter(({ role, row }) => role === "line" && row >= start && row <= end).map(({ row }) => row);
  // Past the last line of a table only the row right below belongs to it.
  return { start, end: after === undefined ? Math.min(end, highest(lines, anchor) + 1) : end, lines };
};

const nextHeld = (grid: Grid, row: number): number => grid.rows.find((each) => each.row > row)?.row ?? row + 2;

const numbersBetween = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);

/** Nothing stands in the table's columns, but perhaps formulas where the line beside it has formulas too. */
const isFree = (grid: Grid, { range }: Table, row: number, anchor: number): boolean => {
  const beside = new Set(
    rowAt(grid, anchor)?.cells.flatMap(({ column, formula }) => (formula === undefined ? [] : [column])),
  );
  return (rowAt(grid, row)?.cells ?? []).every(
    ({ column, formula }) =>
      column < range.left || column > range.right || (formula !== undefined && beside.has(column)),
  );
};

/** The formulas over the lines of a section that stand outside it: its totals, and whatever looks its lines up. */
const outsideUses = (source: EditSource, { sheet, range }: Table, { start, end }: Section): readonly FormulaUse[] =>
  formulaUses(source, sheet, { top: start, bottom: end, left: range.left, right: range.right })
    .filter(
      ({ at }) =>
        at.sheet !== sheet || at.row < start || at.row > end || at.column < range.left || at.column > range.right,
    )
    .map((use) => ({ ...use, named: use.named.filter(({ range: named }) => named.bottom > named.top) }))
    .filter(({ named }) => named.length > 0);

interface Candidate {
  readonly anchor: number;
  readonly grid: Grid;
  readonly table: Table;
  readonly uses: readonly FormulaUse[];
  readonly grown: GrownTable | undefined;
}

const reasonAgainst = (row: number, { anchor, grid, uses, grown }: Candidate): string | undefined => {
  if (grid.rows.find((each) => each.row === row)?.hidden === true || grid.hiddenBlankRows?.has(row) === true)
    return `Row ${row} is blank but hidden.`;
  for (const { at, named } of uses) {
    for (const { range, listObject } of named) {
      if (listObject !== undefined && listObject === grown?.name) continue;
      const [takesLines, takesRow] = [holds(range, anchor), holds(range, row)];
      if (takesLines === takesRow) continue;
      return takesLines
        ? `${printRef(at)} takes in ${printRange(range)}: row ${row} is outside it and would be left out.`
        : `${printRef(at)} takes in ${printRange(range)}: row ${row} is part of it, and row ${anchor} is not.`;
    }
  }
  return undefined;
};

const holds = ({ top, bottom }: { readonly top: number; readonly bottom: number }, row: number): boolean =>
  row >= top && row <= bottom;

/** How an Excel table takes a row in: it holds it already, grows by the one row below it, or cannot. */
const growth = (listObject: ListObject | undefined, grid: Grid, row: number): GrownTable | undefined | string => {
  if (listObject === undefined) return undefined;
  const { name, range, totalsRows } = listObject;
  if (holds(dataRange(listObject), row)) return undefined;
  if (row !== range.bottom + 1 || totalsRows > 0)
    return `Row ${row} is outside the Excel table ${name} (${printRange(range)}), ${totalsRows > 0 ? "which ends in a row of totals." : "which takes in only the row right below it."}`;
  const isBlank = (rowAt(grid, row)?.cells ?? []).every(({ column }) => column < range.left || column > range.right);
  const other = (grid.listObjects ?? []).find((each) => each.name !== name && holds(each.range, row));
  if (!isBlank || other !== undefined) return `The Excel table ${name} cannot grow: row ${row} is not blank.`;
  return { sheet: grid.sheet, name, from: range, to: { ...range, bottom: row } };
};
