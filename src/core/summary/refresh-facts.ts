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
}

/** One line of the change log. */
export interface LogEntry {
  readonly date: string;
  readonly change: string;
}
