import packageFile from "../../package.json";
import type { Desk } from "../core/desk/desk";
import { openDesk } from "../core/desk/open-desk";
import { openExcel } from "../hosts/excel/open-excel";
import { digest } from "./digest";
import { fileName } from "./file-name";

/** A desk over the workbook that is open in Excel: what the pane and the ribbon's commands share. */
export const excelDesk = (): Desk =>
  openDesk({
    host: openExcel(),
    fileName: fileName(Office.context.document.url),
    version: packageFile.version,
    digest,
    today,
    pause: () => new Promise((resolve) => setTimeout(resolve)),
  });

/** The day here, as "2026-01-31". */
const today = (): string => {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
};
