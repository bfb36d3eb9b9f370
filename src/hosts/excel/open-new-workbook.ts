import { askExcel } from "./call-excel";

/** Opens a file in a window of its own, as a new workbook that is not saved anywhere yet. */
export const openNewWorkbook = (bytes: Uint8Array): Promise<void> =>
  askExcel(() => Excel.createWorkbook(base64Of(bytes)));

const base64Of = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
