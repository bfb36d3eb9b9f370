import { readFileSync } from "node:fs";
import { printRange } from "../../../src/core/grid/address";
import { openPackage } from "../../../src/hosts/xlsx/package";
import { openPictures } from "../../../src/hosts/xlsx/open-pictures";
import { readWorkbook } from "../../../src/hosts/xlsx/read-workbook";
import { bookParts, sheetXml, zipParts } from "../../support/zip-parts";

const picture = (inside: string) => {
  const pictures = openPictures(zipParts(bookParts("", { "xl/worksheets/sheet1.xml": sheetXml(inside) })));
  return pictures.read("Sheet1");
};

test("widths, hidden columns and heights are as the file says", () => {
  const read = picture(
    `<sheetFormatPr defaultColWidth="10" defaultRowHeight="12.75"/>` +
      `<cols><col min="1" max="2" width="20.5"/><col min="3" max="3" hidden="1"/><col min="4" max="99999" style="3"/></cols>` +
      `<sheetData><row r="2" ht="30" hidden="1"/><row r="3" s="4" customFormat="1"/><row r="5"><c r="B5" s="2"/></row></sheetData>`,
  );
  expect(read).toMatchObject({ defaultWidth: 10, defaultHeight: 12.75, hidesOtherRows: false, hasGridlines: true });
  expect(read?.columns).toEqual([
    { from: 1, to: 2, width: 20.5, isHidden: false },
    { from: 3, to: 3, isHidden: true },
    { from: 4, to: 16_384, isHidden: false, style: 3 },
  ]);
  expect(read?.rows).toEqual([
    { row: 2, height: 30, isHidden: true, cells: [] },
    { row: 3, isHidden: false, style: 4, cells: [] },
    { row: 5, isHidden: false, cells: [{ column: 2, style: 2, value: "" }] },
  ]);
});

test("frozen panes, merged cells and gridlines", () => {
  const read = picture(
    `<sheetViews><sheetView showGridLines="0"><pane xSplit="2" ySplit="4" state="frozen"/></sheetView></sheetViews>` +
      `<sheetFormatPr zeroHeight="1"/><sheetData/><mergeCells><mergeCell ref="A1:D1"/><mergeCell ref="nonsense"/></mergeCells>`,
  );
  expect(read).toMatchObject({ frozen: { rows: 4, columns: 2 }, hasGridlines: false, hidesOtherRows: true });
  expect(read?.merges.map((merge) => printRange(merge))).toEqual(["A1:D1"]);
});

test("a pane that is split and not frozen stays where it is scrolled", () => {
  const read = picture(`<sheetViews><sheetView><pane ySplit="2000"/></sheetView></sheetViews><sheetData/>`);
  expect(read?.frozen).toEqual({ rows: 0, columns: 0 });
});

test("what no sheet can hold is not drawn", () => {
  const read = picture(
    `<cols><col min="3" max="4" width="9"/><col min="2" max="9" width="9"/><col min="0" max="2"/></cols>` +
      `<sheetData><row r="0"><c r="A0"><v>1</v></c></row><row r="2000000"/><row r="2"><c r="A2"><v>1</v></c></row></sheetData>`,
  );
  expect(read?.columns.map(({ from }) => from)).toEqual([3]);
  expect(read?.rows.map(({ row }) => row)).toEqual([2]);
});

test("there is no picture of a sheet that is not there", () => {
  expect(openPictures(zipParts(bookParts(""))).read("Elsewhere")).toBeUndefined();
});

test.each(["cambridgeshire-investment-proposal", "colchester-communities-theme", "mtfs-2026-27"])(
  "the picture of %s holds every value the workbook does",
  (name) => {
    const bytes = readFileSync(`assets/samples/${name}.xlsx`);
    const pictures = openPictures(bytes);
    for (const { sheet, rows } of readWorkbook(openPackage(bytes)).sheets) {
      const read = rows.flatMap(({ cells }) => cells.map(({ row, column, value }) => [row, column, value]));
      const shown = pictures
        .read(sheet)
        ?.rows.flatMap(({ row, cells }) => cells.map(({ column, value }) => [row, column, value]))
        .filter(([, , value]) => value !== "");
      expect(shown).toEqual(read.filter(([, , value]) => value !== ""));
    }
  },
);
