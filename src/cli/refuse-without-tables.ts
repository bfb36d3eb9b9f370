import type { CheckedWorkbook } from "../core/tasks/check-workbook";
import type { WorkbookHost } from "../core/tasks/workbook";
import { CannotRun } from "./cannot-run";

/** Stops, with a sentence, at a workbook in which no budget table was found. */
export const refuseWithoutTables = async (
  file: string,
  { reading }: CheckedWorkbook,
  host: WorkbookHost,
): Promise<void> => {
  if (reading.sheets.some(({ tables }) => tables.length > 0)) return;
  const { sheets } = await host.read();
  const why = sheets.every(({ rows }) => rows.length === 0)
    ? "its sheets are empty"
    : "no sheet has amounts in columns under headings";
  throw new CannotRun(`${file} holds no budget table: ${why}; name the workbook that holds the budget sheets.`);
};
