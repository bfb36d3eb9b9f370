import { emptyRow, scanRow } from "../../../src/hosts/xlsx/scan-row";

const scan = (xml: string) => {
  const bytes = new TextEncoder().encode(xml);
  const row = emptyRow();
  return { end: scanRow(bytes, 0, row), whole: bytes.length, row };
};

test.each([
  ["no cells", `<row r="5"></row>`],
  ["what Excel says of a row", `<row r="5" spans="1:9" s="3" customFormat="1" ht="15.5" x14ac:dyDescent="0.25"></row>`],
  ["a number", `<row r="5"><c r="A5"><v>-41.5</v></c></row>`],
  ["a style alone", `<row r="5"><c r="A5" s="1"/><c r="XFD5" s="1" /></row>`],
  ["every type", `<row r="5"><c r="A5" t="s"><v>1</v></c><c r="B5" t="str" s="2"><v>£</v></c></row>`],
  ["a text of its own", `<row r="5"><c r="A5" t="inlineStr"><is><t xml:space="preserve"> a&amp;b</t></is></c></row>`],
  ["a formula", `<row r="5"><c r="A5"><f>SUM(B1:B3)&lt;4</f><v>64</v></c></row>`],
  ["a formula that is shared", `<row r="5"><c r="A5"><f t="shared" ref="A5:A9" si="0">B5</f><v/></c></row>`],
  ["blanks between the cells", `<row r="5">\r\n\t<c r="A5"/>\n</row>`],
])("takes in a row with %s", (_, xml) => {
  const { end, whole } = scan(xml);
  expect(end).toBe(whole);
});

test.each([
  ["no number", `<row><c r="A5"/></row>`],
  ["a number past the sheet", `<row r="1048577"></row>`],
  ["a number and more", `<row r="5a"></row>`],
  ["an attribute twice", `<row r="5" ht="1" ht="2"></row>`],
  ["attributes that touch", `<row r="5"ht="1"></row>`],
  ["other quotes", `<row r='5'></row>`],
  ["an entity in an attribute", `<row r="5" s="&#49;"></row>`],
  ["a letter beyond ASCII in an attribute", `<row r="5" s="£"></row>`],
  ["nothing inside", `<row r="5"/>`],
  ["no end", `<row r="5"><c r="A5"/>`],
  ["a name that only begins so", `<rows r="5"></rows>`],
  ["a cell without an address", `<row r="5"><c><v>1</v></c></row>`],
  ["a cell of another row", `<row r="5"><c r="A6"/></row>`],
  ["a cell past the sheet", `<row r="5"><c r="XFE5"/></row>`],
  ["an address in small letters", `<row r="5"><c r="a5"/></row>`],
  ["a style twice", `<row r="5"><c r="A5" s="1" s="2"/></row>`],
  ["a type twice", `<row r="5"><c r="A5" t="n" t="s"/></row>`],
  ["an unknown type", `<row r="5"><c r="A5" t="z"><v>1</v></c></row>`],
  ["an attribute of a dynamic array", `<row r="5"><c r="A5" cm="1"><v>1</v></c></row>`],
  ["the value before the formula", `<row r="5"><c r="A5"><v>1</v><f>B5</f></c></row>`],
  ["two values", `<row r="5"><c r="A5"><v>1</v><v>2</v></c></row>`],
  ["text between the tags", `<row r="5"><c r="A5">x<v>1</v></c></row>`],
  ["a comment", `<row r="5"><!-- --><c r="A5"/></row>`],
  ["CDATA", `<row r="5"><c r="A5" t="str"><v><![CDATA[x]]></v></c></row>`],
  ["rich text", `<row r="5"><c r="A5" t="inlineStr"><is><r><t>a</t></r></is></c></row>`],
  ["a prefix", `<row r="5"><x:c r="A5"/></row>`],
  ["a character by its number", `<row r="5"><c r="A5" t="str"><v>&#163;</v></c></row>`],
  ["an unknown entity", `<row r="5"><c r="A5" t="str"><v>&pound;</v></c></row>`],
  ["a bare ampersand", `<row r="5"><c r="A5"><f>"a"&"b"</f></c></row>`],
  ["the end of CDATA alone", `<row r="5"><c r="A5"><f>A[[B]]>1</f></c></row>`],
  ["a character that XML forbids", `<row r="5"><c r="A5" t="str"><v>\u0001</v></c></row>`],
  ["a character that is none", `<row r="5"><c r="A5" t="str"><v>\ufffe</v></c></row>`],
  ["a carriage return in a text", `<row r="5"><c r="A5" t="str"><v>a\r\nb</v></c></row>`],
  ["a closing tag too few", `<row r="5"><c r="A5"><v>1</c></row>`],
  ["a closing tag too many", `<row r="5"><c r="A5"/></c></row>`],
  ["a closing tag with a blank", `<row r="5"><c r="A5"><v>1</v ></c></row>`],
])("leaves to the parser a row with %s", (_, xml) => {
  expect(scan(xml).end).toBe(0);
});

test("text that is not UTF-8 is left to the parser", () => {
  const bytes = new Uint8Array(Buffer.from(`<row r="5"><c r="A5" t="str"><v>\xa3</v></c></row>`, "latin1"));
  expect(scanRow(bytes, 0, emptyRow())).toBe(0);
});

test("a hidden row is told", () => {
  expect(scan(`<row r="5" hidden="1"></row>`).row.hidden).toBe(true);
  expect(scan(`<row r="5" hidden="true"></row>`).row.hidden).toBe(true);
  expect(scan(`<row r="5" hidden="0"></row>`).row.hidden).toBe(false);
});
