import { strFromU8, unzipSync } from "fflate";
import { plainLook } from "../../src/core/grid/cell";
import type { Grid } from "../../src/core/grid/grid";
import { buildXlsx } from "./build-xlsx";
import { drawGrid } from "./draw-grid";
import { schemaErrors } from "./validate-xlsx";

const partOf = (xlsx: Uint8Array, part: string): string => {
  const bytes = unzipSync(xlsx)[part];
  return bytes === undefined ? "" : strFromU8(bytes);
};

const savings = drawGrid(
  `
  **Savings** | £000   |            |
  Line        | 2026/27 | 2027/28   | Note
  Libraries   | -41.5  | -20        | Opening hours & staffing <review>
  Parking     | 1,250  | (3.25)     | '12
  **Total**   | =SUM(B3:B4) → 1208.5 | =SUM(C3:C4) → -23.25 | =IF(B5>0,"rises","falls") → rises
  Broken      | =B99/0 → #DIV/0! | #N/A | _x0041_
  `,
  { typed: true, merges: ["B1:D1"], hiddenRows: [4], hiddenColumns: [4] },
);

const styled: Grid = {
  sheet: "Theme A's",
  hidden: false,
  merges: [],
  hiddenColumns: new Set(),
  rows: [
    {
      row: 2,
      hidden: false,
      cells: [
        { row: 2, column: 2, value: true, look: { ...plainLook, fill: "D9E2F3", indent: 2 } },
        { row: 2, column: 3, value: 46_113, look: { ...plainLook, numberFormat: "dd/mm/yyyy", italic: true } },
        { row: 2, column: 4, value: " kept \n so", look: { ...plainLook, borderTop: true, borderBottom: true } },
      ],
    },
  ],
};

const book = buildXlsx(
  [
    { grid: savings, widths: [30, 12, 12], freezeRows: 2, wrap: [4] },
    { grid: styled, wrap: true, boxed: true, heights: new Map([[2, 45.75]]), orientation: "landscape" },
    { grid: { ...styled, sheet: "Workings", hidden: true } },
    { grid: drawGrid("", { sheet: "Empty" }) },
  ],
  [
    { name: "SavingsTotal", refersTo: "Sheet1!$B$5" },
    { name: "Rate", refersTo: "0.035" },
  ],
);

test("Microsoft's validator finds nothing wrong", async () => {
  expect(await schemaErrors(book)).toEqual([]);
});

test("the validator does find what is wrong", async () => {
  const look = { ...plainLook, fill: "not a colour" };
  const rows = [{ row: 1, hidden: false, cells: [{ row: 1, column: 1, value: 1, look }] }];
  const broken = buildXlsx([{ grid: { ...styled, rows } }]);
  expect(await schemaErrors(broken)).not.toEqual([]);
});

test("the same sheets give the same bytes", () => {
  const again = () => buildXlsx([{ grid: savings, widths: [30] }]);
  expect(again()).toEqual(again());
});

test.each([
  ["a figure", `<c r="B3" s="3"><v>-41.5</v></c>`],
  ["a formula with its value", `<f>SUM(B3:B4)</f><v>1208.5</v>`],
  ["a formula that gives text", ` t="str"><f>IF(B5&gt;0,&quot;rises&quot;,&quot;falls&quot;)</f><v>rises</v>`],
  ["an error value", ` t="e"><v>#N/A</v>`],
  ["a formula that gives an error", ` t="e"><f>B99/0</f><v>#DIV/0!</v>`],
  ["a merge", `<mergeCell ref="B1:D1"/>`],
  ["a hidden row", `<row r="4" hidden="1">`],
  ["a hidden column", `<col min="4" max="4" width="9.140625" hidden="1"/>`],
  ["a frozen header", `<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/>`],
])("%s stands in the sheet", (_, xml) => {
  expect(partOf(book, "xl/worksheets/sheet1.xml")).toContain(xml);
});

test("texts are shared strings, and what looks like an escape is kept as typed", () => {
  const strings = partOf(book, "xl/sharedStrings.xml");
  expect(strings).toContain("<t>Opening hours &amp; staffing &lt;review&gt;</t>");
  expect(strings).toContain("<t>_x005F_x0041_</t>");
  expect(strings).toContain(`<t xml:space="preserve"> kept \n so</t>`);
});

test("names and hidden sheets stand in the workbook", () => {
  const workbook = partOf(book, "xl/workbook.xml");
  expect(workbook).toContain(`<definedName name="SavingsTotal">Sheet1!$B$5</definedName>`);
  expect(workbook).toContain(`<sheet name="Workings" sheetId="3" state="hidden" r:id="rId3"/>`);
});
