import type { Budget } from "../model/budget";
import type { Finding } from "../model/finding";
import type { Reading } from "../model/reading";

/** One thing that is true when all is well. */
export interface Check {
  /** What is true: "totals-agree". */
  readonly name: string;
  /** The codes its findings may carry, each explained in docs/checks.md. */
  readonly codes: readonly string[];
  /** Most checks look at what is printed alone; `budget` is what it comes to. */
  readonly run: (reading: Reading, budget: Budget) => readonly Finding[];
}
