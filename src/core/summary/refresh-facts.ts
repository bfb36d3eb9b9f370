import type { Line } from "../model/line";
import type { Question } from "../model/reading";
import type { VersionComparison } from "../model/versions/compare-versions";

/** What a refresh records of itself. */
export interface RefreshFacts {
  readonly fileName: string;
  /** ISO date of the refresh. */
  readonly refreshed: string;
  readonly version: string;
  readonly template: string;
  /** SHA-256 of everything the sheets were written from. */
  readonly digest: string;
  /** SHA-256 of the cells of each table, by table id. */
  readonly tableDigests: ReadonlyMap<string, string>;
  readonly answers: ReadonlyMap<string, string>;
  /** What changed, newest first. */
  readonly log: readonly LogEntry[];
  /** What became of the lines of the refresh before; absent in the first. */
  readonly since?: SinceLast;
}

/** One line of the change log. */
export interface LogEntry {
  readonly date: string;
  readonly change: string;
}

/** What became of the lines Savings lines held when it was last written. */
export interface SinceLast {
  readonly comparison: VersionComparison;
  /** Lines that are gone and stay in view under the others: a rename is to be confirmed, or something is typed beside them. */
  readonly gone: readonly GoneLine[];
  /** Where each row of the sheet goes, and whatever is typed beside it. */
  readonly movedRows: ReadonlyMap<number, number>;
}

/** A line that is gone, in the years and the unit of this refresh. */
export interface GoneLine {
  readonly line: Line;
  /** The row it is shown in. */
  readonly row: number;
  /** Whether it is another line now, while nobody has said. */
  readonly likely?: { readonly key: string; readonly question: Question };
}
