import type { WorkbookHost } from "../../core/tasks/workbook";
import { applyPlan } from "./apply-plan";
import { editCells } from "./edit-cells";
import { openPackage } from "./package";
import { readWorkbook } from "./read-workbook";
import { type PartChanges, writePackage } from "./write-package";

/** A workbook file in memory. */
export interface XlsxHost extends WorkbookHost {
  /** The file as it is now: the very bytes it was opened from until a plan or an edit changes something. */
  bytes(): Uint8Array;
}

/** Opens the bytes of an .xlsx or .xlsm file; what cannot be opened is refused with a WorkbookError. */
export const openXlsx = (bytes: Uint8Array): XlsxHost => {
  let current = { bytes, pkg: openPackage(bytes) };
  const write = (changes: PartChanges): void => {
    if (changes.size === 0) return;
    const written = writePackage(current.pkg, changes);
    current = { bytes: written, pkg: openPackage(written) };
  };
  return {
    read: (onProgress) => settled(() => readWorkbook(current.pkg, onProgress)),
    apply: (plan) => settled(() => write(applyPlan(current.pkg, plan))),
    edit: (edit) => settled(() => write(editCells(current.pkg, edit))),
    keep: () => {
      const kept = current;
      return () =>
        settled(() => {
          current = kept;
        });
    },
    bytes: () => current.bytes,
  };
};

/** The result as a promise, for the port has hosts that must wait; a refusal becomes a rejection. */
const settled = <Result>(run: () => Result): Promise<Result> =>
  new Promise((resolve) => {
    resolve(run());
  });
