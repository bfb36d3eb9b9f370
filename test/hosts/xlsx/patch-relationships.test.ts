import { freshRelationshipIds, patchRelationships, targetFrom } from "../../../src/hosts/xlsx/patch-relationships";

const space = `xmlns="http://schemas.openxmlformats.org/package/2006/relationships"`;

test("a relationship is added after the present ones and another taken out", () => {
  const text = `<Relationships ${space}><Relationship Id="a" Type="t" Target="x"/><Relationship Id="b" Type="t" Target="y"/></Relationships>`;
  const patched = patchRelationships(text, "part", { add: [{ id: "c", type: "t", target: "z" }], remove: ["a"] });
  expect(patched).toBe(
    `<Relationships ${space}><Relationship Id="b" Type="t" Target="y"/><Relationship Id="c" Type="t" Target="z"/></Relationships>`,
  );
});

test("a part without relationships gets its first", () => {
  const patched = patchRelationships(undefined, "part", { add: [{ id: "rId1", type: "t", target: "z" }] });
  expect(patched).toContain(`<Relationships ${space}><Relationship Id="rId1" Type="t" Target="z"/></Relationships>`);
});

test.each([
  [[], "rId1"],
  [["rId2", "rId10", "R3a"], "rId11"],
  [["RID4"], "rId5"],
])("beside %j the next is %s", (taken, next) => {
  expect(freshRelationshipIds(taken)()).toBe(next);
});

test.each([
  ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "worksheets/sheet1.xml"],
  ["xl/worksheets/sheet1.xml", "xl/tables/table1.xml", "../tables/table1.xml"],
  ["workbook.xml", "worksheets/sheet1.xml", "worksheets/sheet1.xml"],
  ["xl/workbook.xml", "xl/styles.xml", "styles.xml"],
  ["a/b/c.xml", "d/e.xml", "../../d/e.xml"],
])("%s points to %s as %s", (from, to, target) => {
  expect(targetFrom(from, to)).toBe(target);
});
