import type { ExitCode } from "./exit-code";
import type { Terminal } from "./terminal";

/** What every command is given. */
export interface Surroundings {
  readonly version: string;
  readonly terminal: Terminal;
  /** Does the work on one file; what stops it becomes a sentence on stderr and exit code 2. */
  readonly attempt: (subject: string, work: () => Promise<ExitCode>) => Promise<ExitCode>;
}
