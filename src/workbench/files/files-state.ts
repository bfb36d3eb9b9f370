import type { CheckedView } from "../../core/desk/views";
import type { Progress } from "../../core/tasks/workbook";
import type { Bench, Standing } from "../desk/bench";

/** The workbooks that are open, and which of them is in view. */
export interface FilesState {
  readonly files: readonly OpenFile[];
  readonly current?: string;
}

export interface OpenFile {
  readonly id: string;
  readonly name: string;
  readonly bench: Bench;
  readonly status: FileStatus;
  /** Counts up with every change of what the file holds. */
  readonly edition: number;
  readonly standing: Standing;
  /** What it held when it was opened, or last downloaded or saved. */
  readonly saved: Uint8Array;
  /** Where it can be saved in place. */
  readonly handle?: FileSystemFileHandle;
}

type FileStatus =
  | { readonly kind: "waiting" }
  | { readonly kind: "busy"; readonly progress: Progress }
  | { readonly kind: "checked"; readonly checked: CheckedView }
  | { readonly kind: "cancelled" }
  | { readonly kind: "refused"; readonly message: string };

export type FilesEvent =
  | { readonly kind: "opened"; readonly files: readonly OpenFile[] }
  | { readonly kind: "chosen"; readonly id: string }
  | { readonly kind: "moved"; readonly id: string; readonly status: FileStatus }
  | { readonly kind: "checked"; readonly id: string; readonly checked: CheckedView; readonly standing: Standing }
  | { readonly kind: "saved"; readonly id: string; readonly bytes: Uint8Array }
  | { readonly kind: "closed"; readonly id: string };

/** Whether a workbook holds something that was not downloaded or saved. */
export const isUnsaved = ({ standing, saved }: OpenFile): boolean => standing.bytes !== saved;

/** The state after an event. The first of the files opened comes into view. */
export const moveFiles = (state: FilesState, event: FilesEvent): FilesState => {
  switch (event.kind) {
    case "opened": {
      const [first] = event.files;
      return first === undefined ? state : { files: [...state.files, ...event.files], current: first.id };
    }
    case "chosen":
      return { ...state, current: event.id };
    case "moved":
      return amended(state, event.id, () => ({ status: event.status }));
    case "checked":
      return amended(state, event.id, ({ edition, standing }) => ({
        status: { kind: "checked", checked: event.checked },
        edition: standing.bytes === event.standing.bytes ? edition : edition + 1,
        standing: event.standing,
      }));
    case "saved":
      return amended(state, event.id, () => ({ saved: event.bytes }));
    case "closed": {
      const files = state.files.filter(({ id }) => id !== event.id);
      const current = state.current === event.id ? files[0]?.id : state.current;
      return current === undefined ? { files } : { files, current };
    }
  }
};

const amended = (
  state: FilesState,
  id: string,
  change: (file: OpenFile) => Partial<Pick<OpenFile, "status" | "edition" | "standing" | "saved">>,
): FilesState => ({
  ...state,
  files: state.files.map((file) => (file.id === id ? { ...file, ...change(file) } : file)),
});
