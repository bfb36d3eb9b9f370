import { printCells } from "../../support/print-cells";
import { bookParts, type Parts, sharedStringsXml, sheetXml, workbookXml, zipParts } from "../../support/zip-parts";
import type { Grid } from "../../../src/core/grid/grid";
import { openPackage } from "../../../src/hosts/xlsx/package";
import { readWorkbook } from "../../../src/hosts/xlsx/read-workbook";

const readParts = (parts: Parts): Grid => {
  const [grid] = readWorkbook(openPackage(zipParts(parts))).sheets;
  if (!grid) throw new Error("The drawn workbook has no sheet.");
  return grid;
};

const strings = {
  "xl/sharedStrings.xml": sharedStringsXml(
    `<si><t>Savings</t></si>` +
      `<si><r><t>Of </t></r><r><rPr><b/></rPr><t>which</t></r><rPh sb="0" eb="1"><t>kana</t></rPh></si>` +
      `<si><t/></si><si><t>a_x000D_b _x005F_x000D_</t></si>`,
  ),
};

const readRows = (rows: string): readonly string[] => printCells(readParts(bookParts(rows, strings)));

const readCell = (cell: string): readonly string[] => readRows(`<row r="1">${cell}</row>`);

test.each([
  ["a number", `<c r="A1"><v>-41.5</v></c>`, "A1 -41.5"],
  ["a number with its type and an exponent", `<c r="A1" t="n"><v>1.5E-3</v></c>`, "A1 0.0015"],
  ["a number among blanks", `<c r="A1"><v> 12 </v></c>`, "A1 12"],
  ["zero", `<c r="A1"><v>0</v></c>`, "A1 0"],
  ["a number past all bounds, as the text it is", `<c r="A1"><v>1E999</v></c>`, `A1 "1E999"`],
  ["a number with a comma, as the text it is", `<c r="A1"><v>1,5</v></c>`, `A1 "1,5"`],
  ["a shared text", `<c r="A1" t="s"><v>0</v></c>`, `A1 "Savings"`],
  ["rich text joined, without its phonetic reading", `<c r="A1" t="s"><v>1</v></c>`, `A1 "Of which"`],
  ["escaped characters", `<c r="A1" t="s"><v>3</v></c>`, `A1 "a\\rb _x000D_"`],
  ["inline text", `<c r="A1" t="inlineStr"><is><t>£000</t></is></c>`, `A1 "£000"`],
  ["inline rich text", `<c r="A1" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c>`, `A1 "ab"`],
  ["text in CDATA", `<c r="A1" t="inlineStr"><is><t><![CDATA[<1 & 2>]]></t></is></c>`, `A1 "<1 & 2>"`],
  ["the text of a formula", `<c r="A1" t="str"><f>"a"&amp;B1</f><v>ab</v></c>`, `A1 ="a"&B1 → "ab"`],
  ["a number as text", `<c r="A1" t="inlineStr"><is><t>012</t></is></c>`, `A1 "012"`],
  ["true", `<c r="A1" t="b"><v>1</v></c>`, "A1 true"],
  ["false", `<c r="A1" t="b"><v>0</v></c>`, "A1 false"],
  ["an error", `<c r="A1" t="e"><v>#REF!</v></c>`, "A1 #REF!"],
  ["a date written as one", `<c r="A1" t="d"><v>2026-04-01</v></c>`, "A1 46113"],
  ["the cached value of a formula", `<c r="A1"><f>SUM(B1:B3)</f><v>64</v></c>`, "A1 =SUM(B1:B3) → 64"],
  ["a formula that has no value yet", `<c r="A1"><f>SUM(B1:B3)</f></c>`, `A1 =SUM(B1:B3) → ""`],
  ["a value beside an empty formula", `<c r="A1"><f/><v>3</v></c>`, "A1 3"],
])("reads %s", (_, cell, printed) => {
  expect(readCell(cell)).toEqual([printed]);
});

test.each([
  ["a cell with a style alone", `<c r="A1" s="1"/>`],
  ["an empty value", `<c r="A1"><v></v></c>`],
  ["an empty shared text", `<c r="A1" t="s"><v>2</v></c>`],
  ["an empty inline text", `<c r="A1" t="inlineStr"><is><t></t></is></c>`],
])("leaves out %s", (_, cell) => {
  expect(readCell(cell)).toEqual([]);
});

test("cells and rows without an address follow the one before", () => {
  expect(
    readRows(
      `<row><c><v>1</v></c><c r="C1"><v>2</v></c><c><v>3</v></c></row><row r="4"><c><v>4</v></c></row><row><c><v>5</v></c></row>`,
    ),
  ).toEqual(["A1 1", "C1 2", "D1 3", "A4 4", "A5 5"]);
});

test("rows and cells out of order are put in order", () => {
  expect(
    readRows(`<row r="2"><c r="B2"><v>4</v></c><c r="A2"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>`),
  ).toEqual(["A1 1", "A2 3", "B2 4"]);
});

test("the last cell of a sheet costs no more than the first", () => {
  expect(readRows(`<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`)).toEqual(["XFD1048576 1"]);
});

test("elements with a prefix read like those without", () => {
  const prefixed = `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c><x:c r="B1"><x:f>C1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
  expect(printCells(readParts(bookParts("", { "xl/worksheets/sheet1.xml": prefixed })))).toEqual([
    `A1 "a"`,
    "B1 =C1 → 2",
  ]);
});

test("a part in UTF-16 reads like one in UTF-8", () => {
  const xml = `<?xml version="1.0" encoding="UTF-16"?>${sheetXml(`<sheetData><row><c t="str"><v>£</v></c></row></sheetData>`)}`;
  const bytes = Uint8Array.from(Buffer.from(`\ufeff${xml}`, "utf16le"));
  expect(printCells(readParts(bookParts("", { "xl/worksheets/sheet1.xml": bytes })))).toEqual([`A1 "£"`]);
});

test("a character cut in two by the unpacking is read whole", () => {
  const text = "£".repeat(200_000);
  const grid = readParts(bookParts(`<row><c t="str"><v>x${text}</v></c></row>`));
  expect(grid.rows[0]?.cells[0]?.value).toBe(`x${text}`);
});

test("elements of extensions outside the cells are not cells", () => {
  const sheet = sheetXml(
    `<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><extLst><ext><f>B2</f><c r="B2"><v>9</v></c></ext></extLst>`,
  );
  expect(printCells(readParts(bookParts("", { "xl/worksheets/sheet1.xml": sheet })))).toEqual(["A1 1"]);
});

test("merged ranges, hidden columns and hidden rows are told", () => {
  const sheet = sheetXml(
    `<cols><col min="2" max="3" hidden="1"/><col min="4" max="4"/><col min="16384" max="99999" hidden="true"/></cols>` +
      `<sheetData><row r="1" hidden="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row></sheetData>` +
      `<mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="B4:B3"/></mergeCells>`,
  );
  const grid = readParts(bookParts("", { "xl/worksheets/sheet1.xml": sheet }));
  expect([...grid.hiddenColumns]).toEqual([2, 3, 16_384]);
  expect(grid.rows.map(({ row, hidden }) => [row, hidden])).toEqual([
    [1, true],
    [2, false],
  ]);
  expect(grid.merges).toEqual([
    { top: 1, left: 1, bottom: 1, right: 3 },
    { top: 3, left: 2, bottom: 4, right: 2 },
  ]);
});

test("dates count from 1904 where the workbook says so", () => {
  const rows = `<row r="1"><c r="A1" t="d"><v>2026-04-01</v></c></row>`;
  const book = workbookXml(`<workbookPr date1904="1"/><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets>`);
  expect(printCells(readParts(bookParts(rows, { "xl/workbook.xml": book })))).toEqual(["A1 44651"]);
});

test.each([
  ["a row below the sheet", `<row r="1048577"/>`, `sheet "Sheet1" has a row numbered "1048577"`],
  ["row 0", `<row r="0"/>`, `sheet "Sheet1" has a row numbered "0"`],
  [
    "a column past the sheet",
    `<row r="1"><c r="XFE1"/></row>`,
    `a cell of row 1 of sheet "Sheet1" has the address "XFE1"`,
  ],
  [
    "an address in another row",
    `<row r="1"><c r="A2"/></row>`,
    `a cell of row 1 of sheet "Sheet1" has the address "A2"`,
  ],
  [
    "a cell twice",
    `<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>`,
    `a cell of row 1 of sheet "Sheet1" stands twice`,
  ],
  [
    "a row twice",
    `<row r="1"><c><v>1</v></c></row><row r="1"><c><v>2</v></c></row>`,
    `a row of sheet "Sheet1" stands twice`,
  ],
  [
    "a text that is not in the list",
    `<row><c t="s"><v>9</v></c></row>`,
    "a cell's text is missing from its list of texts",
  ],
  ["an unknown type", `<row><c t="z"><v>9</v></c></row>`, `a cell is of the unknown type "z"`],
  ["broken XML", `<row><c></row>`, "its part xl/worksheets/sheet1.xml is not well-formed XML"],
])("refuses %s", (_, rows, clause) => {
  expect(() => readRows(rows)).toThrow(
    `This file is damaged: ${clause}; fetch a fresh copy, or open it in Excel to repair it and save it again.`,
  );
});
