import { drawGrid } from "../../support/draw-grid";
import { readDrawn } from "../../support/read-drawn";

const table = (title: string, header = "£000"): string => `
  ${title}

  Saving          | ${header}
  Close a library | 120
  Share a depot   | 80`;

const stated = (drawn: string, sheet = "Sheet1") => {
  const { reading, lines } = readDrawn(drawGrid(drawn, { sheet }));
  const [first] = reading.sheets.flatMap(({ tables }) => tables);
  return {
    year: first?.year === undefined ? undefined : [first.year.printed, first.year.from, first.year.at.row],
    lines: lines.map(({ name, years }) => [name, ...years.map(({ year }) => year.start)]),
  };
};

test.each([
  ["its title", table("2026/27 savings proposals"), "Sheet1", ["2026/27", "title", 1]],
  [
    "the title of the sheet",
    `Budget 2026/27\n\nSavings proposals\n\n${table("Adults").trim()}`,
    "Sheet1",
    ["2026/27", "title", 1],
  ],
  ["the name of the sheet", table("Savings proposals"), "Savings 2026-27", ["2026-27", "title", 3]],
])("a table without a year takes that of %s", (_, drawn, sheet, year) => {
  expect(stated(drawn, sheet).year).toEqual(year);
});

test("lines of a titled table are of its year", () => {
  expect(stated(table("2026/27 savings proposals")).lines).toEqual([
    ["Close a library", 2026],
    ["Share a depot", 2026],
  ]);
});

test.each([
  ["a table whose headings name years", table("2026/27 savings proposals", "2027/28 £000"), "Sheet1"],
  ["a table under titles of several years", table("Savings of 2025/26 and 2026/27"), "Savings 2026-27"],
  [
    "a table under a sentence that names a year",
    table(`${"Members will recall what was said of savings before, ".repeat(4)} in 2025/26.`),
    "Sheet1",
  ],
])("%s takes none from a title", (_, drawn, sheet) => {
  expect(stated(drawn, sheet).year).toBeUndefined();
});
