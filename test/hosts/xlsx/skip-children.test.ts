import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { unzipSync, zipSync } from "fflate";
import { openPackage } from "../../../src/hosts/xlsx/package";
import { readWorkbook } from "../../../src/hosts/xlsx/read-workbook";
import { refusalOf } from "../../support/refusal-of";
import { bookParts, type Parts, sharedStringsXml, sheetXml, zipParts } from "../../support/zip-parts";

const corpus = join(__dirname, "../../../../shared/corpus");
const isHere = existsSync(corpus);

/** What is read of a workbook, or why it is refused. */
const outcome = (zip: Uint8Array): unknown => {
  let workbook: unknown;
  const refusal = refusalOf(() => (workbook = readWorkbook(openPackage(zip))));
  return refusal ? { refused: refusal.message } : workbook;
};

/** The same parts with a blank before every row and text, which means nothing but keeps all of them for the parser. */
const forParser = (parts: Parts): Parts =>
  Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [
      name,
      Buffer.from(
        Buffer.from(part)
          .toString("latin1")
          .replaceAll(/><(row|si)/g, "> <$1"),
        "latin1",
      ),
    ]),
  );

const expectAlike = (parts: Parts): void => {
  expect(outcome(zipParts(parts))).toEqual(outcome(zipParts(forParser(parts))));
};

const texts = `<si><t>Savings</t></si><si><r><t>Of </t></r><r><t>which</t></r></si><si><t xml:space="preserve"> £000 &amp; more</t></si><si><t/></si><si><t>_x000D_&#10;</t></si>`;
const strings = { "xl/sharedStrings.xml": sharedStringsXml(texts) };

const plainRow = (row: number): string =>
  `<row r="${row}" spans="1:4" ht="15.5"><c r="A${row}" t="s"><v>${row % 5}</v></c><c r="B${row}" s="1"><v>${row * -1.25}</v></c>` +
  `<c r="C${row}"><f>SUM(B1:B${row})</f><v>${row / 3}</v></c><c r="D${row}" t="inlineStr"><is><t>a &lt; £${row}</t></is></c></row>`;

const rows = (count: number): string => Array.from({ length: count }, (_, index) => plainRow(index + 1)).join("");

test.each([
  ["plain rows", rows(20)],
  ["more rows than are unpacked at once", rows(3000)],
  ["a comment that holds rows", `${plainRow(1)}<!-- ${plainRow(2)} ${plainRow(3)} -->${plainRow(4)}`],
  ["a comment that ends a row", `${plainRow(1)}<!-- </row> --><row r="2"><c r="A2"><v>1</v></c></row>`],
  ["CDATA between rows", `${plainRow(1)}<![CDATA[${plainRow(2)}]]>${plainRow(3)}`],
  ["CDATA that ends a row", `${plainRow(1)}<row r="2"><c t="str"><v><![CDATA[</row><c/>]]></v></c></row>`],
  ["an instruction that holds a row", `${plainRow(1)}<?note ${plainRow(2)}?>${plainRow(3)}`],
  ["a row inside a row", `<row r="1"><row r="2"><c><v>1</v></c></row>${plainRow(3)}</row>${plainRow(4)}`],
  ["a row inside an element of no row", `${plainRow(1)}<x>${plainRow(2)}</x>${plainRow(3)}`],
  ["rows without numbers between others", `${plainRow(1)}<row><c><v>1</v></c></row>${plainRow(7)}<row><c/></row>`],
  [
    "rich text between plain",
    `${plainRow(1)}<row r="2"><c t="inlineStr"><is><r><t>a</t></r></is></c></row>${plainRow(3)}`,
  ],
  [
    "a row longer than is looked through",
    `${plainRow(1)}<row r="2"><c r="A2" t="str"><v>${"£".repeat(300_000)}</v></c></row>${plainRow(3)}`,
  ],
  [
    "formulas shared across rows",
    `<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1</f></c></row><row r="2"><c><f t="shared" si="0"/></c></row><row r="3"><c r="A3"><f t="shared" si="0"/></c></row>`,
  ],
  [
    "an array of formulas",
    `<row r="1"><c r="A1"><f t="array" ref="A1:B2">C1:D2</f><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2"><c r="A2"><v>3</v></c><c r="B2"/></row>`,
  ],
  [
    "a what-if table",
    `<row r="1"><c r="A1"><f t="dataTable" ref="A1:A2" dt2D="1" dtr="1" r1="C1" r2="D1"/><v>1</v></c></row>${plainRow(2)}`,
  ],
  ["rows twice", plainRow(1) + plainRow(1)],
  ["a tag too few", `${plainRow(1)}<row r="2"><c r="A2"></row>${plainRow(3)}`],
  ["a tag too many", `${plainRow(1)}</row>${plainRow(3)}`],
  ["an end too soon", `${plainRow(1)}</sheetData>${plainRow(2)}<sheetData>${plainRow(3)}`],
  ["rows after the cells", `${plainRow(1)}</sheetData><x>${plainRow(2)}</x><!-- --><sheetData>${plainRow(3)}`],
  [
    "rows after the cells, behind a comment",
    `${plainRow(1)}<!-- --></sheetData><x>${plainRow(2)}${plainRow(3)}</x><sheetData>`,
  ],
])("%s are read alike with and without the shortcut", (_, xml) => {
  expectAlike(bookParts(xml, strings));
});

test.each([
  ["declared as Latin-1", `<?xml version="1.0" encoding="ISO-8859-1"?>`],
  ["with a mark of its byte order", `\ufeff<?xml version="1.0"?>`],
])("a part %s is read alike", (_, declaration) => {
  const sheet = declaration + sheetXml(`<sheetData>${rows(3)}</sheetData>`);
  expectAlike(bookParts("", { ...strings, "xl/worksheets/sheet1.xml": sheet }));
});

test("a part in UTF-16 is read alike", () => {
  const sheet = Buffer.from(`\ufeff${sheetXml(`<sheetData>${rows(3)}</sheetData>`)}`, "utf16le");
  expectAlike(bookParts("", { ...strings, "xl/worksheets/sheet1.xml": sheet }));
});

const number = fc.oneof(
  fc.integer().map(String),
  fc.double().map(String),
  fc.tuple(fc.integer(), fc.nat(9_999_999)).map(([whole, parts]) => `${whole}.${parts}`),
  fc.stringMatching(/^[-+.0-9eE ]{0,20}$/),
);

test("numbers are read alike, to the last bit", () => {
  fc.assert(
    fc.property(fc.array(number, { minLength: 1, maxLength: 50 }), (numbers) => {
      const cells = numbers.map((text, index) => `<row r="${index + 1}"><c r="A${index + 1}"><v>${text}</v></c></row>`);
      expectAlike(bookParts(cells.join("")));
    }),
  );
});

/** Snatches of XML, well and badly formed, that fall anywhere into a sheet. */
const snatch = fc.oneof(
  fc.constantFrom(
    "<",
    ">",
    "&",
    `"`,
    "'",
    "/",
    " ",
    "]]>",
    "<!--",
    "-->",
    "<![CDATA[",
    "<?x ?>",
    "<v>",
    "</v>",
    "<c>",
    "</c>",
    "</row>",
    "<row>",
    "</t></is>",
    '<row r="9"></row>',
    "&#10;",
    "&amp;",
    "£",
    "\ufffe",
    "\u0000",
    "\r",
    "\n",
    ' s="1"',
    ' t="s"',
    "</sheetData>",
    "<sheetData>",
    "<f/>",
    "<x>",
    "</si>",
    "<si>",
    "<rPh>",
    "</rPh>",
  ),
  fc.string({ maxLength: 3 }),
);

test("a sheet and its texts changed anywhere are read alike, or refused in the same words", () => {
  const sheet = sheetXml(`<sheetData>${rows(3)}</sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells>`);
  const list = sharedStringsXml(texts);
  const edited = (xml: string, at: number, cut: number, put: string): string => {
    const place = at % xml.length;
    return xml.slice(0, place) + put + xml.slice(place + cut);
  };
  fc.assert(
    fc.property(fc.boolean(), fc.nat(), fc.nat(12), snatch, (inSheet, at, cut, put) => {
      expectAlike(
        bookParts("", {
          "xl/worksheets/sheet1.xml": inSheet ? edited(sheet, at, cut, put) : sheet,
          "xl/sharedStrings.xml": inSheet ? list : edited(list, at, cut, put),
        }),
      );
    }),
    { numRuns: 1500 },
  );
});

const filesIn = (folder: string): readonly string[] =>
  isHere
    ? readdirSync(join(corpus, folder), { recursive: true, encoding: "utf8" })
        .filter((name) => /\.xls[xm]$/.test(name))
        .map((name) => join(corpus, folder, name))
    : [];

/** Packing again what is only read once would take longer than reading it. */
const stored = (parts: Parts): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, Buffer.from(part)])), { level: 0 });

const partsOf = (zip: Uint8Array): Parts | undefined => {
  try {
    return unzipSync(zip);
  } catch {
    return undefined;
  }
};

(isHere ? test.each(["workbooks", "poi", "hostile/edge"]) : test.skip.each(["../shared/corpus is not here"]))(
  "the real workbooks of %s are read alike with and without the shortcut",
  (folder) => {
    const files = filesIn(folder);
    const unlike = files.filter((path) => {
      const zip = readFileSync(path);
      const parts = partsOf(zip);
      if (!parts) return false;
      return !isDeepStrictEqual(outcome(stored(parts)), outcome(stored(forParser(parts))));
    });
    expect(files).not.toEqual([]);
    expect(unlike.map((path) => basename(path))).toEqual([]);
  },
  120_000,
);
