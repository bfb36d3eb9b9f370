import type { Desk } from "../core/desk/desk";
import type { CheckedView } from "../core/desk/views";
import type { CellRef } from "../core/grid/address";

/** What the screens need of the place they run in: the task pane beside Excel, or a page beside a sheet of its own. */
export interface Surface {
  readonly desk: Desk;
  /** What was read before the screens were drawn, where it was. */
  readonly checked?: CheckedView;
  /** Selects a cell, so that it can be seen in its sheet. */
  readonly show: (cell: CellRef) => Promise<void>;
  readonly copy: (text: string) => Promise<void>;
  /** Opens an example to try things on, and says where to go on; absent where an example is open from the start. */
  readonly openSample?: () => Promise<string>;
  /** How to take back what was written, where the desk cannot. */
  readonly undoWords?: string;
  /** What went wrong as a sentence with a next step. */
  readonly sentenceOf: (fault: unknown) => string;
}
