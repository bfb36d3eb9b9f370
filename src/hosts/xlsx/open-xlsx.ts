import type { WorkbookHost } from "../../core/tasks/workbook";
import { applyPlan } from "./apply-plan";
import { openPackage } from "./package";
import { readWorkbook } from "./read-workbook";
import { writePackage } from "./write-package";

/** A workbook file in memory. */
export interface XlsxHost extends WorkbookHost {
  /** The file as it is now: the very bytes it was opened from until a plan changes something. */
  bytes(): Uint8Array;
}

/** Opens the bytes of an .xlsx or .xlsm file; what cannot be opened is refused with a WorkbookError. */
export const openXlsx = (bytes: Uint8Array): XlsxHost => {
  let current = { bytes, pkg: openPackage(bytes) };
  return {
    read: (onProgress) => settled(() => readWorkbook(current.pkg, onProgress)),
    apply: (plan) =>
      settled(() => {
        const changes = applyPlan(current.pkg, plan);
        if (changes.size === 0) return;
        const written = writePackage(current.pkg, changes);
        current = { bytes: written, pkg: openPackage(written) };
      }),
    bytes: () => current.bytes,
  };
};

/** The result as a promise, for the port has hosts that must wait; a refusal becomes a rejection. */
const settled = <Result>(run: () => Result): Promise<Result> =>
  new Promise((resolve) => {
    resolve(run());
  });
