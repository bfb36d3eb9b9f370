import type { ComparisonView } from "../../core/desk/comparison-view";
import type { Desk } from "../../core/desk/desk";

/** A desk in another thread, with the workbook it works on. */
export interface DeskThread extends Desk {
  /** Takes the workbook; a refusal is thrown. `today` is an ISO date. */
  readonly open: (bytes: Uint8Array, fileName: string, today: string) => void;
  /** What changed since an earlier version; undefined where one of the two has no line by year. */
  readonly compare: (
    earlier: Uint8Array,
    answers: Readonly<Record<string, string>>,
  ) => Promise<ComparisonView | undefined>;
  /** The workbook as it is now. */
  readonly bytes: () => Uint8Array;
}
