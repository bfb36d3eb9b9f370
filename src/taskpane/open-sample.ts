import { WorkbookError } from "../core/tasks/workbook";
import { openNewWorkbook } from "../hosts/excel/open-new-workbook";

/** Opens the example that stands beside the pane's files in a window of its own, so that the workbook open here is left alone. */
export const openSample = async (): Promise<string> => {
  const answer = await fetch(sample);
  if (!answer.ok)
    throw new WorkbookError(
      "missing",
      "The example does not stand beside Crosscast's own files: tell whoever put Crosscast into your Excel.",
    );
  await openNewWorkbook(new Uint8Array(await answer.arrayBuffer()));
  return "The example opens in a window of its own. Choose Open in the Crosscast group there, then Read this workbook.";
};

const sample = "samples/colchester-communities-theme.xlsx";
