import { findPart, type Package, type Part } from "./package";
import { parsePart } from "./parse-xml";
import { readListObject } from "./read-list-objects";
import { isTrue } from "./read-workbook-part";
import { readRelationships } from "./relationships";
import { tableLook } from "./table-looks";
import type { TablePicture } from "./table-picture";
import { unlessUnreadable } from "./unless-unreadable";

/** The Excel tables on a sheet whose style is one of Excel's own. One that cannot be read is passed over: the file is judged where it is checked. */
export const readTables = (pkg: Package, sheetPart: string, theme: readonly string[]): readonly TablePicture[] =>
  readRelationships(pkg, sheetPart).flatMap(({ type, target, external }) => {
    const part = type === "table" && !external ? findPart(pkg, target) : undefined;
    return part === undefined ? [] : unlessUnreadable(() => readTable(part, theme));
  });

/** More than any table people read; one made to fill the sheet would fill the memory. */
const mostColumns = 1_000;

const readTable = (part: Part, theme: readonly string[]): readonly TablePicture[] => {
  const table = readListObject(part);
  if (table === undefined || table.range.right - table.range.left >= mostColumns) return [];
  const { range, headerRows, totalsRows } = table;
  const pictures: TablePicture[] = [];
  parsePart(part, {
    open: (element, { name = "", showRowStripes, showColumnStripes, showFirstColumn, showLastColumn }) => {
      const look = element === "tableStyleInfo" ? tableLook(name, theme) : undefined;
      if (look === undefined) return;
      pictures.push({
        ...{ range, headerRows, totalsRows, look },
        stripesRows: isTrue(showRowStripes),
        stripesColumns: isTrue(showColumnStripes),
        stressesFirst: isTrue(showFirstColumn),
        stressesLast: isTrue(showLastColumn),
      });
    },
  });
  return pictures;
};
