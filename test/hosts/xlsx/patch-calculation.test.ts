import { patchCalculation } from "../../../src/hosts/xlsx/patch-calculation";

const book = (inside: string): string =>
  `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets/>${inside}</workbook>`;

test.each([
  [`<calcPr calcId="191029"/>`, `<calcPr fullCalcOnLoad="1" calcId="191029"/>`],
  [`<calcPr calcId="1" fullCalcOnLoad="0"/>`, `<calcPr calcId="1" fullCalcOnLoad="1"/>`],
  [`<calcPr fullCalcOnLoad="1"/>`, `<calcPr fullCalcOnLoad="1"/>`],
  [`<definedNames/><oleSize ref="A1"/>`, `<definedNames/><calcPr fullCalcOnLoad="1"/><oleSize ref="A1"/>`],
  ["", `<calcPr fullCalcOnLoad="1"/>`],
])("Excel is asked to work everything out: %j", (before, after) => {
  expect(patchCalculation(book(before), "xl/workbook.xml")).toBe(book(after));
});

test("under the workbook's own prefix", () => {
  const text = `<x:workbook xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheets/></x:workbook>`;
  expect(patchCalculation(text, "p")).toContain(`<x:sheets/><x:calcPr fullCalcOnLoad="1"/></x:workbook>`);
});
