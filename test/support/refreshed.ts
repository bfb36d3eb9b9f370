import { refreshWorkbook, type RefreshOptions } from "../../src/core/tasks/refresh-workbook";
import { openXlsx } from "../../src/hosts/xlsx/open-xlsx";
import { refreshOptions } from "./refresh-options";

/** The bytes of a workbook after a refresh, as the command line would write them. */
export const refreshed = async (bytes: Uint8Array, given: Partial<RefreshOptions> = {}): Promise<Uint8Array> => {
  const host = openXlsx(bytes);
  await refreshWorkbook(host, refreshOptions(given));
  return host.bytes();
};
