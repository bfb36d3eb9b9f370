import { type CellRef, printPosition } from "../../core/grid/address";
import { readFromExcel } from "./call-excel";
import { rangeAt } from "./write-steps";

/** Brings a cell's sheet to the front and selects the cell; only ever at a person's word. */
export const selectCell = (at: CellRef): Promise<void> =>
  readFromExcel({ runtime: Excel, patience: 10_000, pause: () => Promise.resolve() }, async (context) => {
    const sheet = context.workbook.worksheets.getItem(at.sheet);
    sheet.activate();
    rangeAt(sheet, printPosition(at)).select();
    await context.sync();
  });
