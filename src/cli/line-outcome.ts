import type { EditedLine } from "../core/tasks/edit-line";
import type { Written } from "./write-file";

/** What became of a change to one line: shown only, or written too. */
export interface LineOutcome {
  readonly version: string;
  /** As the person named it. */
  readonly file: string;
  readonly edited: EditedLine;
  readonly output?: Written & {
    readonly path: string;
    /** Of the result. */
    readonly sha256: string;
  };
}
