import type { Selection } from "./move-selection";

/** Where in a workbook somebody is. */
export interface Place {
  readonly sheet: string;
  readonly selection: Selection;
  /** Counts up each time the place was gone to by other means than moving on the sheet, which brings it into view. */
  readonly sought: number;
}
