import { strToU8, zipSync } from "fflate";

/** The parts of a package by name. */
export type Parts = Readonly<Record<string, string | Uint8Array>>;

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const package2006 = "http://schemas.openxmlformats.org/package/2006";

/** A zip of these parts in the order given. */
export const zipParts = (parts: Parts): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part]),
    ),
  );

/** The parts of the plainest workbook, one sheet named Sheet1 of these rows; `more` adds parts or stands in for them. */
export const bookParts = (rows: string, more: Parts = {}): Parts => ({
  "[Content_Types].xml": contentTypesXml(),
  "_rels/.rels": relationshipsXml({ rId1: ["officeDocument", "xl/workbook.xml"] }),
  "xl/workbook.xml": workbookXml(`<sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets>`),
  "xl/_rels/workbook.xml.rels": relationshipsXml({
    rId1: ["worksheet", "worksheets/sheet1.xml"],
    rId2: ["styles", "styles.xml"],
    rId3: ["sharedStrings", "sharedStrings.xml"],
  }),
  "xl/worksheets/sheet1.xml": sheetXml(`<sheetData>${rows}</sheetData>`),
  ...more,
});

export const sheetXml = (inside: string): string => `<worksheet xmlns="${main}">${inside}</worksheet>`;

export const stylesXml = (inside: string): string => `<styleSheet xmlns="${main}">${inside}</styleSheet>`;

export const sharedStringsXml = (inside: string): string => `<sst xmlns="${main}">${inside}</sst>`;

export const workbookXml = (inside: string): string =>
  `<workbook xmlns="${main}" xmlns:r="${kinds}">${inside}</workbook>`;

/** Relationships by id: the last word of the type, and the target. */
export const relationshipsXml = (related: Readonly<Record<string, readonly [type: string, target: string]>>): string =>
  `<Relationships xmlns="${package2006}/relationships">${Object.entries(related)
    .map(([id, [type, target]]) => `<Relationship Id="${id}" Type="${kinds}/${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;

export const contentTypesXml = (
  workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
  workbookName = "/xl/workbook.xml",
): string =>
  `<Types xmlns="${package2006}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
  `<Override PartName="${workbookName}" ContentType="${workbookType}"/></Types>`;
