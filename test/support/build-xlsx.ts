import { strToU8, zipSync } from "fflate";
import { quoteSheet } from "../../src/core/grid/address";
import type { BuiltSheet } from "./built-sheet";
import { relationshipsXml, xmlDeclaration } from "./xlsx/package-xml";
import { worksheetXml } from "./xlsx/sheet-xml";
import { stringTable } from "./xlsx/string-table";
import { styleTable } from "./xlsx/style-table";
import { escapeXml } from "./xlsx/xml-text";

/** A defined name and what it refers to, as Excel writes it: "'Theme A'!$B$2", "0.035". */
export interface BuiltName {
  readonly name: string;
  readonly refersTo: string;
}

/** A workbook file such as Excel saves: shared strings, styles and document properties. The same sheets give the same bytes. */
export const buildXlsx = (sheets: readonly BuiltSheet[], names: readonly BuiltName[] = []): Uint8Array => {
  const strings = stringTable();
  const styles = styleTable();
  const worksheets = sheets.map((sheet, index) => worksheetXml(sheet, { strings, styles, selected: index === 0 }));
  const parts: [string, string][] = [
    ["[Content_Types].xml", contentTypesXml(sheets.length)],
    ["_rels/.rels", rootRelationships],
    ["xl/workbook.xml", workbookXml(sheets, names)],
    ["xl/_rels/workbook.xml.rels", workbookRelationships(sheets.length)],
    ...worksheets.map((xml, index): [string, string] => [`xl/worksheets/sheet${index + 1}.xml`, xml]),
    ["xl/styles.xml", styles.xml()],
    ["xl/sharedStrings.xml", strings.xml()],
    ["docProps/core.xml", coreProperties],
    ["docProps/app.xml", appProperties(sheets)],
  ];
  return zipSync(Object.fromEntries(parts.map(([path, xml]) => [path, strToU8(xml)])), { mtime: saved, level: 6 });
};

/** A fixed date in local time: a zip holds no zone, so the bytes are the same everywhere. */
const saved = new Date(2026, 0, 5, 9, 0, 0);

const spreadsheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const officeRelationship = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const contentTypesXml = (sheetCount: number): string =>
  `${xmlDeclaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
  `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  `<Default Extension="xml" ContentType="application/xml"/>` +
  `<Override PartName="/xl/workbook.xml" ContentType="${spreadsheetType}.sheet.main+xml"/>` +
  counted(sheetCount)
    .map((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${spreadsheetType}.worksheet+xml"/>`)
    .join("") +
  `<Override PartName="/xl/styles.xml" ContentType="${spreadsheetType}.styles+xml"/>` +
  `<Override PartName="/xl/sharedStrings.xml" ContentType="${spreadsheetType}.sharedStrings+xml"/>` +
  `<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>` +
  `<Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>` +
  `</Types>`;

const rootRelationships = relationshipsXml([
  [`${officeRelationship}/officeDocument`, "xl/workbook.xml"],
  ["http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml"],
  [`${officeRelationship}/extended-properties`, "docProps/app.xml"],
]);

const workbookRelationships = (sheetCount: number): string =>
  relationshipsXml([
    ...counted(sheetCount).map((n): [string, string] => [
      `${officeRelationship}/worksheet`,
      `worksheets/sheet${n}.xml`,
    ]),
    [`${officeRelationship}/styles`, "styles.xml"],
    [`${officeRelationship}/sharedStrings`, "sharedStrings.xml"],
  ]);

const workbookXml = (sheets: readonly BuiltSheet[], names: readonly BuiltName[]): string => {
  const tabs = sheets.map(({ grid }, index) => {
    const state = grid.hidden ? ` state="hidden"` : "";
    return `<sheet name="${escapeXml(grid.sheet)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
  });
  const defined = [...names.map(definedName), ...sheets.flatMap(printTitles)];
  return (
    `${xmlDeclaration}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${officeRelationship}">` +
    `<workbookPr defaultThemeVersion="166925"/>` +
    `<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000"/></bookViews>` +
    `<sheets>${tabs.join("")}</sheets>` +
    (defined.length === 0 ? "" : `<definedNames>${defined.join("")}</definedNames>`) +
    `<calcPr calcId="191029"/></workbook>`
  );
};

const definedName = ({ name, refersTo }: BuiltName): string =>
  `<definedName name="${escapeXml(name)}">${escapeXml(refersTo)}</definedName>`;

/** Frozen header rows are repeated on every printed page. */
const printTitles = ({ grid, freezeRows }: BuiltSheet, index: number): string[] =>
  freezeRows === undefined
    ? []
    : [
        `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">` +
          `${escapeXml(quoteSheet(grid.sheet))}!$1:$${freezeRows}</definedName>`,
      ];

const coreProperties =
  `${xmlDeclaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
  `xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ` +
  `xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:creator>Finance</dc:creator>` +
  `<dcterms:created xsi:type="dcterms:W3CDTF">2026-01-05T09:00:00Z</dcterms:created>` +
  `<dcterms:modified xsi:type="dcterms:W3CDTF">2026-01-05T09:00:00Z</dcterms:modified></cp:coreProperties>`;

const appProperties = (sheets: readonly BuiltSheet[]): string =>
  `${xmlDeclaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" ` +
  `xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><Application>Microsoft Excel</Application>` +
  `<TitlesOfParts><vt:vector size="${sheets.length}" baseType="lpstr">` +
  sheets.map(({ grid }) => `<vt:lpstr>${escapeXml(grid.sheet)}</vt:lpstr>`).join("") +
  `</vt:vector></TitlesOfParts><AppVersion>16.0300</AppVersion></Properties>`;

const counted = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);
