import type { PlanCell, SheetPlan } from "../../../src/core/summary/sheet-plan";
import { outlineXml, childOf, childrenOf, attributeOf } from "../../../src/hosts/xlsx/patch-outline";
import { patchStyles, plainStylesheet } from "../../../src/hosts/xlsx/patch-styles";
import { stylesXml } from "../../support/zip-parts";

const sheetOf = (cells: readonly PlanCell[], highlights: SheetPlan["highlights"] = []): SheetPlan => ({
  ...{ marker: "Crosscast_x", name: "X", widths: [], rows: [{ cells }], tables: [], names: [], choices: [] },
  highlights,
  page: { orientation: "portrait", area: { top: 1, left: 1, bottom: 1, right: 1 }, header: "", footer: "" },
});

const total: PlanCell = { role: "total", content: { kind: "blank" }, format: "#,##0.0" };
const lit: SheetPlan["highlights"] = [
  { range: { top: 1, left: 1, bottom: 1, right: 1 }, word: "bad", role: "status-bad" },
];

const patched = (text: string, sheet: SheetPlan = sheetOf([total], lit)) => patchStyles(text, "xl/styles.xml", [sheet]);

const listed = (text: string) => {
  const root = outlineXml(text, "");
  return root.children.map((list) => `${list.tag} ${attributeOf(list, "count") ?? "-"} of ${list.children.length}`);
};

test("a stylesheet without lists gets each in the schema's order, Excel's own entries first", () => {
  const { text, styles } = patched(stylesXml("<colors/>"));
  expect(listed(text)).toEqual([
    ...["numFmts 1 of 1", "fonts 2 of 2", "borders 2 of 2", "cellXfs 2 of 2", "dxfs 1 of 1", "colors - of 0"],
  ]);
  expect(styles.cell("total", "#,##0.0")).toBe(1);
});

test("an empty stylesheet becomes a whole one", () => {
  const { text } = patched(`<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>`);
  expect(listed(text)).toContain("cellStyles 1 of 1");
});

test("the first two fills stay Excel's", () => {
  const { text } = patched(
    stylesXml(`<fills count="1"><fill><patternFill/></fill></fills>`),
    sheetOf([{ ...total, role: "input" }]),
  );
  expect(text).toMatch(
    /<fills count="3"><fill><patternFill\/><\/fill><fill><patternFill patternType="gray125"\/><\/fill>/,
  );
});

test("the same again changes no character", () => {
  const once = patched(plainStylesheet("http://schemas.openxmlformats.org/spreadsheetml/2006/main"));
  const twice = patched(once.text);
  expect(twice.text).toBe(once.text);
  expect(twice.styles.cell("total", "#,##0.0")).toBe(once.styles.cell("total", "#,##0.0"));
});

test("number formats are numbered past the present ones and shared with them", () => {
  const present = stylesXml(`<numFmts count="1"><numFmt numFmtId="170" formatCode="&quot;£&quot;0"/></numFmts>`);
  const shared = patched(present, sheetOf([{ ...total, format: '"£"0' }]));
  expect(shared.text).toContain(`<xf numFmtId="170"`);
  const added = patched(present, sheetOf([{ ...total, format: "0.000" }]));
  expect(added.text).toContain(`<numFmt numFmtId="171" formatCode="0.000"/></numFmts>`);
  expect(added.text).toContain(`<numFmts count="2">`);
});

test("formats that Excel numbers itself are not written out", () => {
  expect(patched(stylesXml(""), sheetOf([{ ...total, format: "#,##0" }])).text).toContain(`<xf numFmtId="3"`);
});

test("a list without a count is left without one, and comments stay", () => {
  const { text } = patched(stylesXml("<fonts><!-- <font/> --><font/></fonts>"));
  const fonts = childOf(outlineXml(text, ""), "fonts");
  expect(fonts?.attributes).toEqual([]);
  expect(childrenOf(fonts, "font")).toHaveLength(2);
  expect(text).toContain("<!-- <font/> -->");
});

test("under a prefix every element of ours has it", () => {
  const { text } = patched(
    `<x:styleSheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:fonts/></x:styleSheet>`,
  );
  expect(text.match(/<(?!\/?x:)/g)).toBeNull();
});
