import { parsePosition } from "../../../src/core/grid/address";
import type { CellChange, NewContent } from "../../../src/core/grid/cell-change";
import { Decimal } from "../../../src/core/money/decimal";
import { patchCells } from "../../../src/hosts/xlsx/patch-cells";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const sheet = (rows: string, around = { before: "", after: "" }): string =>
  `<?xml version="1.0"?>\n<!-- <row r="1"/> --><worksheet xmlns="${main}">${around.before}<sheetData>${rows}</sheetData>${around.after}</worksheet>`;

const to = (address: string, after: NewContent, like?: string): CellChange => {
  const place = like === undefined ? undefined : parsePosition(like);
  return { at: { sheet: "S", row: 0, column: 0, ...parsePosition(address) }, after, ...(place && { like: place }) };
};
const number = (value: string): NewContent => ({ kind: "number", value: new Decimal(value) });
const text = (words: string): NewContent => ({ kind: "text", text: words });
const blank: NewContent = { kind: "blank" };

const patched = (rows: string, ...changes: readonly CellChange[]): string =>
  patchCells(sheet(rows), "sheet1.xml", changes).replace(/^.*<sheetData>|<\/sheetData>.*$/gs, "");

describe("a cell that is there", () => {
  test.each<[string, string, NewContent, string]>([
    ["takes a number", `<c r="B2" s="4"><v>1</v></c>`, number("-2.50"), `<c r="B2" s="4"><v>-2.5</v></c>`],
    [
      "is no longer one of the shared texts",
      `<c r="B2" s="4" t="s"><v>7</v></c>`,
      number("3"),
      `<c r="B2" s="4"><v>3</v></c>`,
    ],
    [
      "takes text as a string",
      `<c r="B2" s="4"><v>1</v></c>`,
      text("=A1"),
      `<c r="B2" s="4" t="inlineStr"><is><t>=A1</t></is></c>`,
    ],
    [
      "keeps blanks at the ends of its text",
      `<c r="B2"><v>1</v></c>`,
      text(" a"),
      `<c r="B2" t="inlineStr"><is><t xml:space="preserve"> a</t></is></c>`,
    ],
    ["is blanked and keeps its look", `<c r="B2" s="4" t="s"><v>7</v></c>`, blank, `<c r="B2" s="4"/>`],
    [
      "that is blank and closes itself takes a number",
      `<c r="B2" s='4'/>`,
      number("3"),
      `<c r="B2" s='4'><v>3</v></c>`,
    ],
    [
      "loses what tied it to rich values",
      `<c r="B2" t="e" vm="3"><v>#VALUE!</v></c>`,
      number("3"),
      `<c r="B2"><v>3</v></c>`,
    ],
    [
      "keeps its extensions",
      `<c r="B2"><v>1</v><extLst><ext uri="{x}"/></extLst></c>`,
      number("3"),
      `<c r="B2"><v>3</v><extLst><ext uri="{x}"/></extLst></c>`,
    ],
    ["need not state its address", `<c/><c s="2"><v>1</v></c>`, number("3"), `<c/><c s="2"><v>3</v></c>`],
    [
      "holds a large number without an exponent",
      `<c r="B2"><v>1</v></c>`,
      number("1234567890123450000000"),
      `<c r="B2"><v>1234567890123450000000</v></c>`,
    ],
  ])("%s", (_, cell, content, expected) => {
    const row = (cells: string) =>
      `<row r="2" spans="1:3" ht="20" x14ac:dyDescent="0.3">${cells}<c r="C2"><v>9</v></c></row>`;
    expect(patched(row(cell), to("B2", content))).toBe(row(expected));
  });
});

describe("a cell that is not there", () => {
  test.each<[string, string, readonly CellChange[], string]>([
    [
      "is made between its neighbours",
      `<row r="2"><c r="A2"/><c r="C2"/></row>`,
      [to("B2", number("3"))],
      `<row r="2"><c r="A2"/><c r="B2"><v>3</v></c><c r="C2"/></row>`,
    ],
    [
      "before the first",
      `<row r="2"><c r="B2"/></row>`,
      [to("A2", number("3"))],
      `<row r="2"><c r="A2"><v>3</v></c><c r="B2"/></row>`,
    ],
    [
      "after the last, in the order of columns",
      `<row r="2"><c r="A2"/></row>`,
      [to("D2", number("4")), to("C2", number("3"))],
      `<row r="2"><c r="A2"/><c r="C2"><v>3</v></c><c r="D2"><v>4</v></c></row>`,
    ],
    [
      "in a row that closes itself",
      `<row r="2" hidden="1"/>`,
      [to("A2", number("3")), to("B2", number("4"))],
      `<row r="2" hidden="1"><c r="A2"><v>3</v></c><c r="B2"><v>4</v></c></row>`,
    ],
    [
      "in a row that is not there either",
      `<row r="1"/><row r="4"/>`,
      [to("B3", number("3")), to("A2", number("2"))],
      `<row r="1"/><row r="2"><c r="A2"><v>2</v></c></row><row r="3"><c r="B3"><v>3</v></c></row><row r="4"/>`,
    ],
    ["in a sheet without rows", "", [to("B3", number("3"))], `<row r="3"><c r="B3"><v>3</v></c></row>`],
    [
      "after rows that state no number",
      `<row><c><v>1</v></c></row><row/>`,
      [to("A3", number("3"))],
      `<row><c><v>1</v></c></row><row/><row r="3"><c r="A3"><v>3</v></c></row>`,
    ],
    [
      "with the look it is told to take",
      `<row r="2"><c r="A2" s="7"/></row>`,
      [to("A3", number("3"), "A2")],
      `<row r="2"><c r="A2" s="7"/></row><row r="3"><c r="A3" s="7"><v>3</v></c></row>`,
    ],
    [
      "else with that of its row",
      `<row r="2" s="5" customFormat="1"/>`,
      [to("A2", number("3"))],
      `<row r="2" s="5" customFormat="1"><c r="A2" s="5"><v>3</v></c></row>`,
    ],
    [
      "and makes its row no narrower than it is",
      `<row r="2" spans="1:2"><c r="B2"/></row>`,
      [to("D2", number("3"))],
      `<row r="2" spans="1:4"><c r="B2"/><c r="D2"><v>3</v></c></row>`,
    ],
    [
      "but not where nothing is to stand",
      `<row r="2"><c r="A2"/></row>`,
      [to("B2", blank), to("B9", blank)],
      `<row r="2"><c r="A2"/></row>`,
    ],
  ])("%s", (_, rows, changes, expected) => {
    expect(patched(rows, ...changes)).toBe(expected);
  });

  test("takes the look of its column last", () => {
    const text = sheet(`<row r="2"/>`, { before: `<cols><col min="2" max="4" style="6"/></cols>`, after: "" });
    expect(patchCells(text, "p", [to("C2", number("3"))])).toContain(`<row r="2"><c r="C2" s="6"><v>3</v></c></row>`);
  });

  test("widens what the sheet says it spans, and only then", () => {
    const text = sheet(`<row r="2"/>`, { before: `<dimension ref="A1:C5"/>`, after: "" });
    expect(patchCells(text, "p", [to("C2", number("3"))])).toContain(`<dimension ref="A1:C5"/>`);
    expect(patchCells(text, "p", [to("D7", number("3"))])).toContain(`<dimension ref="A1:D7"/>`);
    expect(patchCells(text, "p", [to("D7", blank)])).toBe(text);
  });
});

test("the sheet's own prefix is used, and what is not changed stays to the byte", () => {
  const strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
  const before = `\ufeff<x:worksheet xmlns:x="${strict}"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c></x:row\n></x:sheetData><x:pageMargins left='1'/></x:worksheet>`;
  const after = patchCells(before, "p", [to("A1", text("a<b")), to("B2", number("3"))]);
  expect(after).toBe(
    `\ufeff<x:worksheet xmlns:x="${strict}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>a&lt;b</x:t></x:is></x:c></x:row\n><x:row r="2"><x:c r="B2"><x:v>3</x:v></x:c></x:row></x:sheetData><x:pageMargins left='1'/></x:worksheet>`,
  );
});

test("a text that Excel cannot hold is refused", () => {
  expect(() => patched(`<row r="2"/>`, to("A2", text("x".repeat(32_768))))).toThrow(
    "Excel holds 32767 in a cell: shorten it.",
  );
});

test("XML that is not well formed is refused, in rows that are passed over too", () => {
  expect(() => patched(`<row r="1"><c r="A1"><v>1</c></row><row r="2"/>`, to("A2", number("1")))).toThrow(
    "not well-formed XML",
  );
});
