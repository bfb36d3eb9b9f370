import type { CellRef } from "../grid/address";

export type Severity = "error" | "warning" | "info";

/** Something a finance officer should know, where it is, and what to do about it. */
export interface Finding {
  /** The check's name, what is true when all is well: "totals-agree". */
  readonly check: string;
  /** The code of domain.md 5.4: "T01". */
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly remedy: string;
  /** Where, worst first. */
  readonly cells: readonly CellRef[];
  /** Decimal strings in the sheet's own unit. */
  readonly expected?: string;
  readonly found?: string;
}
