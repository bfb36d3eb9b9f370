import type { Progress, Workbook } from "../../core/tasks/workbook";
import type { Package } from "./package";
import { listObjectsOf } from "./read-list-objects";
import { readSharedStrings } from "./read-shared-strings";
import { readSheet } from "./read-sheet";
import { readStyles } from "./read-styles";
import { readWorkbookPart } from "./read-workbook-part";
import { relatedPart } from "./relationships";

/** Reads every worksheet of the package, telling before each how much of the cells is already read. */
export const readWorkbook = (pkg: Package, onProgress?: (progress: Progress) => void): Workbook => {
  const { relationships, sheets, names, dates1904, recalculatesOnOpen } = readWorkbookPart(pkg);
  const strings = relatedPart(pkg, relationships, "sharedStrings");
  const styles = relatedPart(pkg, relationships, "styles");
  const sources = {
    strings: strings ? readSharedStrings(strings) : [],
    looks: styles ? readStyles(styles) : [],
    dates1904,
  };

  const whole = sheets.reduce((size, { part }) => size + part.size, 1);
  let done = 0;
  const grids = sheets.map((sheet) => {
    onProgress?.({ doing: `Reading ${sheet.name}`, share: done / whole });
    done += sheet.part.size;
    return readSheet(sheet, sources, listObjectsOf(pkg, sheet.part.name));
  });
  return { sheets: grids, names, dates1904, ...(recalculatesOnOpen && { recalculatesOnOpen }) };
};
