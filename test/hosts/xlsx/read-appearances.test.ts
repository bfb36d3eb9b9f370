import { plainAppearance } from "../../../src/hosts/xlsx/appearance";
import { openPictures } from "../../../src/hosts/xlsx/open-pictures";
import { bookParts, relationshipsXml, stylesXml, zipParts } from "../../support/zip-parts";

const theme = `<a:theme xmlns:a="x"><a:themeElements><a:clrScheme name="Own"><a:dk1><a:sysClr val="windowText" lastClr="010101"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FEFEFE"/></a:lt1><a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme></a:themeElements></a:theme>`;

const related = relationshipsXml({
  rId1: ["worksheet", "worksheets/sheet1.xml"],
  rId2: ["styles", "styles.xml"],
  rId4: ["theme", "theme/theme1.xml"],
});

const lookOf = (styles: {
  readonly font?: string;
  readonly fill?: string;
  readonly border?: string;
  readonly more?: string;
  readonly alignment?: string;
  readonly end?: string;
}) => {
  const { font = "", fill = "", border = "", alignment = "", end = "" } = styles;
  const xml = stylesXml(
    `<fonts><font>${font}</font></fonts><fills><fill>${fill}</fill></fills><borders><border>${border}</border></borders>` +
      `<cellXfs><xf numFmtId="14" fontId="0" fillId="0" borderId="0">${alignment}</xf></cellXfs>${end}`,
  );
  const parts = { "xl/styles.xml": xml, "xl/theme/theme1.xml": theme, "xl/_rels/workbook.xml.rels": related };
  return openPictures(zipParts(bookParts("", parts))).appearances[0];
};

const solid = (colour: string): string => `<patternFill patternType="solid"><fgColor ${colour}/></patternFill>`;

test.each([
  ["a colour of its own", `rgb="FFD9E1F2"`, "#d9e1f2"],
  ["the theme's light", `theme="0"`, "#fefefe"],
  ["the theme's dark", `theme="1"`, "#010101"],
  ["an accent", `theme="4"`, "#4472c4"],
  ["an accent the theme does not give, as Office's own", `theme="5"`, "#ed7d31"],
  ["a lighter accent, as Excel lightens it", `theme="4" tint="0.7999"`, "#dae3f3"],
  ["a darker accent", `theme="4" tint="-0.25"`, "#2f5597"],
  ["a standard colour by number", `indexed="13"`, "#ffff00"],
  ["a standard colour past the first", `indexed="22"`, "#c0c0c0"],
])("a fill in %s", (_, colour, expected) => {
  expect(lookOf({ fill: solid(colour) })?.fill).toBe(expected);
});

test.each([
  ["no fill", `<patternFill patternType="none"/>`, undefined],
  ["the system's own colour", solid(`auto="1"`), undefined],
  ["a hatching", `<patternFill patternType="gray125"/>`, "#e8e8e8"],
  [
    "a gradient, as its first colour",
    `<gradientFill><stop position="0"><color rgb="FF112233"/></stop></gradientFill>`,
    "#112233",
  ],
])("%s", (_, fill, expected) => {
  expect(lookOf({ fill })?.fill).toBe(expected);
});

test("a palette of the workbook's own stands in for the standard one", () => {
  const end = `<colors><indexedColors><rgbColor rgb="00ABCDEF"/></indexedColors></colors>`;
  expect(lookOf({ fill: solid(`indexed="0"`), end })?.fill).toBe("#abcdef");
});

test("a font with all it can say", () => {
  const font = `<b/><i val="1"/><u val="double"/><strike/><sz val="14"/><color theme="4"/><name val="Arial"/>`;
  expect(lookOf({ font })?.font).toEqual({
    name: "Arial",
    size: 14,
    bold: true,
    italic: true,
    underlined: true,
    struck: true,
    colour: "#4472c4",
  });
  expect(lookOf({ font: `<b val="0"/><u val="none"/>` })?.font).toEqual(plainAppearance.font);
});

test("borders by side, black where no colour is named", () => {
  const border = `<left style="thin"><color rgb="FFFF0000"/></left><right/><top style="none"/><bottom style="double"/>`;
  expect(lookOf({ border })?.borders).toEqual({
    left: { style: "thin", colour: "#ff0000" },
    bottom: { style: "double", colour: "#000000" },
  });
});

test("alignment, and a date in the order of this country", () => {
  const alignment = `<alignment horizontal="center" vertical="top" wrapText="1" indent="2"/>`;
  expect(lookOf({ alignment })).toMatchObject({
    horizontal: "center",
    vertical: "top",
    wraps: true,
    indent: 2,
    numberFormat: "dd/mm/yyyy",
  });
});

test("a workbook without styles looks plain", () => {
  expect(openPictures(zipParts(bookParts(""))).appearances).toEqual([plainAppearance]);
});
