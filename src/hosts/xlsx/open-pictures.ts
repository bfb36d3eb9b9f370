import { type Appearance, plainAppearance } from "./appearance";
import { openPackage } from "./package";
import { readAppearances } from "./read-appearances";
import { readCharts } from "./read-charts";
import { readSharedStrings } from "./read-shared-strings";
import { readSheetPicture } from "./read-sheet-picture";
import { readTables } from "./read-tables";
import { officeTheme, readTheme } from "./read-theme";
import { readWorkbookPart } from "./read-workbook-part";
import { readRelationships, relatedPart } from "./relationships";
import type { SheetPicture } from "./sheet-picture";

/** What a workbook looks like, read sheet by sheet as each is asked for. */
export interface WorkbookPictures {
  /** Its sheets in tab order. */
  readonly tabs: readonly SheetTab[];
  /** By style number; the first is the workbook's ordinary one. */
  readonly appearances: readonly Appearance[];
  readonly dates1904: boolean;
  /** Undefined when it has no sheet of that name. */
  readonly read: (sheet: string) => SheetPicture | undefined;
}

export interface SheetTab {
  readonly name: string;
  readonly isHidden: boolean;
}

/** Opens the bytes of an .xlsx or .xlsm file to look at; what cannot be opened is refused with a WorkbookError. */
export const openPictures = (bytes: Uint8Array): WorkbookPictures => {
  const pkg = openPackage(bytes);
  const { relationships, sheets, dates1904 } = readWorkbookPart(pkg);
  const [strings, styles, theme] = ["sharedStrings", "styles", "theme"].map((type) =>
    relatedPart(pkg, relationships, type),
  );
  const sources = { strings: strings ? readSharedStrings(strings) : [], dates1904 };
  const colours = theme ? readTheme(theme) : officeTheme;
  const appearances = styles ? readAppearances(styles, colours) : [];
  return {
    tabs: sheets.map(({ name, hidden }) => ({ name, isHidden: hidden })),
    appearances: appearances.length > 0 ? appearances : [plainAppearance],
    dates1904,
    read: (name) => {
      const sheet = sheets.find((one) => one.name === name);
      if (sheet === undefined) return undefined;
      const ofSheet = readRelationships(pkg, sheet.part.name);
      return {
        ...readSheetPicture(sheet, sources),
        charts: readCharts(pkg, ofSheet),
        tables: readTables(pkg, ofSheet, colours),
      };
    },
  };
};
