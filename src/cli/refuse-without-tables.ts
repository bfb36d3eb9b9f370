import type { CheckedWorkbook } from "../core/tasks/check-workbook";
import type { Workbook } from "../core/tasks/workbook";
import { CannotRun } from "./cannot-run";
import { counted } from "./counted";

/** Stops, with a sentence, at a workbook in which no budget table was found. */
export const refuseWithoutTables = (file: string, { reading }: CheckedWorkbook, workbook?: Workbook): void => {
  if (reading.sheets.some(({ tables }) => tables.length > 0)) return;
  const isEmpty = workbook?.sheets.every(({ rows }) => rows.length === 0) ?? false;
  const why = isEmpty
    ? "its sheets are empty"
    : `none of its ${counted(reading.sheets.length, "sheet")} has amounts in columns under headings`;
  throw new CannotRun(`${file} holds no budget table: ${why}; name the workbook that holds the budget sheets.`);
};
