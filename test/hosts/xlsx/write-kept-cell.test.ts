import { outlineXml } from "../../../src/hosts/xlsx/patch-outline";
import { writeKeptCell, writeKeptLink } from "../../../src/hosts/xlsx/write-kept-cell";

const moved = (cell: string): string => writeKeptCell(cell, outlineXml(cell, ""), { row: 12, column: 2 });

test.each([
  [`<c r="B9" s="3" t="s"><v>17</v></c>`, `<c r="B12" s="3" t="s"><v>17</v></c>`],
  [`<c t="inlineStr"><is><t>a &amp; b</t></is></c>`, `<c r="B12" t="inlineStr"><is><t>a &amp; b</t></is></c>`],
  [`<x:c r='B9'><x:v>1.50</x:v></x:c>`, `<x:c r='B12'><x:v>1.50</x:v></x:c>`],
  [`<c r="B9"><f>A9*2</f><v>4</v></c>`, `<c r="B12"><f>A9*2</f><v>4</v></c>`],
])("%s moves to the letter", (cell, expected) => {
  expect(moved(cell)).toBe(expected);
});

test.each([
  ["the first of a shared formula", `<f t="shared" ref="B9:B11" si="0">A9*2</f>`, "<f>A9*2</f>"],
  ["another of a shared formula", `<f t="shared" si="0"/>`, ""],
  ["an array over one cell", `<f t="array" ref="B9">SUM(A1:A2*2)</f>`, `<f t="array" ref="B12">SUM(A1:A2*2)</f>`],
  ["an array over more", `<f t="array" ref="B9:B11">A9:A11</f>`, ""],
  ["a data table", `<f t="dataTable" ref="B9:B11" r1="A1"/>`, ""],
])("%s keeps its value", (_, formula, expected) => {
  expect(moved(`<c r="B9">${formula}<v>4</v></c>`)).toBe(`<c r="B12">${expected}<v>4</v></c>`);
});

test("a link a person put on the cell goes with it", () => {
  const link = `<hyperlink ref="B9" r:id="rId2"/>`;
  expect(writeKeptLink(link, outlineXml(link, ""), { row: 12, column: 2 })).toBe(`<hyperlink ref="B12" r:id="rId2"/>`);
});
