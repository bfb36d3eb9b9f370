import { columnName, printRef } from "../../grid/address";
import { type Grid, rowAt } from "../../grid/grid";
import { yearKey } from "../../years/financial-year";
import type { Line } from "../line";
import { foldName } from "../place";
import type { Table } from "../reading";
import { amountContent } from "./amount-content";
import { findRoom } from "./find-room";
import { type EditSource, gridNamed, type LineContent, type PlannedCells, refused } from "./line-edit";
import { amountPlace, cellChanges, hiddenWarnings, type Target, wordContent, wordIn } from "./row-cells";
import { hasKindsInColumns, wordTargets } from "./word-columns";

/** The cells a new line fills: a blank row that every total over its section takes in, or a refusal that says what to do first. */
export const planAdd = (after: Line, to: LineContent, source: EditSource & { readonly table: Table }): PlannedCells => {
  const { table } = source;
  const grid = gridNamed(source, table.sheet);
  if (grid === undefined) return refused(`The sheet ${table.sheet} is no longer there: read the workbook again.`);
  if (table.rows.some(({ year }) => year !== undefined))
    return refused(
      `The years of ${table.id} stand down its rows and its lines are columns: add a column in the sheet itself.`,
    );
  const lacking = lackingIn(to, table);
  if (lacking.length > 0) return refused(...lacking);
  const room = findRoom(source, { table, grid, row: after.row });
  if (typeof room === "string") return refused(room);
  const like = after.row;
  const { targets, warnings, refusals } = targetsIn(room.row, { to, table, grid, like });
  const { cells, refusals: barred } = cellChanges(targets, grid);
  return {
    changes: { cells, ...(room.grown === undefined ? {} : { grown: [room.grown] }) },
    row: room.row,
    warnings: [
      ...warnings,
      ...(room.grown === undefined ? [] : [`The Excel table ${room.grown.name} grows by row ${room.row}.`]),
      ...missingFormulas(grid, table, { row: room.row, like }),
      ...hiddenWarnings(
        grid,
        room.row,
        cells.map(({ at }) => at.column),
      ),
    ],
    refusals: [...refusals, ...barred],
  };
};

const lackingIn = ({ name, amounts = [], kind }: LineContent, table: Table): readonly string[] => [
  ...((name ?? "").trim() === "" ? ["A new line needs a name."] : []),
  ...(amounts.some(({ amount }) => amount.kind !== "blank")
    ? []
    : ["A new line needs at least one year's amount: a row without any is read as a heading."]),
  ...(hasKindsInColumns(table) && kind === undefined
    ? [`The kinds of change stand in columns of ${table.id}: say of which kind the line is.`]
    : []),
];

interface NewRow {
  readonly to: LineContent;
  readonly table: Table;
  readonly grid: Grid;
  /** The row whose look and groups the new one takes. */
  readonly like: number;
}

const targetsIn = (
  row: number,
  { to, table, grid, like }: NewRow,
): {
  readonly targets: readonly Target[];
  readonly warnings: readonly string[];
  readonly refusals: readonly string[];
} => {
  const targets: Target[] = [];
  const words = wordTargets(to, table, (at, column) => wordIn(grid, at, column));
  const [warnings, refusals]: [string[], string[]] = [[], [...words.refusals]];
  const put = (column: number, content: Target["content"]): void => {
    if (content.kind !== "blank")
      targets.push({ at: { sheet: table.sheet, row, column }, content, like: { row: like, column } });
  };
  for (const target of words.targets) {
    if (isOfGroup(target.column, target.text, { table, grid, like })) continue;
    const content = wordContent(target, { table, grid, row });
    if (typeof content === "string") refusals.push(content);
    else put(target.column, content);
  }
  for (const { year, amount } of to.amounts ?? []) {
    const columns = table.columns.filter(
      ({ meaning, kind }) =>
        meaning.kind === "year" && meaning.year.start === year.start && (!hasKindsInColumns(table) || kind === to.kind),
    );
    const [column] = columns;
    if (column === undefined || columns.length > 1) {
      refusals.push(yearRefusal(yearKey(year).replace("-", "/"), table, columns.length));
      continue;
    }
    const at = { sheet: table.sheet, row, column: column.column };
    const placed = amountContent(amount, amountPlace(at, { table, grid }));
    if (placed.kind === "refusal") refusals.push(placed.sentence);
    else {
      put(column.column, placed.content);
      if (placed.warning !== undefined) warnings.push(placed.warning);
    }
  }
  return { targets, warnings, refusals };
};

/** A group is printed once, over its first line: printed again it would be another. */
const isOfGroup = (column: number, text: string, { table, grid, like }: Omit<NewRow, "to">): boolean => {
  const index = table.wordColumns.findIndex((each) => each.column === column);
  const group = table.rows.find(({ row }) => row === like)?.words[index];
  return group !== undefined && wordIn(grid, like, column) === undefined && foldName(group) === foldName(text);
};

const yearRefusal = (year: string, { id, columns }: Table, found: number): string => {
  const years = columns.flatMap(({ meaning }) => (meaning.kind === "year" ? [meaning.printed] : []));
  return found === 0
    ? `${id} has no year ${year} for such a line: it has ${[...new Set(years)].join(", ")}.`
    : `${year} stands ${found} times in ${id}: settle which is meant first.`;
};

/** Columns that are worked out on every line: a file takes cells and no formulas, so they are left for a person to copy down. */
const missingFormulas = (
  grid: Grid,
  { range, sheet }: Table,
  { row, like }: { readonly row: number; readonly like: number },
): readonly string[] => {
  const held = new Set(rowAt(grid, row)?.cells.map(({ column }) => column));
  const columns = (rowAt(grid, like)?.cells ?? []).filter(
    ({ column, formula }) =>
      formula !== undefined && column >= range.left && column <= range.right && !held.has(column),
  );
  const [first] = columns;
  if (first === undefined) return [];
  const letters = columns.map(({ column }) => columnName(column)).join(", ");
  return [
    `Column ${letters} is worked out on the line above and stays blank on the new one: copy ${printRef({ sheet, ...first })} down to row ${row} in Excel.`,
  ];
};
