import fc from "fast-check";
import { strToU8, Zip, ZipDeflate } from "fflate";
import { WorkbookError } from "../../../src/core/tasks/workbook";
import { findPart, openPackage, partBytes, streamPart } from "../../../src/hosts/xlsx/package";
import { readWorkbook } from "../../../src/hosts/xlsx/read-workbook";
import { refusalOf } from "../../support/refusal-of";
import { bookParts, zipParts } from "../../support/zip-parts";

const sheet = "xl/worksheets/sheet1.xml";
const book = zipParts(bookParts(`<row><c><v>64</v></c></row>`));

/** A zip as programs write it that do not know the sizes beforehand: each entry ends in a data descriptor. */
const streamedZip = (parts: readonly (readonly [string, string])[]): Uint8Array => {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((_, chunk) => chunks.push(chunk));
  for (const [name, text] of parts) {
    const part = new ZipDeflate(name);
    zip.add(part);
    part.push(strToU8(text), true);
  }
  zip.end();
  return Uint8Array.from(Buffer.concat(chunks));
};

/** The same zip with one number changed in the directory record of a part, or in the end record. */
const changed = (zip: Uint8Array, name: string, field: number, value: number): Uint8Array => {
  const bytes = Buffer.from(zip);
  const at = name === "end" ? bytes.lastIndexOf(Buffer.from("PK\x05\x06")) : bytes.lastIndexOf(Buffer.from(name)) - 46;
  if (field === 10 || field === 8) bytes.writeUInt16LE(value, at + field);
  else bytes.writeUInt32LE(value, at + field);
  return Uint8Array.from(bytes);
};

const sizeOf = (zip: Uint8Array, name: string): number => findPart(openPackage(zip), name)?.size ?? 0;

const readSheet = (zip: Uint8Array): string => {
  const part = findPart(openPackage(zip), sheet);
  return part ? new TextDecoder().decode(partBytes(part)) : "";
};

test("a part is found whatever the case of its name, and unpacked whole", () => {
  const pkg = openPackage(zipParts({ "xl/Workbook.xml": "<workbook/>", "a/": "" }));
  const part = findPart(pkg, "XL/workbook.xml");
  expect(part && new TextDecoder().decode(partBytes(part))).toBe("<workbook/>");
  expect(findPart(pkg, "xl/other.xml")).toBeUndefined();
  expect(findPart(pkg, "a/")).toBeUndefined();
});

test("a long part comes in pieces that join to the whole", () => {
  const text = Array.from({ length: 60_000 }, (_, number) => number.toString(36)).join(" ");
  const part = findPart(openPackage(zipParts({ "a.xml": text })), "a.xml");
  const pieces: Uint8Array[] = [];
  if (part) streamPart(part, (piece) => pieces.push(piece));
  expect(pieces.length).toBeGreaterThan(1);
  expect(Buffer.concat(pieces).toString()).toBe(text);
});

test.each([
  ["a plain zip", zipParts({ "b.xml": "<b/>", "folder/": "", "a.xml": "<a/>" })],
  [
    "a zip with data descriptors",
    streamedZip([
      ["b.xml", "<b/>"],
      ["a.xml", "<a/>"],
    ]),
  ],
])("the entries and records of %s are its bytes, in order", (_, zip) => {
  const { entries } = openPackage(zip);
  const copied = Buffer.concat([...entries.map(({ entry }) => entry), ...entries.map(({ record }) => record)]);
  expect(copied.equals(Buffer.from(zip).subarray(0, copied.length))).toBe(true);
  expect(zip.length - copied.length).toBe(22);
});

test("a zip with data descriptors reads like one without", () => {
  const { "[Content_Types].xml": types, ...rest } = bookParts(`<row><c><v>64</v></c></row>`);
  const parts = Object.entries({ "[Content_Types].xml": types, ...rest });
  const zip = streamedZip(parts.map(([name, text]) => [name, String(text)]));
  expect(readWorkbook(openPackage(zip))).toEqual(readWorkbook(openPackage(book)));
});

test("bytes before and a comment after the zip do no harm", () => {
  const comment = "saved by hand";
  const zip = Buffer.concat([Buffer.from("\x7fELF before"), book, Buffer.from(comment)]);
  zip.writeUInt16LE(comment.length, zip.length - comment.length - 2);
  const pkg = openPackage(Uint8Array.from(zip));
  expect(new TextDecoder().decode(pkg.comment)).toBe(comment);
  expect(readWorkbook(pkg)).toEqual(readWorkbook(openPackage(book)));
});

const fresh = "fetch a fresh copy, or open it in Excel to repair it and save it again.";
const asWorkbook = "open it in Excel and save it as an Excel workbook (.xlsx).";
const locked = "This file is locked with a password: open it in Excel, remove the password and save it again.";
const compound = (text: string): Uint8Array =>
  Uint8Array.from(
    Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(1024), Buffer.from(text, "utf16le")]),
  );
const unpackable = zipParts({ [sheet]: "<a/>" });
unpackable.fill(0xff, 30 + sheet.length, 34 + sheet.length);
const lockFile = Buffer.alloc(165, " ");
lockFile.write("\x0fA Finance Officer", "latin1");
const bytes = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text));

test.each<[string, Uint8Array, string, string]>([
  ["an empty file", bytes(""), "damaged", `This file is damaged: it is empty (0 bytes); ${fresh}`],
  ["an encrypted workbook", compound("EncryptedPackage"), "encrypted", locked],
  [
    "a workbook of before 2007",
    compound("Workbook"),
    "old-format",
    `This file is in the format of before Excel 2007 (.xls): ${asWorkbook}`,
  ],
  [
    "a part of an old workbook",
    compound("Workbook").subarray(0, 600),
    "damaged",
    `This file is damaged: it ends too soon, as after a download or copy that was cut off; ${fresh}`,
  ],
  [
    "a lock file",
    Uint8Array.from(lockFile),
    "not-a-workbook",
    "This file is the lock that Excel keeps beside an open workbook (its name begins with ~$): choose the workbook itself.",
  ],
  [
    "a CSV file",
    bytes("\ufeffLine,2025/26\r\nSavings,£64\r\n"),
    "not-a-workbook",
    `This file is plain text (such as CSV) with the name of a workbook: ${asWorkbook}`,
  ],
  [
    "a web page",
    bytes("\n<HTML><body><table/></body></HTML>"),
    "not-a-workbook",
    `This file is a web page with the name of a workbook: ${asWorkbook}`,
  ],
  [
    "an XML spreadsheet",
    bytes(`<?xml version="1.0"?><Workbook/>`),
    "not-a-workbook",
    `This file is an XML document with the name of a workbook: ${asWorkbook}`,
  ],
  [
    "a picture",
    Uint8Array.from(Buffer.from("89504e470d0a1a0a0000000d49484452", "hex")),
    "not-a-workbook",
    "This file is not an Excel workbook: choose a file saved as an Excel workbook (.xlsx).",
  ],
  [
    "a zip cut off",
    book.subarray(0, -100),
    "damaged",
    `This file is damaged: it ends too soon, as after a download or copy that was cut off; ${fresh}`,
  ],
  [
    "a zip with its beginning cut off",
    Uint8Array.from([0x50, 0x4b, ...book.subarray(700)]),
    "damaged",
    `This file is damaged: its list of contents is cut short; ${fresh}`,
  ],
  [
    "a list of contents that is none",
    changed(book, "end", 10, 40),
    "damaged",
    `This file is damaged: its list of contents cannot be read; ${fresh}`,
  ],
  [
    "a part that starts elsewhere",
    changed(book, sheet, 42, 5),
    "damaged",
    `This file is damaged: its part ${sheet} is not where the list of contents says; ${fresh}`,
  ],
  [
    "a part that goes by two names",
    changed(book, sheet, 42, 0),
    "damaged",
    `This file is damaged: its part ${sheet} goes by two names; ${fresh}`,
  ],
  [
    "a part that runs past the end",
    changed(book, sheet, 20, 1_000_000),
    "damaged",
    `This file is damaged: its part ${sheet} runs past the end of the file; ${fresh}`,
  ],
  [
    "a part with other bytes than its checksum's",
    changed(book, sheet, 16, 1),
    "damaged",
    `This file is damaged: its part ${sheet} does not match its checksum; ${fresh}`,
  ],
  [
    "a part shorter than it says",
    changed(book, sheet, 24, 1000),
    "damaged",
    `This file is damaged: its part ${sheet} is shorter than it says; ${fresh}`,
  ],
  [
    "a part longer than it says",
    changed(book, sheet, 24, 10),
    "damaged",
    `This file is damaged: its part ${sheet} is longer than it says; ${fresh}`,
  ],
  [
    "packed bytes that are none",
    unpackable,
    "damaged",
    `This file is damaged: its part ${sheet} cannot be unpacked; ${fresh}`,
  ],
  ["a part under a password", changed(book, sheet, 8, 1), "encrypted", locked],
  [
    "another way of packing",
    changed(book, sheet, 10, 9),
    "cannot-read",
    "This file is packed in a way that is not supported: open it in Excel and save it again.",
  ],
  [
    "a zip64 archive",
    changed(book, "end", 10, 0xffff),
    "cannot-read",
    "This file is packed as zip64, which is not supported: open it in Excel and save it again.",
  ],
  [
    "a part of zip64 size",
    changed(book, sheet, 24, 0xffffffff),
    "cannot-read",
    "This file is packed as zip64, which is not supported: open it in Excel and save it again.",
  ],
  [
    "a part that climbs out",
    zipParts({ "xl/../../evil.txt": "" }),
    "unsafe",
    `This file holds a part named "xl/../../evil.txt" that reaches outside the workbook: ask its sender for a clean copy.`,
  ],
  [
    "a part that climbs out by backslashes",
    zipParts({ "..\\evil.txt": "" }),
    "unsafe",
    `This file holds a part named "../evil.txt" that reaches outside the workbook: ask its sender for a clean copy.`,
  ],
  [
    "a part on a drive",
    zipParts({ "C:\\evil.txt": "" }),
    "unsafe",
    `This file holds a part named "C:/evil.txt" that reaches outside the workbook: ask its sender for a clean copy.`,
  ],
  [
    "a part that stands twice",
    zipParts({ "xl/Sheet1.xml": "", "xl/sheet1.xml": "" }),
    "unsafe",
    "This file holds two parts named xl/sheet1.xml, so what it says is uncertain: open it in Excel and save it again.",
  ],
  [
    "too many parts",
    changed(book, "end", 10, 10_001),
    "too-large",
    "This file holds 10001 parts, more than the 10000 allowed: open it in Excel and save it again.",
  ],
  [
    "more than memory holds",
    changed(book, sheet, 24, 600 * 1024 * 1024),
    "too-large",
    "This file unpacks to 601 MB, more than the 512 MB allowed: remove sheets or pictures that are not needed and save it again.",
  ],
  [
    "a part packed too tightly",
    zipParts({ [sheet]: new Uint8Array(2 * 1024 * 1024) }),
    "too-large",
    `This file's part ${sheet} unpacks to over 100 times its size, as a trap does: ask its sender for a clean copy.`,
  ],
])("refuses %s", (_, file, fault, message) => {
  expect(refusalOf(() => readSheet(file))).toMatchObject({ fault, message });
});

test("a part that is larger than it says is given up before it is unpacked", () => {
  const bomb = changed(zipParts({ [sheet]: new Uint8Array(200 * 1024 * 1024) }), sheet, 24, 1000);
  expect(sizeOf(bomb, sheet)).toBe(1000);
  const started = performance.now();
  expect(() => readSheet(bomb)).toThrow("is longer than it says");
  expect(performance.now() - started).toBeLessThan(1000);
});

test("a file with any one byte changed or any end cut off is read the same or refused in words", () => {
  const whole = readWorkbook(openPackage(book));
  const readOrRefused = (file: Uint8Array) => {
    try {
      expect(readWorkbook(openPackage(file))).toEqual(whole);
    } catch (error) {
      expect(error).toBeInstanceOf(WorkbookError);
    }
  };
  fc.assert(
    fc.property(fc.nat(book.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
      readOrRefused(book.map((byte, index) => (index === at ? byte ^ by : byte)));
      readOrRefused(book.subarray(0, at));
    }),
    { numRuns: 500 },
  );
});
