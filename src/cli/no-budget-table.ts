import type { WorkbookHost } from "../core/tasks/workbook";
import { CannotRun } from "./cannot-run";

/** The sentence for a workbook in which no budget table was found. */
export const noBudgetTable = async (file: string, host: WorkbookHost): Promise<CannotRun> => {
  const { sheets } = await host.read();
  const why = sheets.every(({ rows }) => rows.length === 0)
    ? "its sheets are empty"
    : "no sheet has amounts in columns under headings";
  return new CannotRun(`${file} holds no budget table: ${why}; name the workbook that holds the budget sheets.`);
};
