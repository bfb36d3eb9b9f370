import type { Finding } from "../model/finding";
import type { Reading } from "../model/reading";

/** One thing that is true when all is well. */
export interface Check {
  readonly name: string;
  readonly run: (reading: Reading) => readonly Finding[];
}

const checks: readonly Check[] = [];

/** Every finding of every check, errors first, then warnings, then the rest. */
export const runChecks = (reading: Reading): readonly Finding[] => checks.flatMap(({ run }) => run(reading));
