import type { Workbook, WorkbookHost } from "../../src/core/tasks/workbook";
import { openExcel } from "../../src/hosts/excel/open-excel";
import type { GivenValue } from "./excel-host/calculate-book";
import { type ExcelHost, excelHost } from "./excel-host/excel-host";

/** The product's host over Microsoft's library over a simulated Excel. */
export interface OpenInExcel extends WorkbookHost {
  readonly excel: ExcelHost;
}

/** Opens a workbook in a simulated Excel and the product's host on it; nothing waits long for an answer. */
export const openInExcel = (workbook: Workbook, valueOf?: GivenValue): OpenInExcel => {
  const excel = excelHost(workbook, valueOf);
  const pause = (): Promise<void> => Promise.resolve();
  return { ...openExcel({ runtime: excel.excel, patience: 2000, pause }), excel };
};
