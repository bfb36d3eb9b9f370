import type { Finding } from "../core/model/finding";

/** 0 nothing worse than a warning, 1 at least one error was found, 2 could not run. */
export type ExitCode = 0 | 1 | 2;

/** The code of a workbook that was read: 1 when any finding is an error. */
export const exitCodeOf = (findings: readonly Finding[]): ExitCode =>
  findings.some(({ severity }) => severity === "error") ? 1 : 0;

/** The code of several: the worst wins. */
export const worse = (one: ExitCode, other: ExitCode): ExitCode => (one > other ? one : other);
