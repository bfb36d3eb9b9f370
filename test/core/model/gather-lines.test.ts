import { drawGrid } from "../../support/draw-grid";
import { readDrawn } from "../../support/read-drawn";

const register = drawGrid(
  `
  Savings register (£000)
  Ref | Saving | Theme | Service | 2025/26 | 2026/27
  S1 | Close one office | Property | Estates | 40 | 10
  S2 | Share a team | Workforce | Finance | 25 | 
  **Total** | | | | 65 | 10
  `,
  { sheet: "Register" },
);

describe("the lines of a workbook", () => {
  test("are the rows that change a budget, with their theme, service, unit and years", () => {
    const { lines } = readDrawn(register);
    expect(
      lines.map(({ key, name, theme, service, kind, unit }) => ({ key, name, theme, service, kind, unit })),
    ).toEqual([
      { key: "S1", name: "Close one office", theme: "Property", service: "Estates", kind: "saving", unit: "£000" },
      { key: "S2", name: "Share a team", theme: "Workforce", service: "Finance", kind: "saving", unit: "£000" },
    ]);
    expect(lines[1]?.years.map(({ year, at, reading }) => [year.start, at.row, at.column, reading?.kind])).toEqual([
      [2025, 4, 5, "amount"],
      [2026, 4, 6, undefined],
    ]);
  });

  test("leave out rows worked out from another sheet's lines", () => {
    const summary = drawGrid(
      `
      Savings summary (£000)
      Savings | 2025/26 | 2026/27
      Property savings | =Register!E3 → 40 | =Register!F3 → 10
      Workforce savings | =Register!E4 → 25 | =Register!F4 → 0
      `,
      { sheet: "Summary" },
    );
    const { lines } = readDrawn(register, summary);
    expect(lines.map(({ sheet, key }) => `${sheet} ${key}`)).toEqual(["Register S1", "Register S2"]);
  });

  test("have keys of their own even when a reference comes twice", () => {
    const { lines } = readDrawn(
      drawGrid(`
        Savings register (£000)
        Ref | Saving | 2025/26 | 2026/27
        S1 | Close one office | 40 | 10
        S1 | Share a team | 25 | 5
      `),
    );
    expect(lines.map(({ key }) => key)).toEqual(["S1", "S1 (2)"]);
  });

  test("belong to the nearest workstream named above them", () => {
    const { lines } = readDrawn(
      drawGrid(`
        Budget strategy business case

        Theme | Communities
        Workstream | Locality budgets

        Savings (£000) | 2021/22 | 2022/23
        Halve locality budgets | 50 | 0

        Workstream Two Description | Shared teams

        Savings (£000) | 2021/22 | 2022/23
        Team reduction | 14 | 0
      `),
    );
    expect(lines.map(({ name, workstream, theme }) => [name, workstream, theme])).toEqual([
      ["Halve locality budgets", "Locality budgets", "Communities"],
      ["Team reduction", "Shared teams", "Communities"],
    ]);
  });
});
