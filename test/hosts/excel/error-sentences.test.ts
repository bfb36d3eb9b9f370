import { WorkbookError } from "../../../src/core/tasks/workbook";
import { HostError } from "../../support/excel-host/host-object";
import { type LoadOffice, shareOffice } from "../../support/excel-host/load-office";
import { openInExcel } from "../../support/open-in-excel";

/** https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling, of Office and of Excel. */
const documented: readonly string[] = [
  ...["AccessDenied", "ActivityLimitReached", "ApiNotAvailable", "ApiNotFound", "BadPassword", "Client Error"],
  ...["Conflict", "ContentLengthRequired", "GeneralException", "HostRestartNeeded", "InsertDeleteConflict"],
  ...["InvalidArgument", "InvalidBinding", "InvalidOperation", "InvalidReference", "InvalidRequest"],
  ...["InvalidRibbonDefinition", "InvalidSelection", "ItemAlreadyExists", "ItemNotFound", "MemoryLimitReached"],
  ...["NotImplemented", "RequestAborted", "RequestPayloadSizeLimitExceeded", "ResponsePayloadSizeLimitExceeded"],
  ...["ServiceNotAvailable", "Unauthenticated", "UnsupportedFeature", "UnsupportedOperation"],
  ...["EmptyChartSeries", "FilteredRangeConflict", "FormulaLengthExceedsLimit", "InactiveWorkbook"],
  ...["InvalidOperationInCellEditMode", "MergedRangeConflict", "NonBlankCellOffSheet", "OperationCellsExceedLimit"],
  ...["PivotTableRangeConflict", "RangeExceedsLimit", "RefreshWorkbookLinksBlocked", "UnsupportedSheet"],
  // And what its library reports of hosts on the web.
  ...["InvalidOrTimedOutSession", "WriteNotSupportedWhenModalDialogOpen", "InvalidObjectPath", "InvalidRequestContext"],
];

let load: LoadOffice | undefined;

const faultOf = async (code: string): Promise<unknown> => {
  load ??= shareOffice();
  const host = openInExcel({ sheets: [], names: [], dates1904: false }, undefined, { load });
  host.excel.switches.stop = () => new HostError(code, "In Microsoft's own words.");
  return host.read().then(
    () => undefined,
    (error: unknown) => error,
  );
};

test.each(documented)("%s is told in plain words, with what to do and the code for those who help", async (code) => {
  const error = await faultOf(code);
  expect(error).toBeInstanceOf(WorkbookError);
  const { message } = error as WorkbookError; // It is one, the line above says.
  expect(message).toMatch(/^[A-Z][^()]*\. .*\([A-Za-z ]+\)$/);
  expect(message).toContain(`(${code})`);
  expect(message).not.toMatch(/Microsoft's own words|undefined|API\b|null/);
});

test("a code that nobody has told us of is told all the same", async () => {
  expect(String(await faultOf("SomethingNew"))).toContain("Save the workbook, then try again. (SomethingNew)");
});
