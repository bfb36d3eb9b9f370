const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Hands the workbook to the browser to put where it puts downloads. */
export const download = (bytes: Uint8Array, name: string): void => {
  const address = URL.createObjectURL(blobOf(bytes));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads it after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
};

/** Writes the workbook over the file it was opened from; the browser asks the person first. */
export const saveInPlace = async (bytes: Uint8Array, handle: FileSystemFileHandle): Promise<void> => {
  const file = await handle.createWritable();
  await file.write(blobOf(bytes));
  await file.close();
};

const blobOf = (bytes: Uint8Array): Blob => new Blob([new Uint8Array(bytes)], { type: workbookType });
