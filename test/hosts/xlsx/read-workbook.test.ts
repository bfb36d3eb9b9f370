import { openPackage } from "../../../src/hosts/xlsx/package";
import { readWorkbook } from "../../../src/hosts/xlsx/read-workbook";
import { printCells } from "../../support/print-cells";
import { refusalOf } from "../../support/refusal-of";
import {
  bookParts,
  contentTypesXml,
  type Parts,
  relationshipsXml,
  sheetXml,
  workbookXml,
  zipParts,
} from "../../support/zip-parts";

const read = (parts: Parts) => readWorkbook(openPackage(zipParts(parts)));

const oneCell = (value: number): string => sheetXml(`<sheetData><row><c><v>${value}</v></c></row></sheetData>`);

const threeSheets = bookParts("", {
  "xl/workbook.xml": workbookXml(
    `<sheets><sheet name="Second &amp; last" sheetId="7" r:id="rId2"/><sheet name="Chart" sheetId="9" r:id="rId4"/>` +
      `<sheet name="First" sheetId="1" state="hidden" r:id="rId1"/><sheet name="Deep" sheetId="2" state="veryHidden" r:id="rId3"/>` +
      `<sheet name="Module" sheetId="3" r:id=""/></sheets>`,
  ),
  "xl/_rels/workbook.xml.rels": relationshipsXml({
    rId1: ["worksheet", "worksheets/sheet1.xml"],
    rId2: ["worksheet", "/xl/worksheets/sheet%202.xml"],
    rId3: ["worksheet", "./other/../worksheets/SHEET3.xml"],
    rId4: ["chartsheet", "chartsheets/sheet1.xml"],
  }),
  "xl/worksheets/sheet1.xml": oneCell(1),
  "xl/worksheets/sheet 2.xml": oneCell(2),
  "xl/worksheets/sheet3.xml": oneCell(3),
});

test("sheets come in tab order with their names; charts and modules are passed over", () => {
  expect(read(threeSheets).sheets.map((grid) => [grid.sheet, grid.hidden, ...printCells(grid)])).toEqual([
    ["Second & last", false, "A1 2"],
    ["First", true, "A1 1"],
    ["Deep", true, "A1 3"],
  ]);
});

test("each sheet is announced before it is read", () => {
  const said: string[] = [];
  readWorkbook(openPackage(zipParts(threeSheets)), ({ doing, share }) => said.push(`${doing} ${share?.toFixed(1)}`));
  expect(said).toEqual(["Reading Second & last 0.0", "Reading First 0.3", "Reading Deep 0.7"]);
});

test("names for one range say where it is; names for anything else do not; Excel's own are left out", () => {
  const book = workbookXml(
    `<sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets><definedNames>` +
      `<definedName name="Base">'Theme A'!$B$2:$C$3</definedName><definedName name="Rate">0.03</definedName>` +
      `<definedName name="Gone">#REF!</definedName><definedName name="Two">Sheet1!$A$1,Sheet1!$B$1</definedName>` +
      `<definedName name="_xlnm.Print_Area" localSheetId="0">Sheet1!$A$1</definedName></definedNames>`,
  );
  expect(read(bookParts("", { "xl/workbook.xml": book })).names).toEqual([
    { name: "Base", refersTo: { sheet: "Theme A", range: { top: 2, left: 2, bottom: 3, right: 3 } } },
    { name: "Rate" },
    { name: "Gone" },
    { name: "Two" },
  ]);
});

test("a Strict workbook reads like a transitional one", () => {
  const strict = (xml: string | Uint8Array | undefined) =>
    String(xml)
      .replaceAll(
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "http://purl.oclc.org/ooxml/spreadsheetml/main",
      )
      .replaceAll(
        "http://schemas.openxmlformats.org/officeDocument/2006/",
        "http://purl.oclc.org/ooxml/officeDocument/",
      );
  const parts = bookParts(`<row><c><v>1</v></c></row>`);
  const book = read(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strict(xml)])));
  expect(book.sheets.flatMap(printCells)).toEqual(["A1 1"]);
});

test("part names with backslashes, a leading slash or another case are found", () => {
  const {
    "xl/workbook.xml": book = "",
    "xl/worksheets/sheet1.xml": sheet = "",
    ...rest
  } = bookParts(`<row><c><v>1</v></c></row>`);
  const parts = { ...rest, "xl\\Workbook.xml": book, "/xl/worksheets/Sheet1.xml": sheet };
  expect(read(parts).sheets.flatMap(printCells)).toEqual(["A1 1"]);
});

test("names taken from the file never reach the properties of an object", () => {
  const book = workbookXml(
    `<sheets><sheet name="__proto__" sheetId="1" r:id="__proto__"/></sheets><definedNames><definedName name="constructor">1</definedName></definedNames>`,
  );
  const parts = bookParts(`<row><c __proto__="a" constructor="b"><v>1</v></c></row>`, {
    "xl/workbook.xml": book,
    "xl/_rels/workbook.xml.rels": relationshipsXml({ ["__proto__"]: ["worksheet", "worksheets/sheet1.xml"] }).replace(
      "</Relationships>",
      `<Relationship Id="__proto__" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
  });
  const { sheets, names } = read(parts);
  expect(sheets.map(({ sheet }) => sheet)).toEqual(["__proto__"]);
  expect(names).toEqual([{ name: "constructor" }]);
  expect({}).not.toHaveProperty("a");
});

const otherKind = (type: string): Parts => bookParts("", { "[Content_Types].xml": contentTypesXml(type) });

test.each([
  [
    "a zip of other things",
    { "readme.txt": "hello" },
    "not-a-workbook",
    "This file is a zip archive but not an Excel workbook: choose a file saved as an Excel workbook (.xlsx).",
  ],
  [
    "a package without a workbook",
    { "[Content_Types].xml": contentTypesXml() },
    "not-a-workbook",
    "This file holds no workbook: choose a file saved as an Excel workbook (.xlsx).",
  ],
  [
    "a Word document",
    otherKind("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"),
    "not-a-workbook",
    "This file is a Word document: choose a file saved as an Excel workbook (.xlsx).",
  ],
  [
    "a presentation",
    otherKind("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"),
    "not-a-workbook",
    "This file is a presentation: choose a file saved as an Excel workbook (.xlsx).",
  ],
  [
    "a binary workbook",
    otherKind("application/vnd.ms-excel.sheet.binary.macroEnabled.main"),
    "cannot-read",
    "This file is an Excel binary workbook (.xlsb), which is not read: open it in Excel and save it as an Excel workbook (.xlsx).",
  ],
  [
    "a sheet whose part is missing",
    bookParts("", { "xl/_rels/workbook.xml.rels": relationshipsXml({ rId1: ["worksheet", "worksheets/sheet9.xml"] }) }),
    "damaged",
    `This file is damaged: its sheet "Sheet1" is listed but not in it; fetch a fresh copy, or open it in Excel to repair it and save it again.`,
  ],
  [
    "two sheets of one part",
    bookParts("", {
      "xl/workbook.xml": workbookXml(
        `<sheets><sheet name="One" sheetId="1" r:id="rId1"/><sheet name="Two" sheetId="2" r:id="rId1"/></sheets>`,
      ),
    }),
    "damaged",
    `This file is damaged: its sheet "Two" is the same part as another sheet; fetch a fresh copy, or open it in Excel to repair it and save it again.`,
  ],
  [
    "a document type",
    bookParts("", { "xl/worksheets/sheet1.xml": `<!DOCTYPE a [<!ENTITY b "c">]>${oneCell(1)}` }),
    "unsafe",
    "This file's part xl/worksheets/sheet1.xml declares a document type (DOCTYPE), which no workbook needs and traps use: ask its sender for a clean copy.",
  ],
  [
    "an entity nobody declared",
    bookParts("&b;"),
    "damaged",
    "This file is damaged: its part xl/worksheets/sheet1.xml is not well-formed XML; fetch a fresh copy, or open it in Excel to repair it and save it again.",
  ],
  [
    "text that is not UTF-8",
    bookParts("", {
      "xl/worksheets/sheet1.xml": Uint8Array.from([...Buffer.from("<a>"), 0xff, ...Buffer.from("</a>")]),
    }),
    "damaged",
    "This file is damaged: the text of its part xl/worksheets/sheet1.xml is garbled; fetch a fresh copy, or open it in Excel to repair it and save it again.",
  ],
  [
    "an encoding nobody knows",
    bookParts("", { "xl/worksheets/sheet1.xml": `<?xml version="1.0" encoding="EBCDIC-GB"?>${oneCell(1)}` }),
    "damaged",
    "This file is damaged: its part xl/worksheets/sheet1.xml is in an unknown encoding; fetch a fresh copy, or open it in Excel to repair it and save it again.",
  ],
])("refuses %s", (_, parts: Parts, fault, message) => {
  expect(refusalOf(() => read(parts))).toMatchObject({ fault, message });
});
