import {
  attributeIn,
  attributeOf,
  childOf,
  childrenOf,
  outlineXml,
  textOf,
  xmlOf,
} from "../../../src/hosts/xlsx/patch-outline";
import { refusalOf } from "../../support/refusal-of";

const outline = (text: string) => outlineXml(text, "xl/workbook.xml");

test("elements are found with their places, whatever their prefix", () => {
  const text = `<?xml version="1.0"?><x:a xmlns:x="urn:x"><x:b c="1"/><x:b>two</x:b></x:a>`;
  const root = outline(text);
  expect(childrenOf(root, "b").map((element) => xmlOf(text, element))).toEqual([`<x:b c="1"/>`, `<x:b>two</x:b>`]);
});

test("comments, CDATA and quoted marks are not taken for elements", () => {
  const text = `<a><!-- <b/> --><![CDATA[<b/>]]><c d="1 > 0" e='"'/></a>`;
  const root = outline(text);
  expect(root.children.map(({ tag }) => tag)).toEqual(["c"]);
  expect(root.children[0] && attributeOf(root.children[0], "d")).toBe("1 > 0");
});

test("an element of another namespace is not taken for one of ours", () => {
  const root = outline(`<a xmlns="urn:a"><b xmlns="urn:other"/><o:b xmlns:o="urn:a" n="1"/></a>`);
  const found = childOf(root, "b");
  expect(found && attributeOf(found, "n")).toBe("1");
});

test("an attribute is found by its namespace, declared on the element itself", () => {
  const root = outline(`<a ns:id="rId3" id="7" xmlns:ns="urn:r"/>`);
  expect(attributeIn(root, "urn:r", "id")).toBe("rId3");
});

test("references and CDATA are undone in text", () => {
  const text = `<a>'R&amp;D &#163;&#x31;'<![CDATA[!<&]]><!-- no -->$A$1</a>`;
  expect(textOf(text, outline(text))).toBe("'R&D £1'!<&$A$1");
});

test.each([
  ["a DOCTYPE", `<!DOCTYPE a [<!ENTITY b "c">]><a/>`, "unsafe"],
  ["a tag left open", "<a><b></a>", "damaged"],
  ["no element", "  ", "damaged"],
  ["two roots", "<a/><b/>", "damaged"],
])("%s is refused", (_, text, fault) => {
  expect(refusalOf(() => outline(text))?.fault).toBe(fault);
});
