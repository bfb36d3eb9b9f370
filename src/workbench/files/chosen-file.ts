/** A workbook that somebody chose, and where it can be saved in place. */
export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly handle?: FileSystemFileHandle;
}

const kinds = [".xlsx", ".xlsm"];

/** The kinds of file a person is offered, as an input names them. */
export const accepted = kinds.join(",");

/** Lets a person choose workbooks through the browser's own window; undefined where it has none that can save in place again. */
export const pickFiles = async (): Promise<readonly ChosenFile[] | undefined> => {
  const pick = (window as PickerWindow).showOpenFilePicker;
  if (pick === undefined) return undefined;
  const type = { description: "Excel workbooks", accept: { "application/vnd.ms-excel": kinds } };
  try {
    const handles = await pick.call(window, { multiple: true, types: [type] });
    return await Promise.all(handles.map(ofHandle));
  } catch (fault) {
    // Closing the window chooses nothing.
    if (fault instanceof DOMException && fault.name === "AbortError") return [];
    throw fault;
  }
};

/** The workbooks an input or a drop holds. */
export const readFiles = (files: Iterable<File>): Promise<readonly ChosenFile[]> =>
  Promise.all([...files].map(async (file) => ({ name: file.name, bytes: await bytesOf(file) })));

const ofHandle = async (handle: FileSystemFileHandle): Promise<ChosenFile> => ({
  name: handle.name,
  bytes: await bytesOf(await handle.getFile()),
  handle,
});

const bytesOf = async (file: File): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());

/** Not every browser has the picker, and TypeScript's own types know nothing of it. */
interface PickerWindow {
  readonly showOpenFilePicker?: (options: {
    readonly multiple: boolean;
    readonly types: readonly {
      readonly description: string;
      readonly accept: Readonly<Record<string, readonly string[]>>;
    }[];
  }) => Promise<readonly FileSystemFileHandle[]>;
}
