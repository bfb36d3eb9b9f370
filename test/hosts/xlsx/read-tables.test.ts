import { printRange } from "../../../src/core/grid/address";
import { openPictures } from "../../../src/hosts/xlsx/open-pictures";
import { openXlsx } from "../../../src/hosts/xlsx/open-xlsx";
import { officeTheme } from "../../../src/hosts/xlsx/read-theme";
import { tableLook } from "../../../src/hosts/xlsx/table-looks";
import type { TablePicture } from "../../../src/hosts/xlsx/table-picture";
import { buildXlsx } from "../../support/build-xlsx";
import { drawGrid } from "../../support/draw-grid";
import { examplePlan } from "../../support/example-plan";
import { bookParts, relationshipsXml, zipParts } from "../../support/zip-parts";

/** The tables of a sheet with one table part, of what stands in it. */
const tablesOf = (table: string): readonly TablePicture[] => {
  const book = bookParts("", {
    "xl/worksheets/_rels/sheet1.xml.rels": relationshipsXml({ rId1: ["table", "../tables/table1.xml"] }),
    "xl/tables/table1.xml": table,
  });
  return openPictures(zipParts(book)).read("Sheet1")?.tables ?? [];
};

test("a table is read with its rows, its stripes and its style", () => {
  const table = `<table ref="B4:F20" name="T" totalsRowCount="1"><tableStyleInfo name="TableStyleMedium2" showFirstColumn="1" showRowStripes="1"/></table>`;
  const [read] = tablesOf(table);
  expect(read && printRange(read.range)).toBe("B4:F20");
  expect(read?.look).toEqual(tableLook("TableStyleMedium2", officeTheme));
  expect([read?.headerRows, read?.totalsRows]).toEqual([1, 1]);
  expect([read?.stripesRows, read?.stripesColumns, read?.stressesFirst, read?.stressesLast]).toEqual([
    true,
    false,
    true,
    false,
  ]);
});

test.each([
  ["has no style", `<table ref="A1:B2" name="T"/>`],
  ["has a style of the workbook's own", `<table ref="A1:B2"><tableStyleInfo name="House style"/></table>`],
  ["says no place", `<table ref="here"><tableStyleInfo name="TableStyleMedium2"/></table>`],
  ["is not well-formed", `<table ref="A1:B2"><tableStyleInfo name="TableStyleMedium2"></table>`],
  ["would fill the sheet", `<table ref="A1:XFD1048576"><tableStyleInfo name="TableStyleMedium2"/></table>`],
])("a table that %s is not drawn", (_, table) => {
  expect(tablesOf(table)).toEqual([]);
});

test("the tables of our own sheets are where they were planned", async () => {
  const host = openXlsx(buildXlsx([{ grid: drawGrid("Saving | 2025/26\nOne | 1", { sheet: "Register" }) }]));
  const plan = examplePlan();
  await host.apply(plan);
  const pictures = openPictures(host.bytes());
  const planned = plan.sheets.map(({ name, tables }) => [name, tables.map(({ range }) => printRange(range))]);
  expect(planned.some(([, ranges]) => (ranges?.length ?? 0) > 0)).toBe(true);
  expect(
    plan.sheets.map(({ name }) => [name, pictures.read(name)?.tables.map(({ range }) => printRange(range))]),
  ).toEqual(planned);
});

// What Excel names "Blue, Accent 1", "Lighter 80%", "60%", "40%" and "Darker 25%" in the Office theme, and its greys.
const [accent, lighter80, lighter60, lighter40, darker25] = ["#4472c4", "#d9e1f2", "#b4c6e7", "#8ea9db", "#2f5597"];
const [black, white, grey] = ["#000000", "#ffffff", "#d9d9d9"];

/** Excel works out a tint in whole steps of its own, up to 2 of 255 away: nothing that an eye tells apart. */
const expectAsSeen = (colour: string | undefined, expected: string | undefined): void => {
  const parts = [1, 3, 5].map((at) =>
    [colour, expected].map((each) => Number.parseInt(each?.slice(at, at + 2) ?? "0", 16)),
  );
  expect(colour === undefined).toBe(expected === undefined);
  for (const [part = 0, other = 0] of parts) expect(Math.abs(part - other)).toBeLessThanOrEqual(2);
};

test.each([
  ["TableStyleLight1", [undefined, undefined], undefined, grey],
  ["TableStyleLight9", [accent, white], undefined, undefined],
  ["TableStyleLight16", [undefined, undefined], undefined, lighter80],
  ["TableStyleMedium2", [accent, white], undefined, lighter80],
  ["TableStyleMedium9", [accent, white], lighter80, lighter60],
  ["TableStyleMedium15", [black, white], undefined, grey],
  ["TableStyleMedium23", [lighter80, undefined], lighter80, lighter60],
  ["TableStyleDark2", [black, white], accent, darker25],
  ["TableStyleDark9", ["#ed7d31", white], lighter80, lighter60],
])("%s has the colours it has in Excel", (name, header, body, stripe) => {
  const look = tableLook(name, officeTheme);
  const [fill, colour] = header;
  expectAsSeen(look?.header.fill, fill);
  expect([look?.header.colour, look?.header.bold]).toEqual([colour, true]);
  expectAsSeen(look?.body.fill, body);
  expectAsSeen(look?.stripe.fill, stripe);
});

test("the lines of a medium style are the accent, lighter", () => {
  expectAsSeen(tableLook("TableStyleMedium2", officeTheme)?.body.bottom, lighter40);
});

test.each(["TableStyleMedium0", "TableStyleMedium29", "TableStyleDark12", "TableStyleDark20", "PivotStyleLight16", ""])(
  "%p is no table style of Excel's own",
  (name) => expect(tableLook(name, officeTheme)).toBeUndefined(),
);
