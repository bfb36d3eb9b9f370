import type { Grid } from "../grid/grid";
import type { SheetReading, TieOut } from "../model/reading";
import { type Block, findBlocks } from "./find-blocks";
import { findFields } from "./find-fields";
import { findFootnotes } from "./find-footnotes";
import { findStatements } from "./find-statements";
import { withHistoryApart } from "./history-years";
import { type PrintedRow, printedRows, textOf } from "./printed-rows";
import { shareHeaders } from "./share-headers";
import { splitSideBySide } from "./split-side-by-side";
import { readTable, withPresentation, withTotalScopes } from "./read-tables";
import { type Answers, withYearOverMoney } from "./read-table-year";
import { findEqualTotals } from "./tie-outs/find-equal-totals";
import { findSheetTotals } from "./tie-outs/find-sheet-totals";
import { judge } from "./tie-outs/judge";
import { isRefutedByFormula } from "./tie-outs/refuted-by-formula";
import { tieLabels } from "./tie-outs/tie-labels";
import { tieStatements } from "./tie-outs/tie-statements";
import { tieTable } from "./tie-outs/tie-table";

interface ReadSheet {
  readonly sheet: SheetReading;
  readonly tieOuts: readonly TieOut[];
}

/** Reads one sheet whole: its tables, the fields and sentences around them, and every tie-out. */
export const readSheet = (grid: Grid, answers: Answers, dates1904: boolean): ReadSheet => {
  const rows = printedRows(grid);
  const sections = splitSideBySide(rows, dates1904);
  const blocks = sections.flatMap((section) => shareHeaders(findBlocks(section, dates1904)));
  const around = rowsOutside([...new Set(sections.flat())], blocks);
  const surroundings = {
    grid,
    answers,
    sheetNotes: notesAboutFigures(around),
    titles: blocks[0]?.above ?? [],
    dates1904,
  };
  const read = blocks.map((block) => {
    const understood = readTable(block, surroundings);
    const tied = tieTable(understood.table, block.body);
    const settled = withTotalScopes(tied.table, understood, tied.down, surroundings);
    const presented = withPresentation(settled, block, tied.hasChain, surroundings);
    return { tied, table: withHistoryApart(withYearOverMoney(presented)) };
  });
  const tied = read.map((each) => each.tied);
  const tables = read.map(({ table }) => table);
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
      fields: findFields(
        title === undefined ? around : around.filter(({ row }) => row !== title.at.row),
        grid.sheet,
        dates1904,
      ),
      statements,
      footnotes: findFootnotes(around, grid.sheet),
    },
    tieOuts: [
      ...relations.flatMap((relation) => judge(relation) ?? []).filter((tieOut) => !isRefutedByFormula(tieOut, grid)),
      ...tables.flatMap(tieLabels),
      ...tieStatements(statements, tables),
    ],
  };
};

/** "Figures are incremental: each year shows the change …", "Savings are negative": said once for the whole sheet. */
const notesAboutFigures = (around: readonly PrintedRow[]): readonly string[] =>
  around
    .flatMap(({ cells }) => cells.map(textOf))
    .filter(
      (text) => /\b(figures|amounts|values|savings|brackets)\b[^.]*\b(are|is)\b/i.test(text) && text.length < 400,
    );

const rowsOutside = (rows: readonly PrintedRow[], blocks: readonly Block[]): readonly PrintedRow[] => {
  const inside = new Set(blocks.flatMap(({ header, body }) => [...header, ...body]));
  return rows.filter((row) => !inside.has(row));
};

/** Words alone in one of the first rows; a label with its value beside it is a field. */
const titleOf = (rows: readonly PrintedRow[], sheet: string): SheetReading["title"] => {
  const row = rows
    .slice(0, 3)
    .find(({ cells, readings }) => readings[0]?.kind === "text" && isAlone(cells.map(textOf)));
  const cell = row?.cells[0];
  const text = textOf(cell);
  return cell === undefined || text === "" || text.length > 160
    ? undefined
    : { text, at: { sheet, row: cell.row, column: cell.column } };
};

const isAlone = ([, ...others]: readonly string[]): boolean =>
  others.every((text) => text === "" || /^(appendix|annex)\b/i.test(text));
