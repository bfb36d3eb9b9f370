import { examplePlan } from "../../support/example-plan";
import { writeTable } from "../../../src/hosts/xlsx/write-table";
import type { SheetPlan } from "../../../src/core/summary/sheet-plan";

const [, lines] = examplePlan().sheets;
if (lines === undefined) throw new Error("The example has two sheets.");
const named = { id: 4, name: "Crosscast_t", mainNamespace: "urn:m" };

const headed = (...headers: readonly string[]): SheetPlan => ({
  ...lines,
  rows: [{ cells: headers.map((text) => ({ role: "column-header", content: { kind: "text", text } })) }, { cells: [] }],
});
const over = (right: number, bottom = 2) => ({ name: "Crosscast_t", range: { top: 1, left: 1, bottom, right } });

test("columns are named by the header cells, line breaks escaped as Excel does", () => {
  const xml = writeTable(headed("Line", "2026/27\n£000"), over(2), named);
  expect(xml).toContain(`<table xmlns="urn:m" id="4" name="Crosscast_t" displayName="Crosscast_t" ref="A1:B2"`);
  expect(xml).toContain(`<tableColumn id="1" name="Line"/><tableColumn id="2" name="2026/27_x000A_£000"/>`);
});

test.each([
  ["twice the same text", headed("Line", "line"), over(2)],
  ["an empty header", headed("Line", ""), over(2)],
  ["a missing header", headed("Line"), over(2)],
  ["no row below the header", headed("Line"), over(1, 1)],
])("%s is our mistake", (_, plan, table) => {
  expect(() => writeTable(plan, table, named)).toThrow("needs different text in every header cell and a row below");
});
