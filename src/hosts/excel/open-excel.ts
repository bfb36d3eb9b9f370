import type { WorkbookHost } from "../../core/tasks/workbook";
import { applyPlan } from "./apply-plan";
import { type BookRead, readBook } from "./book-read";
import type { ExcelCalls } from "./call-excel";
import { editCells } from "./edit-cells";

/** The workbook that is open in Excel. */
export const openExcel = (given: Partial<ExcelCalls> = {}): WorkbookHost => {
  const calls: ExcelCalls = { runtime: given.runtime ?? Excel, patience: 60_000, pause, ...given };
  let last: BookRead | undefined;
  return {
    read: async (onProgress) => {
      last = await readBook(calls, { onProgress });
      return last.workbook;
    },
    apply: async (plan) => {
      const read = last;
      // Whatever comes of it, what was read is no longer how the workbook stands.
      last = undefined;
      await applyPlan(calls, plan, read);
    },
    edit: async (edit) => {
      last = undefined;
      await editCells(calls, edit);
    },
  };
};

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
