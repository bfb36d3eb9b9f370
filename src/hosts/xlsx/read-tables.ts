import type { Package, Part } from "./package";
import { readTablePart } from "./read-table-part";
import { isTrue } from "./read-workbook-part";
import { type Relationship, relatedParts } from "./relationships";
import { tableLook } from "./table-looks";
import type { TablePicture } from "./table-picture";
import { unlessUnreadable } from "./unless-unreadable";

/** The Excel tables a sheet refers to whose style is one of Excel's own. One that cannot be read is passed over: the file is judged where it is checked. */
export const readTables = (
  pkg: Package,
  relationships: readonly Relationship[],
  theme: readonly string[],
): readonly TablePicture[] =>
  relatedParts(pkg, relationships, "table").flatMap((part) => unlessUnreadable(() => readTable(part, theme)));

/** More than any table people read; one made to fill the sheet would fill the memory. */
const mostColumns = 1_000;

const readTable = (part: Part, theme: readonly string[]): readonly TablePicture[] => {
  const { listObject, style = {} } = readTablePart(part) ?? {};
  const look = tableLook(style["name"] ?? "", theme);
  if (listObject === undefined || look === undefined) return [];
  const { range, headerRows, totalsRows } = listObject;
  if (range.right - range.left >= mostColumns) return [];
  return [
    {
      ...{ range, headerRows, totalsRows, look },
      stripesRows: isTrue(style["showRowStripes"]),
      stripesColumns: isTrue(style["showColumnStripes"]),
      stressesFirst: isTrue(style["showFirstColumn"]),
      stressesLast: isTrue(style["showLastColumn"]),
    },
  ];
};
