import { planYears } from "../../../src/core/summary/plan-years";
import type { Line } from "../../../src/core/model/line";

const lineOf = (...years: readonly (readonly [start: number, printed: string])[]): Line => ({
  key: "S1",
  name: "Close one office",
  kind: "saving",
  recurrence: "unknown",
  presentation: "incremental",
  sign: "savings-positive",
  sheet: "Sheet1",
  row: 3,
  table: "Sheet1!A1:C3",
  places: { code: [], service: [], directorate: [], headings: [] },
  years: years.map(([start, printed], index) => ({
    year: { start },
    printed,
    at: { sheet: "Sheet1", row: 3, column: index + 2 },
  })),
});

describe("the years of the plan", () => {
  test("are all the years any line has, in order, in the form used most", () => {
    const lines = [
      lineOf([2022, "2022 – 2023"], [2023, "2023 - 2024"]),
      lineOf([2021, "2021 - 2022"], [2022, "2022/23"]),
    ];
    expect(planYears(lines)).toEqual([
      { start: 2021, header: "2021-2022" },
      { start: 2022, header: "2022-2023" },
      { start: 2023, header: "2023-2024" },
    ]);
  });

  test.each([
    ["2025/26", "2025/26"],
    ["2025-26 £000", "2025-26"],
    ["25/26", "25/26"],
    ["2025/2026", "2025/2026"],
    ["2025 to 2026", "2025-2026"],
    ["Year 1", "2025/26"],
  ])("print %j as %j", (printed, header) => {
    expect(planYears([lineOf([2025, printed])])).toEqual([{ start: 2025, header }]);
  });
});
