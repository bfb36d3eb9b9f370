import { patchContentTypes } from "../../../src/hosts/xlsx/patch-content-types";

const types = (inside: string, prefix = ""): string =>
  `<${prefix}Types xmlns${prefix && ":t"}="http://schemas.openxmlformats.org/package/2006/content-types">${inside}</${prefix}Types>`;

const patched = (text: string, add: Readonly<Record<string, string>>, remove: readonly string[] = []): string =>
  patchContentTypes(text, "[Content_Types].xml", { add: new Map(Object.entries(add)), remove });

test("a new part's kind is stated", () => {
  expect(patched(types(""), { "xl/worksheets/sheet2.xml": "sheet" })).toBe(
    types(`<Override PartName="/xl/worksheets/sheet2.xml" ContentType="sheet"/>`),
  );
});

test("under a prefix where the file uses one", () => {
  expect(patched(types("", "t:"), { a: "b" })).toBe(types(`<t:Override PartName="/a" ContentType="b"/>`, "t:"));
});

test("a part taken out is no longer listed, however its name is written", () => {
  const listed = `<Override PartName="\\XL\\tables\\table1.xml" ContentType="t"/><Default Extension="xml" ContentType="x"/>`;
  expect(patched(types(listed), {}, ["xl/tables/table1.xml"])).toBe(
    types(`<Default Extension="xml" ContentType="x"/>`),
  );
});

test("a kind that its extension states already is not stated again", () => {
  const text = types(`<Default Extension="rels" ContentType="r"/>`);
  expect(patched(text, { "xl/worksheets/_rels/sheet2.xml.rels": "r" })).toBe(text);
  expect(patched(types(""), { "a/_rels/b.rels": "r" })).toBe(
    types(`<Override PartName="/a/_rels/b.rels" ContentType="r"/>`),
  );
});
