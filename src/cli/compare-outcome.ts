import type { Finding } from "../core/model/finding";
import type { VersionComparison } from "../core/model/versions/compare-versions";
import type { ReadWorkbook } from "../core/tasks/read-workbook";
import type { Written } from "./write-file";

/** One of the two versions compared. */
export interface ComparedFile {
  /** As the person named it. */
  readonly file: string;
  readonly sha256: string;
  readonly read: ReadWorkbook;
}

/** What a comparison found, and where its sheet of changes was written, if it was. */
export interface CompareOutcome {
  readonly version: string;
  readonly old: ComparedFile;
  readonly now: ComparedFile;
  readonly comparison: VersionComparison;
  readonly findings: readonly Finding[];
  readonly written?: Written & { readonly path: string };
}
