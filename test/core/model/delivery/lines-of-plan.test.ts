import { checkWorkbook } from "../../../../src/core/tasks/check-workbook";
import { drawGrid } from "../../../support/draw-grid";

const linesOf = (...drawn: readonly string[]): readonly string[] =>
  checkWorkbook(
    {
      sheets: drawn.map((one, index) => drawGrid(one, { sheet: `Sheet${index + 1}`, typed: true })),
      names: [],
      dates1904: false,
    },
    new Map(),
  ).lines.map(({ key, sheet, years }) => `${sheet} ${key} ${years.map(({ printed }) => printed).join()}`);

const register = `
  Savings register, £000; figures are incremental
  Ref | Saving | 2025/26 | 2026/27
  SAV01 | Library hours | 100 | 20
  SAV02 | Care packages | 450 | 0`;

test("a saving that a tracker tells of again counts once", () => {
  const tracker = `
    Savings tracker
    Ref | Saving | 2025/26 approved £000 | Delivered £000
    SAV02 | Care packages | 450 | 100
    SAV01 | Library hours | 100 | 90
    SAV09 | Found since | 30 | 30`;
  expect(linesOf(register, tracker)).toEqual([
    "Sheet1 SAV01 2025/26,2026/27",
    "Sheet1 SAV02 2025/26,2026/27",
    "Sheet2 SAV09 2025/26",
  ]);
});

test("sums by directorate beside a register of that year are no lines; of another year they are", () => {
  const monitoring = (year: string): string => `
    Savings monitoring ${year}
    Directorate | ${year} Savings approved £000 | Savings achieved £000
    Adults | 450 | 380
    Places | 100 | 90`;
  expect(linesOf(register, monitoring("2025/26"))).toHaveLength(2);
  expect(linesOf(register, monitoring("2023/24"))).toHaveLength(4);
});

test("what is at risk or moved to a later year is no plan, with or without a register", () => {
  const tracker = `
    Savings tracker 2025/26
    Saving | 2025/26 approved £000 | Delivered £000 | Re-profiled to 2026/27 £000
    Library hours | 100 | 90 | 10
    Care packages | 450 | 400 | 50`;
  expect(linesOf(tracker)).toEqual(["Sheet1 Sheet1 / Library hours 2025/26", "Sheet1 Sheet1 / Care packages 2025/26"]);
});

test("of two reports of one year the later one counts, though its directorates are cut otherwise", () => {
  const report = (rows: string): string => `
    Savings monitoring 2024/25
    Directorate | 2024/25 Savings approved £000 | Savings achieved £000
    ${rows}`;
  const before = report("Families | 300 | 250\n Housing | 200 | 100\n Total | 500 | 350");
  const after = report("Children | 280 | 260\n Homes | 220 | 140\n Total | 500 | 400");
  const grown = report("Children | 280 | 260\n Homes | 250 | 140\n Total | 530 | 400");
  expect(linesOf(before, after)).toEqual(["Sheet2 Sheet2 / Children 2024/25", "Sheet2 Sheet2 / Homes 2024/25"]);
  expect(linesOf(before, grown)).toHaveLength(4);
});

test("in a register of several years with a column of what is delivered the years stay", () => {
  expect(
    linesOf(`
      Savings register 2025/26, £000; figures are incremental
      Ref | Saving | 2025/26 | 2026/27 | Delivered
      SAV01 | Library hours | 100 | 20 | 40
      SAV02 | Care packages | 450 | 0 | 100`),
  ).toEqual(["Sheet1 SAV01 2025/26,2026/27", "Sheet1 SAV02 2025/26,2026/27"]);
});
