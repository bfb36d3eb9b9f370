import type { Grid } from "../../../../src/core/grid/grid";
import { checkWorkbook } from "../../../../src/core/tasks/check-workbook";
import { drawGrid } from "../../../support/draw-grid";

/** Excel serials of the days that years are turned into. */
const dates: ReadonlyMap<string, number> = new Map([
  ["<10 Nov 2023>", 45240],
  ["<11 Dec 2023>", 45271],
  ["<31 Mar 2025>", 45747],
  ["<5 Jun 2023>", 45082],
]);

const withDates = (grid: Grid): Grid => ({
  ...grid,
  rows: grid.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => {
      const serial = typeof cell.value === "string" ? dates.get(cell.value) : undefined;
      return serial === undefined
        ? cell
        : { ...cell, value: serial, look: { ...cell.look, numberFormat: "dd/mm/yyyy" } };
    }),
  })),
});

const foundUnder = (...headings: readonly string[]): readonly string[] => {
  const drawn = `
    Savings £000 | ${headings.join(" | ")}
    Libraries    | ${headings.map(() => "120").join(" | ")}
    Parks        | ${headings.map(() => "30").join(" | ")}`;
  return checkWorkbook({ sheets: [withDates(drawGrid(drawn))], names: [], dates1904: false }, new Map())
    .findings.filter(({ code }) => code === "Y03")
    .map(({ severity, message, remedy }) => `${severity} ${message} ${remedy}`);
};

test.each([
  ["years as text", ["2010/11", "11/12", "12/13"]],
  ["a day a budget is as at", ["<31 Mar 2025>", "2025/26", "2026/27"]],
  ["a date that can be no year, alone", ["<31 Mar 2025>", "Change"]],
])("accepts %s", (_, headings) => {
  expect(foundUnder(...headings)).toEqual([]);
});

test.each([
  [
    "a date beside its neighbours",
    ["2010/11", "<11 Dec 2023>", "2012/13"],
    "error Excel has turned a year over Sheet1!A1:D3 into a date: 11/12/2023 (C1) was read as 2011/12. Type '2011/12 in C1: the apostrophe keeps it text.",
  ],
  [
    "dates that prove each other",
    ["<10 Nov 2023>", "<11 Dec 2023>"],
    "error Excel has turned years over Sheet1!A1:C3 into dates: 10/11/2023 (B1) was read as 2010/11 and 11/12/2023 (C1) was read as 2011/12. Type '2010/11 in B1 and '2011/12 in C1: the apostrophe keeps it text.",
  ],
  [
    "a date that nothing proves",
    ["2010/11", "2011/12", "<5 Jun 2023>"],
    "error Excel has turned a year over Sheet1!A1:D3 into a date: 05/06/2023 (D1) may mean 2005/06, which no year beside it proves. Type '2005/06 in D1: the apostrophe keeps it text.",
  ],
])("rejects %s", (_, headings, expected) => {
  expect(foundUnder(...headings)).toEqual([expected]);
});
