import { outlineWorkbook, patchWorkbook } from "../../../src/hosts/xlsx/patch-workbook";

const main = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`;
const kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

type Changes = Parameters<typeof patchWorkbook>[2];

const patched = (text: string, changes: Partial<Changes>): string =>
  patchWorkbook(text, outlineWorkbook(text, "xl/workbook.xml"), { tabs: [], names: [], ...changes });

const tab = { name: "Savings & lines", relationshipId: "rId9" };

test("a tab goes after the last with a number of its own", () => {
  const text = `<workbook ${main} xmlns:r="${kinds}"><sheets><sheet name="A" sheetId="7" r:id="rId1"/></sheets></workbook>`;
  expect(patched(text, { tabs: [tab] })).toBe(
    text.replace("</sheets>", `<sheet name="Savings &amp; lines" sheetId="8" r:id="rId9"/></sheets>`),
  );
});

test("the workbook's own prefixes are used", () => {
  const text = `<x:workbook xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:rel="http://purl.oclc.org/ooxml/officeDocument/relationships"><x:sheets/></x:workbook>`;
  expect(patched(text, { tabs: [tab], names: [{ name: "N", refersTo: "A!$A$1" }] })).toContain(
    `<x:sheets><x:sheet name="Savings &amp; lines" sheetId="1" rel:id="rId9"/></x:sheets>` +
      `<x:definedNames><x:definedName name="N">A!$A$1</x:definedName></x:definedNames></x:workbook>`,
  );
});

test("a namespace that is declared on each sheet alone is declared on ours too", () => {
  const text = `<workbook ${main}><sheets><sheet name="A" sheetId="1" xmlns:ns="${kinds}" ns:id="rId3"/></sheets></workbook>`;
  expect(patched(text, { tabs: [tab] })).toContain(`sheetId="2" xmlns:r="${kinds}" r:id="rId9"/></sheets>`);
  expect(outlineWorkbook(text, "").tabs).toEqual([{ name: "A", relationshipId: "rId3" }]);
});

const book = (names: string): string =>
  `<workbook ${main}><bookViews/><sheets/>${names}<calcPr calcId="1"/><extLst/></workbook>`;

test.each([
  ["", `<definedNames><definedName name="N">A!$A$1</definedName></definedNames>`],
  ["<definedNames/>", `<definedNames><definedName name="N">A!$A$1</definedName></definedNames>`],
  [
    "<externalReferences/><!-- <definedNames/> -->",
    `<externalReferences/><definedNames><definedName name="N">A!$A$1</definedName></definedNames><!-- <definedNames/> -->`,
  ],
  [
    `<definedNames><definedName name="n" hidden="1">#REF!</definedName></definedNames>`,
    `<definedNames><definedName name="n" hidden="1">A!$A$1</definedName></definedNames>`,
  ],
  [
    `<definedNames><definedName name="N" localSheetId="0">A!$A$2</definedName></definedNames>`,
    `<definedNames><definedName name="N" localSheetId="0">A!$A$2</definedName><definedName name="N">A!$A$1</definedName></definedNames>`,
  ],
])("a name is set among %j", (before, after) => {
  expect(patched(book(before), { names: [{ name: "N", refersTo: "A!$A$1" }] })).toBe(book(after));
});

test("a name that refers to nothing any more is taken out, on its own sheet alone", () => {
  const both = `<definedName name="T" localSheetId="0">A!$1:$1</definedName><definedName name="T" localSheetId="1">B!$1:$1</definedName>`;
  const left = `<definedName name="T" localSheetId="0">A!$1:$1</definedName>`;
  expect(
    patched(book(`<definedNames>${both}</definedNames>`), { names: [{ name: "T", scope: 1, refersTo: undefined }] }),
  ).toBe(book(`<definedNames>${left}</definedNames>`));
});

test("what is asked for and stands already changes no character", () => {
  const text = book(`<definedNames><definedName name="N"><![CDATA['R&D'!$A$1]]></definedName></definedNames>`);
  expect(patched(text, { names: [{ name: "N", refersTo: "'R&D'!$A$1" }] })).toBe(text);
});
