import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { openPackage } from "../../../src/hosts/xlsx/package";
import { writePackage } from "../../../src/hosts/xlsx/write-package";

const zip = zipSync(
  {
    "a.xml": strToU8("<a/>"),
    "pictures/b.png": [strToU8("not packed"), { level: 0 }],
    "c.xml": [strToU8("<c/>"), { extra: { 0x1234: strToU8("kept") }, comment: "kept too" }],
  },
  { mtime: new Date(2001, 1, 2) },
);
const pkg = openPackage(zip);
const written = (changes: Readonly<Record<string, string | undefined>>) =>
  writePackage(pkg, new Map(Object.entries(changes)));

test("without changes the same bytes come out", () => {
  expect(Buffer.from(written({})).equals(zip)).toBe(true);
});

test("changed parts stay in their place, new ones follow, and others keep every byte", () => {
  const after = openPackage(written({ "a.xml": "<a>£</a>", "d/e.xml": "<e/>" }));
  expect(after.entries.map(({ name }) => name)).toEqual(["a.xml", "pictures/b.png", "c.xml", "d/e.xml"]);
  for (const index of [1, 2]) expect(after.entries[index]?.entry).toEqual(pkg.entries[index]?.entry);
  const parts = unzipSync(written({ "a.xml": "<a>£</a>", "d/e.xml": "<e/>" }));
  expect(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)])).toEqual([
    ["a.xml", "<a>£</a>"],
    ["pictures/b.png", "not packed"],
    ["c.xml", "<c/>"],
    ["d/e.xml", "<e/>"],
  ]);
});

test("a part taken out is gone from the list of contents too", () => {
  expect(openPackage(written({ "a.xml": undefined })).entries.map(({ name }) => name)).toEqual([
    "pictures/b.png",
    "c.xml",
  ]);
});

test("new entries bear the earliest date, so that the same content gives the same bytes", () => {
  const record = openPackage(written({ "d.xml": "<d/>" })).entries.at(-1)?.record;
  expect(record && [record[12], record[13], record[14], record[15]]).toEqual([0, 0, 0x21, 0]);
});

test("a name written with backslashes stays so", () => {
  const odd = openPackage(zipSync({ "xl\\styles.xml": strToU8("<s/>") }));
  const changed = writePackage(odd, new Map([["xl/styles.xml", "<t/>"]]));
  expect(strFromU8(unzipSync(changed)["xl\\styles.xml"] ?? new Uint8Array())).toBe("<t/>");
});

test("the bytes of the opened file are not written to, even in a Buffer", () => {
  const opened = Buffer.from(zip);
  writePackage(openPackage(opened), new Map([["a.xml", "<a>longer than it was</a>"]]));
  expect(opened.equals(zip)).toBe(true);
});
