import type { CellRef } from "../grid/address";
import type { SheetEdit } from "../grid/cell-change";
import type { LineEdit } from "../model/edits/line-edit";
import type { Finding } from "../model/finding";
import type { Line, LineYear } from "../model/line";
import type { Level } from "../model/line-effect";
import type { Table } from "../model/reading";
import type { AmountReading } from "../money/amount";
import type { CheckedWorkbook } from "./check-workbook";

/** What an edit would change and what would follow from it, before anything is written. */
export interface LineEditPlan {
  readonly edit: LineEdit;
  /** The workbook as it is. */
  readonly checked: CheckedWorkbook;
  /** The workbook as it would be read then; absent where the edit is refused before anything could be worked out. */
  readonly after?: CheckedWorkbook;
  /** The table the line stands in now; absent where none was found. */
  readonly table?: Table;
  readonly changes: SheetEdit;
  readonly effects: EditEffects;
  /** What a person should know before saying yes, in sentences. */
  readonly warnings: readonly string[];
  /** Why nothing can be written, in sentences; none when it can. */
  readonly refusals: readonly string[];
}

export interface EditEffects {
  /** The line as it is and as it would be; absent where it is new or taken out. */
  readonly before?: Line;
  readonly after?: Line;
  readonly years: readonly YearEffect[];
  /** Totals that were tied out with the line among their parts, and what those parts come to then. */
  readonly totals: readonly TotalEffect[];
  /** The other formulas that take the line in: only Excel can work them out. */
  readonly waiting: readonly CellRef[];
  /** What the checks would find that they do not find now, and the other way round. */
  readonly found: readonly Finding[];
  readonly settled: readonly Finding[];
}

/** One year of the line whose figure or effect would be another. */
export interface YearEffect {
  readonly printed: string;
  readonly start: number;
  /** The figure printed; absent where the cell is blank or there is no such line. */
  readonly before?: AmountReading;
  readonly after?: AmountReading;
  readonly unit?: LineYear["unit"];
  /** The line's effect on the net budget in that year, plus for more, in the unit of `effectUnit`; absent where it waits for an answer. */
  readonly effectBefore?: Level;
  readonly effectAfter?: Level;
}

/** A total and what its parts would come to. */
export interface TotalEffect {
  readonly at: CellRef;
  /** What its row is called, and what its column is headed. */
  readonly label: string;
  readonly heading: string;
  readonly formula: string;
  readonly before: number;
  readonly after: number;
}
