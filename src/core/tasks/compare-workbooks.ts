import type { Finding } from "../model/finding";
import { compareVersions, type VersionComparison } from "../model/versions/compare-versions";
import { changeFindings } from "../summary/changes/change-findings";
import { planChanges } from "../summary/changes/plan-changes";
import { existingSheetsOf } from "./existing-sheets-of";
import type { Answers } from "./answers";
import { readWorkbook, type ReadWorkbook } from "./read-workbook";
import type { Progress, Workbook, WorkbookHost } from "./workbook";

export interface CompareOptions {
  /** Answers to questions about either workbook, and to likely renames: "rename:SAV01" is "SAV11", or "no". */
  readonly answers: Answers;
  /** Writes the sheet of changes into the new version, which this host holds; `names` are what the two files are called. */
  readonly write?: { readonly host: WorkbookHost; readonly names: { readonly old: string; readonly now: string } };
  readonly onProgress?: (progress: Progress) => void;
}

/** Two versions of a workbook and everything that changed between them. */
export interface ComparedWorkbooks {
  readonly old: ReadWorkbook;
  readonly now: ReadWorkbook;
  /** Absent where a version has no line by year: then there is nothing to compare and nothing is written. */
  readonly comparison?: VersionComparison;
  readonly findings: readonly Finding[];
}

/** Compares two versions of a workbook line by line and, where asked, writes the sheet of changes after the sheets of the new one. */
export const compareWorkbooks = async (
  workbooks: { readonly old: Workbook; readonly now: Workbook },
  { answers, write, onProgress }: CompareOptions,
): Promise<ComparedWorkbooks> => {
  onProgress?.({ doing: "Reading the old version" });
  const old = readWorkbook(workbooks.old, answers);
  onProgress?.({ doing: "Reading the new version", share: 0.4 });
  const now = readWorkbook(workbooks.now, answers);
  if (old.lines.length === 0 || now.lines.length === 0) return { old, now, findings: [] };
  onProgress?.({ doing: "Comparing the lines", share: 0.7 });
  const comparison = compareVersions(old.lines, now.lines, answers);
  if (write !== undefined) {
    onProgress?.({ doing: "Writing the sheet of changes", share: 0.9 });
    const { cellAt, lines } = now;
    const existing = existingSheetsOf(workbooks.now);
    await write.host.apply(planChanges(comparison, { names: write.names, lines, cellAt, existing }));
  }
  return { old, now, comparison, findings: changeFindings(comparison) };
};
