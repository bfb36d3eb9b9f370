import type { Finding } from "../model/finding";
import type { Reading } from "../model/reading";

/** One thing that is true when all is well. */
export interface Check {
  /** What is true: "totals-agree". */
  readonly name: string;
  /** The codes its findings may carry, each explained in docs/checks.md. */
  readonly codes: readonly string[];
  readonly run: (reading: Reading) => readonly Finding[];
}
