import { outlineXml } from "../../../src/hosts/xlsx/patch-outline";
import { appendTo, applyEdits, placeAfter, setCount } from "../../../src/hosts/xlsx/patch-text";

const outline = (text: string) => outlineXml(text, "part");

test("edits are made where they belong, in whatever order they come", () => {
  const edits = [
    { from: 4, to: 5, text: "E" },
    { from: 1, to: 1, text: "-" },
    { from: 1, to: 1, text: "+" },
  ];
  expect(applyEdits("abcde", edits)).toBe("a-+bcdE");
});

test.each([
  ["<a><b/></a>", "<a><b/><c/></a>"],
  ["<a>\n  <b/>\n</a>", "<a>\n  <b/>\n<c/></a>"],
  ["<a/>", "<a><c/></a>"],
  [`<x:a n="1"/>`, `<x:a n="1"><c/></x:a>`],
])("%s gets a last child", (text, expected) => {
  expect(applyEdits(text, appendTo(outline(text), "<c/>"))).toBe(expected);
});

test("a count and a first child go into one element that closed itself", () => {
  const text = `<dxfs count="0"/>`;
  const root = outline(text);
  expect(applyEdits(text, [...setCount(root, 1), ...appendTo(root, "<dxf/>")])).toBe(`<dxfs count="1"><dxf/></dxfs>`);
});

test.each([
  ["<w><sheets/><calcPr/></w>", "<w><sheets/><n/><calcPr/></w>"],
  [
    "<w><sheets/><externalReferences></externalReferences></w>",
    "<w><sheets/><externalReferences></externalReferences><n/></w>",
  ],
  ["<w><calcPr/></w>", "<w><n/><calcPr/></w>"],
  ["<w/>", "<w><n/></w>"],
])("%s gets a child in the schema's order", (text, expected) => {
  expect(applyEdits(text, placeAfter(outline(text), ["sheets", "externalReferences"], "<n/>"))).toBe(expected);
});
