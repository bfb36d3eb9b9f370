import type { Grid } from "../grid/grid";
import type { SheetReading, TieOut } from "../model/reading";
import { type Block, findBlocks } from "./find-blocks";
import { findFields } from "./find-fields";
import { findStatements } from "./find-statements";
import { type PrintedRow, printedRows, textOf } from "./printed-rows";
import { type Answers, readTable, withPresentation } from "./read-tables";
import { findEqualTotals } from "./tie-outs/find-equal-totals";
import { findSheetTotals } from "./tie-outs/find-sheet-totals";
import { judge } from "./tie-outs/judge";
import { tieStatements } from "./tie-outs/tie-statements";
import { tieTable } from "./tie-outs/tie-table";

interface ReadSheet {
  readonly sheet: SheetReading;
  readonly tieOuts: readonly TieOut[];
}

/** Reads one sheet whole: its tables, the fields and sentences around them, and every tie-out. */
export const readSheet = (grid: Grid, answers: Answers, dates1904: boolean): ReadSheet => {
  const rows = printedRows(grid);
  const blocks = findBlocks(rows, dates1904);
  const tied = blocks.map((block) => tieTable(readTable(block, { grid, answers }), block.body));
  const tables = tied.map(({ table, hasChain }, index) =>
    withPresentation(table, blockAt(blocks, index), hasChain, answers),
  );
  const around = rowsOutside(rows, blocks);
  const statements = findStatements(around, grid.sheet);
  const relations = [
    ...tied.flatMap((each) => [...each.relations, ...findEqualTotals(each)]),
    ...findSheetTotals(tied),
  ];
  const title = titleOf(rows, grid.sheet);
  return {
    sheet: {
      sheet: grid.sheet,
      hidden: grid.hidden,
      ...(title && { title }),
      tables,
      fields: findFields(around, grid.sheet),
      statements,
    },
    tieOuts: [...relations.flatMap((relation) => judge(relation) ?? []), ...tieStatements(statements, tables)],
  };
};

const blockAt = (blocks: readonly Block[], index: number): Block =>
  blocks[index] ?? { header: [], years: [], body: [], above: [], below: [] };

const rowsOutside = (rows: readonly PrintedRow[], blocks: readonly Block[]): readonly PrintedRow[] => {
  const inside = new Set(blocks.flatMap(({ header, body }) => [...header, ...body]));
  return rows.filter((row) => !inside.has(row));
};

const titleOf = (rows: readonly PrintedRow[], sheet: string): SheetReading["title"] => {
  const cell = rows
    .slice(0, 3)
    .flatMap(({ cells, readings }) => cells.filter((_, index) => readings[index]?.kind === "text"))[0];
  const text = textOf(cell);
  return cell === undefined || text === "" || text.length > 160
    ? undefined
    : { text, at: { sheet, row: cell.row, column: cell.column } };
};
