import type { WorkbookFault } from "../../core/tasks/workbook";

/** What an error code of Excel's means to the person at the desk: what is wrong and what to do next. */
export interface ErrorSentence {
  readonly sentence: string;
  /** Where it says more than that reading or writing failed. */
  readonly fault?: WorkbookFault;
  /** The same request may well succeed a moment later. */
  readonly passes?: true;
}

const again = "Try again; if it happens again, save the workbook, close Excel and open it again.";
const ours = "This is a fault of Crosscast's: save your workbook, try again, and report it with the words in brackets.";
const newer = "Update Excel (File, Account, Update Options), or open the workbook in Excel on the web.";
const retry = "Wait a minute, then try again.";
const smaller = "Move sheets that hold no savings to another workbook, then try again.";

/** Every error code Microsoft documents for Excel's interface, and those its library makes itself. */
export const errorSentences: ReadonlyMap<string, ErrorSentence> = new Map<string, ErrorSentence>([
  [
    "AccessDenied",
    {
      sentence:
        "Excel does not allow this here: the workbook or a sheet is protected, or open for reading only. Lift the protection (Review, Unprotect) or save a copy, then try again.",
    },
  ],
  ["ActivityLimitReached", { sentence: `Excel is busy with too many requests. ${retry}`, passes: true }],
  ["ApiNotAvailable", { sentence: `This Excel cannot do what Crosscast needs. ${newer}` }],
  ["ApiNotFound", { sentence: `This Excel is too old for what Crosscast needs. ${newer}` }],
  [
    "BadPassword",
    {
      sentence:
        "Excel asks for a password that it was not given. Lift the protection yourself (Review, Unprotect), then try again.",
    },
  ],
  [
    "Client Error",
    { sentence: `Excel's add-in window had a fault. Close the Crosscast pane, open it again and try again.` },
  ],
  [
    "Conflict",
    {
      sentence:
        "Somebody else changed the same cells at the same moment. Wait until they have finished, then try again.",
      fault: "changed-meanwhile",
    },
  ],
  [
    "ConnectionFailure",
    {
      sentence: "The connection to Excel was lost. Check the network, reload the workbook and try again.",
      passes: true,
    },
  ],
  [
    "ContentLengthRequired",
    { sentence: `The connection to Excel does not work as it should. Reload the workbook and try again.` },
  ],
  ["EmptyChartSeries", { sentence: `Excel could not draw the chart, because it has no figures. ${again}` }],
  [
    "FilteredRangeConflict",
    { sentence: "A filter hides rows that would be written. Clear the filter (Data, Clear), then try again." },
  ],
  ["FormulaLengthExceedsLimit", { sentence: `A formula is longer than Excel takes. ${ours}` }],
  ["GeneralException", { sentence: `Excel had a fault of its own. ${again}`, passes: true }],
  [
    "HostRestartNeeded",
    {
      sentence:
        "Excel must be started again before it goes on. Save the workbook, close Excel, open it again and try again.",
    },
  ],
  [
    "InactiveWorkbook",
    { sentence: "Another workbook has come to the front. Click in this workbook, leave it in front, and try again." },
  ],
  [
    "InsertDeleteConflict",
    {
      sentence: `Rows or columns were being put in or taken out at the same moment. ${again}`,
      fault: "changed-meanwhile",
    },
  ],
  ["InvalidArgument", { sentence: `Excel did not take what was to be written. ${ours}` }],
  [
    "InvalidBinding",
    { sentence: "Cells that Crosscast was looking at have gone. Read the workbook again.", fault: "changed-meanwhile" },
  ],
  ["InvalidObjectPath", { sentence: `Excel lost its place. ${again}` }],
  ["InvalidOperation", { sentence: `Excel cannot do this to these cells. ${again}` }],
  [
    "InvalidOperationInCellEditMode",
    { sentence: "A cell is being typed in. Finish typing in the cell (Enter), then try again." },
  ],
  [
    "InvalidOrTimedOutSession",
    { sentence: "The session with Excel has run out. Reload the workbook, then try again.", passes: true },
  ],
  [
    "InvalidReference",
    { sentence: "Cells that Crosscast was looking at have gone. Read the workbook again.", fault: "changed-meanwhile" },
  ],
  ["InvalidRequest", { sentence: `Excel did not understand a request. ${ours}` }],
  ["InvalidRequestContext", { sentence: `Excel lost its place. ${again}` }],
  ["InvalidRibbonDefinition", { sentence: `Excel did not take Crosscast's buttons. ${ours}` }],
  ["InvalidSelection", { sentence: "What is selected does not fit. Select a single cell, then try again." }],
  [
    "ItemAlreadyExists",
    {
      sentence: "A sheet, table or name of the same name has been added meanwhile. Read the workbook again.",
      fault: "changed-meanwhile",
    },
  ],
  [
    "ItemNotFound",
    {
      sentence: "A sheet, table or name has been renamed or removed meanwhile. Read the workbook again.",
      fault: "changed-meanwhile",
    },
  ],
  [
    "MemoryLimitReached",
    { sentence: "Excel has run out of memory. Close other workbooks, then try again.", fault: "too-large" },
  ],
  [
    "MergedRangeConflict",
    {
      sentence:
        "A table would lie over another table or over merged cells. Unmerge or move what stands there, then try again.",
    },
  ],
  [
    "NonBlankCellOffSheet",
    {
      sentence:
        "There is no room left at the end of the sheet. Delete rows or columns that are not needed, then try again.",
    },
  ],
  ["NotImplemented", { sentence: `This Excel cannot do what Crosscast needs. ${newer}` }],
  [
    "OperationCellsExceedLimit",
    { sentence: `Too many cells would be changed at once. ${smaller}`, fault: "too-large" },
  ],
  [
    "PivotTableRangeConflict",
    { sentence: "A pivot table stands where Crosscast writes. Move the pivot table, then try again." },
  ],
  ["PropertyNotLoaded", { sentence: `Crosscast asked Excel in the wrong order. ${ours}` }],
  ["RangeExceedsLimit", { sentence: `A sheet is larger than Excel tells at once. ${smaller}`, fault: "too-large" }],
  [
    "RefreshWorkbookLinksBlocked",
    { sentence: "Excel waits for your leave to update links to other workbooks. Answer its question, then try again." },
  ],
  ["RequestAborted", { sentence: `Excel broke off. ${again}`, passes: true }],
  [
    "RequestPayloadSizeLimitExceeded",
    { sentence: `More would be written than Excel on the web takes at once. ${smaller}`, fault: "too-large" },
  ],
  [
    "ResponsePayloadSizeLimitExceeded",
    { sentence: `The workbook is larger than Excel on the web tells at once. ${smaller}`, fault: "too-large" },
  ],
  ["RunMustReturnPromise", { sentence: `Crosscast asked Excel in the wrong way. ${ours}` }],
  ["ServiceNotAvailable", { sentence: `Excel's service does not answer. ${retry}`, passes: true }],
  ["Unauthenticated", { sentence: "You are no longer signed in to Excel. Sign in again, then try again." }],
  ["UnsupportedFeature", { sentence: `The workbook holds something Excel cannot do this with. ${newer}` }],
  ["UnsupportedOperation", { sentence: `This Excel cannot do what Crosscast needs. ${newer}` }],
  [
    "UnsupportedSheet",
    { sentence: "A sheet of macros or a chart sheet is in the way. Choose an ordinary sheet, then try again." },
  ],
  ["ValueNotLoaded", { sentence: `Crosscast asked Excel in the wrong order. ${ours}` }],
  [
    "WriteNotSupportedWhenModalDialogOpen",
    { sentence: "A window of Excel's is open and waits for an answer. Close it, then try again." },
  ],
]);
