import type { SheetState } from "./book-state";
import { hostObject, type HostObject, invalidArgument, nullObject, type ObjectType } from "./host-object";
import { areaOf, rangeIn, type Ranges } from "./range-object";

interface Target {
  readonly sheet: SheetState;
  readonly ranges: Ranges;
}

/** How a sheet prints: https://learn.microsoft.com/javascript/api/excel/excel.pagelayout */
export const pageLayoutObject = (sheet: SheetState, ranges: Ranges): HostObject =>
  hostObject(pageLayoutType, { sheet, ranges });

/** Properties that only hold what they are told. */
const held = (names: readonly string[], path = "") => ({
  reads: Object.fromEntries(names.map((name) => [name, ({ sheet }: Target) => sheet.page.get(path + name) ?? null])),
  writes: Object.fromEntries(
    names.map((name) => [
      name,
      ({ sheet }: Target, value: unknown) => {
        sheet.page.set(path + name, value);
      },
    ]),
  ),
});

const headerParts = ["LeftHeader", "CenterHeader", "RightHeader", "LeftFooter", "CenterFooter", "RightFooter"];

const addressOf = (value: unknown, location: string): string => {
  if (typeof value === "string") {
    rangeIn(value, location);
    return value;
  }
  const [{ top, bottom }] = areaOf(value, location).ranges;
  return `${top}:${bottom}`;
};

const pageLayoutType: ObjectType<Target> = {
  name: "PageLayout",
  ...held(["Orientation", "PaperSize", "CenterHorizontally", "Zoom"]),
  calls: {
    SetPrintArea: ({ sheet }, area) => {
      sheet.printArea = addressOf(area, "PageLayout.setPrintArea");
    },
    SetPrintTitleRows: ({ sheet }, rows) => {
      sheet.titleRows = addressOf(rows, "PageLayout.setPrintTitleRows");
    },
    SetPrintMargins: ({ sheet }, unit, margins) => {
      if (unit !== "Points" && unit !== "Inches" && unit !== "Centimeters")
        throw invalidArgument("PageLayout.setPrintMargins");
      sheet.page.set("Margins", { unit, margins });
    },
    // https://learn.microsoft.com/javascript/api/excel/excel.pagelayout#excel-excel-pagelayout-getprinttitlerowsornullobject-member(1)
    GetPrintTitleRowsOrNullObject: ({ sheet, ranges }) =>
      sheet.titleRows === undefined
        ? nullObject
        : ranges.of(sheet, rangeIn(sheet.titleRows, "PageLayout.getPrintTitleRowsOrNullObject")),
    GetPrintAreaOrNullObject: ({ sheet, ranges }) =>
      sheet.printArea === undefined ? nullObject : ranges.areas(sheet, sheet.printArea),
  },
  children: { HeadersFooters: (target) => hostObject(groupType, target) },
};

const groupType: ObjectType<Target> = {
  name: "HeaderFooterGroup",
  children: { DefaultForAllPages: (target) => hostObject(headerType, target) },
};

const headerType: ObjectType<Target> = { name: "HeaderFooter", ...held(headerParts) };

/** The rows kept in view while scrolling: https://learn.microsoft.com/javascript/api/excel/excel.worksheetfreezepanes */
export const freezePanesObject = (sheet: SheetState, ranges: Ranges): HostObject =>
  hostObject(freezePanesType, { sheet, ranges });

const freezePanesType: ObjectType<Target> = {
  name: "WorksheetFreezePanes",
  calls: {
    FreezeRows: ({ sheet }, count) => {
      if (typeof count !== "number" || count < 1) throw invalidArgument("WorksheetFreezePanes.freezeRows");
      sheet.frozenRows = count;
    },
    Unfreeze: ({ sheet }) => {
      sheet.frozenRows = 0;
    },
    GetLocationOrNullObject: ({ sheet, ranges }) =>
      sheet.frozenRows === 0
        ? nullObject
        : ranges.of(sheet, { top: 1, left: 1, bottom: sheet.frozenRows, right: 16_384 }),
  },
};
