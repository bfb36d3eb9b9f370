import { checkWorkbook } from "../../../src/core/tasks/check-workbook";
import { checkDrawn } from "../../support/check-drawn";
import { drawGrid } from "../../support/draw-grid";

/** Tables as read: a line a table, then a line a row with role, parents, name, kind and recurrence. */
const read = (drawn: string): readonly string[] =>
  checkDrawn(drawn).reading.sheets.flatMap(({ tables }) =>
    tables.flatMap(({ id, title, unit, columns, rows }) => [
      `${id} ${title?.text ?? "-"} ${unit.value ?? "?"}/${unit.from ?? "-"} ${columns
        .map(({ meaning }) => (meaning.kind === "year" ? String(meaning.year.start) : meaning.kind))
        .join(" ")}`,
      ...rows.map(
        ({ row, role, parents, reference, name, kind, recurrence }) =>
          `${row} ${role} ${[...parents, name].join(" > ")}${reference === undefined ? "" : ` [${reference}]`} ${kind} ${recurrence}`,
      ),
    ]),
  );

test("title, spanning unit, two header rows, headings and totals", () => {
  expect(
    read(`
      Table 1 - Normal updates
                                  | Ref | Estimate (£m)
                                  |     | 2022/23 | 2023/24 | Total
      Pressures
      Waste                       | G   | 0.248   | -0.070  | 0.178
      Savings:
      Remove Trading Standards    | H   | -0.100  | -0.100  | -0.200
      Total                       |     | 0.148   | -0.170  | -0.022`),
  ).toEqual([
    "Sheet1!A2:E8 Table 1 - Normal updates £m/header 2022 2023 total",
    "4 heading Pressures pressure unknown",
    "5 line Pressures > Waste [G] pressure unknown",
    "6 heading Savings: saving unknown",
    "7 line Savings > Remove Trading Standards [H] saving unknown",
    "8 total Total other unknown",
  ]);
});

test("units in a row under the years, years with mixed dashes", () => {
  expect(
    read(`
      Service   | 2021 - 2022 | 2022 – 2023 | 2023-24
                | £'000       | £'000       | £'000
      Libraries | 10          | 20          | 30`)[0],
  ).toBe("Sheet1!A1:D3 - £000/row 2021 2022 2023");
});

test("year labels that Excel turned into dates are undone in their run", () => {
  // 11/12 typed in 2025 became 11 December 2025 (serial 46002), 12/13 stays text because there is no thirteenth month.
  const { reading } = checkDrawn(`
      Savings £000 | '10/11 | '11/12 | '12/13
      Libraries    | 10     | 20     | 30`);
  expect(
    reading.sheets[0]?.tables[0]?.columns.map(({ meaning }) => meaning.kind === "year" && meaning.year.start),
  ).toEqual([2010, 2011, 2012]);
});

test("stacked tables repeat their header; a note ends a table", () => {
  expect(
    read(`
      Savings £000 | 2025/26 | 2026/27
      Libraries    | 10      | 20
      NB Figures are incremental
      Income £000  | 2025/26 | 2026/27
      Parking      | 5       | 5`),
  ).toEqual([
    "Sheet1!A1:C2 - £000/header 2025 2026",
    "2 line Libraries saving unknown",
    "Sheet1!A4:C5 NB Figures are incremental £000/header 2025 2026",
    "5 line Parking income unknown",
  ]);
});

test("a register names its columns: reference, name, kind, permanence", () => {
  expect(
    read(`
      Ref    | Saving name     | Theme  | Kind       | One-off or permanent | 2025/26 £000 | 2026/27 £000
      SAV/01 | Library hours   | Places | Saving     | Permanent            | -10          | 0
      SAV/02 | Sell old vans   | Places | Income     | One-off              | -20          | 20
      SAV/03 | New apprentices | People | Investment | Permanent            | 30           | 0`),
  ).toEqual([
    "Sheet1!A1:G4 - £000/header 2025 2026",
    "2 line Library hours [SAV/01] saving permanent",
    "3 line Sell old vans [SAV/02] income one-off",
    "4 line New apprentices [SAV/03] investment permanent",
  ]);
});

test("the proposal form: four kinds and a total, filled in or not", () => {
  expect(
    read(`
      4. Financial Impact on Business Plan 2023-2028
                 | One off or Permanent | 2022-23 £000 | 2023-24 £000
      Saving     |                      |              |
      Income     |                      |              |
      Investment | Permanent            | 230          |
      Pressure   |                      |              |
      Total      |                      | 230          |`),
  ).toEqual([
    "Sheet1!A2:D7 4. Financial Impact on Business Plan 2023-2028 £000/header 2022 2023",
    "3 line Saving saving unknown",
    "4 line Income income unknown",
    "5 line Investment investment permanent",
    "6 line Pressure pressure unknown",
    "7 total Total other unknown",
  ]);
});

test("fields of a form are label and value pairs, scores share a cell with their label", () => {
  const { reading } = checkDrawn(`
      Draft Business Case
      Activity Title:    | Investment Into Communities
      Triple Bottom Line | Social Score 5 | Financial Score -1
      Date:              | 28 November    | Version | 1.0
      Has an assessment been completed? Yes`);
  expect(reading.sheets[0]?.fields.map(({ label, value }) => `${label} = ${value}`)).toEqual([
    "Activity Title = Investment Into Communities",
    "Social Score = 5",
    "Financial Score = -1",
    "Date = 28 November",
    "Version = 1",
    "Has an assessment been completed? = Yes",
  ]);
});

test("what the evidence does not settle is asked, and an answer is remembered", () => {
  const drawn = `
      Savings option | 2025/26 | 2026/27 | 2027/28
      Library hours  | 51      | 51      | 51`;
  const asked = checkDrawn(drawn).reading.questions.map(({ id }) => id);
  expect(asked).toEqual(["Sheet1!A1:D2:unit", "Sheet1!A1:D2:presentation"]);
  const answers = new Map([
    ["Sheet1!A1:D2:unit", "£000"],
    ["Sheet1!A1:D2:presentation", "level"],
  ]);
  const { reading } = checkDrawn(drawn, { answers });
  expect(reading.questions).toEqual([]);
  expect(reading.sheets[0]?.tables[0]).toMatchObject({
    unit: { value: "£000", from: "answer" },
    presentation: { value: "level", from: "answer" },
  });
});

test("a field right above a header is a field, and a form's first row is no title", () => {
  const drawn = `
      Theme       | Communities
      Workstream  | Reduction of Locality Budget
      Description | 2021/22 £000 | 2022/23 £000
      Locality    | 50           | 0`;
  expect(read(drawn)).toEqual(["Sheet1!A3:C4 - £000/header 2021 2022", "4 line Locality other unknown"]);
  const [sheet] = checkDrawn(drawn).reading.sheets;
  expect(sheet?.title).toBeUndefined();
  expect(sheet?.fields.map(({ label }) => label)).toEqual(["Theme", "Workstream"]);
});

test("names that happen to name kinds are names; the total says what its lines are", () => {
  expect(
    read(`
      Saving           | Theme  | Kind   | 2025/26 £000
      Fees review      | Places | Saving | 10
      Staff reductions | People | Saving | 20
      Growth of teams  | People | Saving | 30`).slice(1),
  ).toEqual([
    "2 line Fees review saving unknown",
    "3 line Staff reductions saving unknown",
    "4 line Growth of teams saving unknown",
  ]);
  expect(
    read(`
      Directorate       | 2025/26 £000
      Adult Services    | 10
      Environment       | 20
      Total Investments | 30`).slice(1),
  ).toEqual([
    "2 line Adult Services investment unknown",
    "3 line Environment investment unknown",
    "4 total Total Investments investment unknown",
  ]);
});

test("figures that a format shows in thousands are held in pounds, and say so", () => {
  const grid = drawGrid(`
      Savings £000 | 2025/26
      Libraries    | 1234000
      Parks        | 66000
      Total        | 1300000`);
  const rows = grid.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, look: { ...cell.look, numberFormat: "#,##0," } })),
  }));
  const { reading } = checkWorkbook({ sheets: [{ ...grid, rows }], names: [], dates1904: false }, new Map());
  expect(reading.sheets[0]?.tables[0]?.rows[0]?.amounts[0]).toMatchObject({ unit: "£" });
  expect(reading.tieOuts.map(({ stated, verdict }) => `${stated.toString()} ${verdict}`)).toEqual(["1300 agrees"]);
});
