import { gatherBaseBudget } from "../../../src/core/model/base-budget";
import { drawGrid } from "../../support/draw-grid";
import { readDrawn } from "../../support/read-drawn";

const read = (...sheets: readonly string[]): readonly string[] => {
  const grids = sheets.map((drawn, index) => drawGrid(drawn, { sheet: `Sheet${index + 1}` }));
  const { reading, cells } = readDrawn(...grids);
  return gatherBaseBudget(reading, cells).map(
    ({ table, spots, years }) =>
      `${table.sheet} ${years.map(({ start }) => start).join(" ")}: ${spots
        .flatMap(({ rows, places }) =>
          rows.map(({ row }) => `${row} ${places.service ?? places.directorate ?? places.code ?? ""}`),
        )
        .join(", ")}`,
  );
};

describe("the base budget is", () => {
  test.each([
    [
      "the lines under a service, without their totals",
      [
        `
        Base budget 2026/27 to 2027/28 (£000)
        Cost centre | Service | Spending | 2026/27 | 2027/28
        A1 | Libraries | Employees | 120 | 124
        A2 | Libraries | Premises | 33 | 34
        A3 | Museums | Employees | 47 | 48
        **Total** | | | 200 | 206
        `,
      ],
      ["Sheet1 2026 2027: 3 Libraries, 4 Libraries, 5 Museums"],
    ],
    [
      "the lines themselves, where their names stand under the heading of services",
      [
        `
        Net revenue budget (£000)
        Service | 2026/27 | 2027/28
        Libraries | 153 | 158
        Museums | 47 | 48
        **Total net budget** | 200 | 206
        `,
      ],
      ["Sheet1 2026 2027: 3 Libraries, 4 Museums"],
    ],
    [
      "told once where a summary repeats it",
      [
        `
        Base budget (£000)
        Service | Spending | 2026/27 | 2027/28
        Libraries | Employees | 120 | 124
        Libraries | Premises | 33 | 34
        Museums | Employees | 47 | 48
        **Total** | | 200 | 206
        `,
        `
        Base budget by service (£000)
        Service | 2026/27 | 2027/28
        Libraries | 153 | 158
        Museums | 47 | 48
        **Total** | 200 | 206
        `,
      ],
      ["Sheet1 2026 2027: 3 Libraries, 4 Libraries, 5 Museums"],
    ],
    [
      "told once where a summary is worked out from it",
      [
        `
        Base budget (£000)
        Service | Spending | 2026/27 | 2027/28
        Libraries | Employees | 120 | 124
        Libraries | Premises | 33 | 34
        Museums | Employees | 47 | 48
        `,
        `
        Base budget of libraries (£000)
        Service | 2026/27 | 2027/28
        Libraries | =SUM(Sheet1!C3:C4) → 153 | =SUM(Sheet1!D3:D4) → 158
        `,
      ],
      ["Sheet1 2026 2027: 3 Libraries, 4 Libraries, 5 Museums"],
    ],
  ])("%s", (_, sheets, expected) => {
    expect(read(...sheets)).toEqual(expected);
  });
});

describe("no base budget is", () => {
  test.each([
    [
      "a requirement that names no service",
      `
      Budget requirement (£000)
      Budget requirement | 2026/27 | 2027/28
      Net base budget | 200 | 206
      Pressures | 10 | 20
      **Budget requirement** | 210 | 226
      `,
    ],
    [
      "a savings register by service",
      `
      Savings register (£000)
      Ref | Saving | Service | 2026/27 | 2027/28
      S1 | Shared hours | Libraries | -12 | -4
      S2 | Gift shop | Museums | -3 | 0
      `,
    ],
    [
      "a table without years",
      `
      Base budget (£000)
      Service | Employees | Premises
      Libraries | 120 | 33
      Museums | 47 | 5
      `,
    ],
  ])("%s", (_, sheet) => {
    expect(read(sheet)).toEqual([]);
  });
});
