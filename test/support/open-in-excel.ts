import type { Workbook, WorkbookHost } from "../../src/core/tasks/workbook";
import { openExcel } from "../../src/hosts/excel/open-excel";
import type { GivenValue } from "./excel-host/calculate-book";
import type { BookState } from "./excel-host/book-state";
import { type ExcelHost, excelHost } from "./excel-host/excel-host";
import type { LoadOffice } from "./excel-host/load-office";

/** The product's host over Microsoft's library over a simulated Excel. */
export interface OpenInExcel extends WorkbookHost {
  readonly excel: ExcelHost;
}

/** Opens a workbook in a simulated Excel and the product's host on it; nothing waits long for an answer. */
export const openInExcel = (
  workbook: Workbook | BookState,
  valueOf?: GivenValue,
  { load, patience = 2000 }: { readonly load?: LoadOffice; readonly patience?: number } = {},
): OpenInExcel => {
  const excel = excelHost(workbook, valueOf, load);
  const pause = (): Promise<void> => Promise.resolve();
  return { ...openExcel({ runtime: excel.excel, patience, pause }), excel };
};
