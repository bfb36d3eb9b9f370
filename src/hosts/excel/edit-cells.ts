import { printPosition, printRange, printRef } from "../../core/grid/address";
import type { CellChange, SheetEdit } from "../../core/grid/cell-change";
import { reasonNotToChange } from "../../core/grid/edit-grids";
import { cellAt, type Grid } from "../../core/grid/grid";
import { WorkbookError } from "../../core/tasks/workbook";
import { assignedText } from "./assigned-text";
import { type ExcelCalls, writeToExcel } from "./call-excel";
import { type EditedBook, type EditedSheet, readEdited } from "./read-edited";
import { rangeAt } from "./write-steps";

/**
 * Changes single cells of a person's sheets: one look that each still holds what the edit says and can be written, and one request, which Excel
 * can undo as one step. Refuses the whole edit when one cell is not as the edit says.
 */
export const editCells = async (calls: ExcelCalls, edit: SheetEdit): Promise<void> => {
  const { cells, grown = [] } = edit;
  if (cells.length === 0) return;
  const book = await readEdited(calls, edit);
  if (book.isReadOnly)
    throw locked("This workbook is open for reading only: save a copy (File, Save As), then change the copy.");
  for (const sheet of book.sheets) refuseLocked(sheet);
  for (const change of cells) refuseChanged(book, change);
  for (const { name, from } of grown) {
    const stands = book.tables.get(name);
    if (stands === undefined || printRange(stands) !== printRange(from))
      throw changed(`The Excel table ${name} no longer spans ${printRange(from)}: read the workbook again.`);
  }
  await writeToExcel(calls, (context) => write(context, book, edit), lookAgain(edit));
};

const refuseLocked = ({ grid: { sheet }, isProtected, isFiltered, filteredTable }: EditedSheet): void => {
  if (isProtected)
    throw locked(
      `The sheet "${sheet}" is protected: lift its protection in Excel (Review, Unprotect Sheet), then repeat the change.`,
    );
  if (isFiltered)
    throw locked(
      `A filter hides rows of the sheet "${sheet}"${filteredTable === undefined ? "" : ` in the table ${filteredTable}`}: clear it (Data, Clear), then repeat the change.`,
    );
};

const gridIn = ({ sheets }: EditedBook, name: string): Grid | undefined =>
  sheets.find(({ grid }) => grid.sheet === name)?.grid;

const refuseChanged = (book: EditedBook, change: CellChange): void => {
  const grid = gridIn(book, change.at.sheet);
  if (grid === undefined) throw changed(`The sheet "${change.at.sheet}" is no longer there: read the workbook again.`);
  const reason = reasonNotToChange(grid, change);
  if (reason !== undefined) throw changed(reason);
};

const write = async (
  context: Excel.RequestContext,
  book: EditedBook,
  { cells, grown = [] }: SheetEdit,
): Promise<void> => {
  const { worksheets } = context.workbook;
  for (const { at, after, like } of cells) {
    const sheet = worksheets.getItem(at.sheet);
    const range = rangeAt(sheet, printPosition(at));
    const grid = gridIn(book, at.sheet);
    const isBlank = grid === undefined || cellAt(grid, at.row, at.column) === undefined;
    // A cell that holds nothing has no look of its own to keep.
    if (like !== undefined && isBlank) range.copyFrom(rangeAt(sheet, printPosition(like)), "Formats");
    range.values = [[assigned(after, printRef(at))]];
  }
  for (const { sheet: name, name: table, to } of grown) {
    const sheet = worksheets.getItem(name);
    sheet.tables.getItem(table).resize(rangeAt(sheet, printRange(to)));
  }
  await context.sync();
};

const assigned = (after: CellChange["after"], address: string): string | number => {
  switch (after.kind) {
    case "text":
      return assignedText(after.text, address);
    case "number":
      return after.value.toNumber();
    case "blank":
      return "";
  }
};

/** Excel may have taken some of the cells and not others: which, only the sheet can tell. */
const lookAgain = ({ cells }: SheetEdit): string =>
  `Look at ${cells.map(({ at }) => printRef(at)).join(", ")}: some of it may have been changed already; Undo (Ctrl+Z) takes that back.`;

const changed = (sentence: string) => new WorkbookError("changed-meanwhile", sentence);

const locked = (sentence: string) => new WorkbookError("cannot-write", sentence);
