import { openPackage } from "../../../src/hosts/xlsx/package";
import {
  contentTypeOf,
  readContentTypes,
  readRelationships,
  relationshipsPartName,
} from "../../../src/hosts/xlsx/relationships";
import { zipParts } from "../../support/zip-parts";

const relationships = (Target: string, more = ""): string =>
  `<Relationships><Relationship Id="r1" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet" Target="${Target}" ${more}/></Relationships>`;

test.each([
  ["worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"],
  ["/xl/worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"],
  ["../xl/./worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"],
  ["worksheets\\sheet1.xml", "xl/worksheets/sheet1.xml"],
  ["../../../../etc/passwd", "etc/passwd"],
  ["my%20sheet.xml", "xl/my sheet.xml"],
  ["100%25.xml", "xl/100%25.xml"],
])("the target %s of the workbook is the part %s", (target, part) => {
  const pkg = openPackage(
    zipParts({ "xl/_rels/workbook.xml.rels": relationships(target), "xl/100%25.xml": "", "xl/my sheet.xml": "" }),
  );
  expect(readRelationships(pkg, "xl/workbook.xml")).toEqual([
    { id: "r1", type: "worksheet", target: part, external: false },
  ]);
});

test("an external target stays as it is written", () => {
  const target = "https://example.org/a/../b";
  const pkg = openPackage(zipParts({ "_rels/.rels": relationships(target, `TargetMode="External"`) }));
  expect(readRelationships(pkg, "")).toEqual([{ id: "r1", type: "worksheet", target, external: true }]);
});

test("a part without relationships has none", () => {
  expect(readRelationships(openPackage(zipParts({ "a.xml": "" })), "a.xml")).toEqual([]);
});

test.each([
  ["", "_rels/.rels"],
  ["xl/workbook.xml", "xl/_rels/workbook.xml.rels"],
  ["mimetype", "_rels/mimetype.rels"],
])("the relationships of %j stand in %s", (part, rels) => {
  expect(relationshipsPartName(part)).toBe(rels);
});

test("a part is of the type given for it, or else for its extension", () => {
  const types = readContentTypes(
    openPackage(
      zipParts({
        "[Content_Types].xml": `<Types><Default Extension="XML" ContentType="application/xml"/><Override PartName="/xl/Workbook.xml" ContentType="book"/></Types>`,
      }),
    ),
  );
  expect(contentTypeOf(types, "xl/workbook.xml")).toBe("book");
  expect(contentTypeOf(types, "xl/Styles.xml")).toBe("application/xml");
  expect(contentTypeOf(types, "xl/image.png")).toBeUndefined();
});
