import { plainLook } from "../../../src/core/grid/cell";
import { openPackage } from "../../../src/hosts/xlsx/package";
import { readWorkbook } from "../../../src/hosts/xlsx/read-workbook";
import { bookParts, stylesXml, zipParts } from "../../support/zip-parts";

const styles = stylesXml(
  `<numFmts><numFmt numFmtId="164" formatCode="#,##0;(#,##0)"/></numFmts>` +
    `<fonts><font/><font><b/></font><font><b val="0"/><i val="1"/></font></fonts>` +
    `<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"><fgColor rgb="FF111111"/></patternFill></fill>` +
    `<fill><patternFill patternType="solid"><fgColor rgb="FFd9e1f2"/><bgColor indexed="64"/></patternFill></fill>` +
    `<fill><patternFill patternType="solid"><fgColor theme="4"/></patternFill></fill></fills>` +
    `<borders><border><left/><top/><bottom/></border><border><top style="thin"/><bottom style="double"/></border>` +
    `<border><top style="none"/></border></borders>` +
    `<cellStyleXfs><xf numFmtId="9" fontId="1"/></cellStyleXfs>` +
    `<cellXfs><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="164" fontId="1" fillId="2" borderId="1"/>` +
    `<xf numFmtId="3" fontId="2" fillId="1" borderId="2"><alignment horizontal="left" indent="2"/></xf>` +
    `<xf numFmtId="14" fontId="9" fillId="3" borderId="9"/><xf numFmtId="999"/></cellXfs>` +
    `<dxfs><dxf><font><b/></font><fill><patternFill><bgColor rgb="FFFF0000"/></patternFill></fill></dxf></dxfs>`,
);

const lookOfStyle = (style: string) => {
  const row = `<row><c ${style}><v>1</v></c><c ${style}><v>2</v></c></row>`;
  const book = readWorkbook(openPackage(zipParts(bookParts(row, { "xl/styles.xml": styles }))));
  return book.sheets[0]?.rows[0]?.cells.map(({ look }) => look) ?? [];
};

test.each([
  ["", {}],
  [`s="0"`, {}],
  [`s="1"`, { numberFormat: "#,##0;(#,##0)", bold: true, fill: "D9E1F2", borderTop: true, borderBottom: true }],
  [`s="2"`, { numberFormat: "#,##0", italic: true, indent: 2 }],
  [`s="3"`, { numberFormat: "mm-dd-yy" }],
  [`s="4"`, {}],
  [`s="99"`, {}],
])("a cell of style %s looks as its style says", (style, look) => {
  expect(lookOfStyle(style)[0]).toEqual({ ...plainLook, ...look });
});

test("cells of one style share one look", () => {
  const [first, second] = lookOfStyle(`s="1"`);
  expect(first).toBe(second);
});
