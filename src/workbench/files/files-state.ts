import type { CheckedView } from "../../core/desk/views";
import type { Progress } from "../../core/tasks/workbook";
import type { Bench } from "../desk/bench";

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
  /** Whether it holds something that was not downloaded or saved. */
  readonly isUnsaved: boolean;
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
  | { readonly kind: "written"; readonly id: string; readonly checked: CheckedView }
  | { readonly kind: "saved"; readonly id: string }
  | { readonly kind: "closed"; readonly id: string };

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
    case "written":
      return amended(state, event.id, ({ edition }) => ({
        status: { kind: "checked", checked: event.checked },
        edition: edition + 1,
        isUnsaved: true,
      }));
    case "saved":
      return amended(state, event.id, () => ({ isUnsaved: false }));
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
  change: (file: OpenFile) => Partial<Pick<OpenFile, "status" | "edition" | "isUnsaved">>,
): FilesState => ({
  ...state,
  files: state.files.map((file) => (file.id === id ? { ...file, ...change(file) } : file)),
});
