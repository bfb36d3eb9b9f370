/** What stopped the work, as a sentence with a next step. From another thread a fault comes with its name and words alone. */
export const sentenceOf = (fault: unknown): string =>
  fault instanceof Error && fault.name === "WorkbookError"
    ? fault.message
    : "Crosscast stopped over a fault of its own. Reload the page and open the workbook again; your file was not changed.";
