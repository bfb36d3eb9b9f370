import { printRef } from "../../../../src/core/grid/address";
import { checkWorkbook } from "../../../../src/core/tasks/check-workbook";
import { drawGrid } from "../../../support/draw-grid";

const register = drawGrid(
  `
  Savings register (£000)
  Figures are incremental: each year shows the change from the year before. Savings are negative.

  Ref   | Name         | Directorate | 2026/27 | 2027/28 | 2028/29 | 2029/30 | 2030/31
  SAV/1 | Sell vans    | Place       | -10     | -20     | -30     | -40     | 0
  SAV/2 | Close depot  | Place       | -11     | -21     | -31     | -41     | 0
  SAV/3 | Fewer posts  | Resources   | -12     | -22     | -32     | -42     | 0
  SAV/4 | Fewer rooms  | Adults      | -13     | -23     | -33     | -43     | 0`,
  { sheet: "Register", typed: true },
);

/** What is found in a summary over the register. */
const foundIn = (drawn: string): readonly string[] =>
  checkWorkbook(
    { sheets: [register, drawGrid(drawn, { sheet: "Summary", typed: true })], names: [], dates1904: false },
    new Map(),
  )
    .findings.filter(({ code }) => code === "T13")
    .map(({ severity, cells, message }) => `${severity} ${cells.map((at) => printRef(at)).join(" ")} ${message}`);

const head = `
  Summary by directorate (£000)

  Directorate | 2026/27 | 2027/28 | 2028/29 | 2029/30 | 2030/31`;

const sumIf = (column: string, row: number): string =>
  `=SUMIFS(Register!${column}$5:${column}$8,Register!$C$5:$C$8,$A${row}) → -5`;
const sums = (name: string, row: number, columns: string): string =>
  [name, ...columns.split("").map((column) => sumIf(column, row))].join(" | ");

test.each([
  ["every figure looks at its own year", `${head}\n${sums("Place", 4, "DEFGH")}\n${sums("Adults", 5, "DEFGH")}`],
  [
    "opening balances look at the year before",
    `${head}
  Opening balance | 100 | =B6 → 90 | =C6 → 80 | =D6 → 70 | =E6 → 60
  Use of reserves | -10 | -10 | -10 | -10 | -10
  Closing balance | =SUM(B4:B5) → 90 | =SUM(C4:C5) → 80 | =SUM(D4:D5) → 70 | =SUM(E4:E5) → 60 | =SUM(F4:F5) → 50`,
  ],
  [
    "a row grows from a base that stays",
    `${head}
  Place | 100 | =$B4*1.02 → 102 | =$B4*1.04 → 104 | =$B4*1.06 → 106 | =$B4*1.08 → 108`,
  ],
  [
    "a row adds up the years so far",
    `${head}
  Place | =SUM(Register!$D5:D5) → -10 | =SUM(Register!$D5:E5) → -30 | =SUM(Register!$D5:F5) → -60 | =SUM(Register!$D5:G5) → -100 | =SUM(Register!$D5:H5) → -100`,
  ],
  [
    "the last year has no source and repeats the year before",
    `${head.replace("| 2030/31", "| 2030/31 | 2031/32")}
  Place | =Register!D5 → -10 | =Register!E5 → -20 | =Register!F5 → -30 | =Register!G5 → -40 | =Register!H5 → 0 | =Register!H5 → 0`,
  ],
  [
    "a row is of the year before by its name",
    `${head}
  Place | =Register!D5 → -10 | =Register!E5 → -20 | =Register!F5 → -30 | =Register!G5 → -40 | 0
  Resources | =Register!D7 → -12 | =Register!E7 → -22 | =Register!F7 → -32 | =Register!G7 → -42 | 0
  Adults | =Register!D8 → -13 | =Register!E8 → -23 | =Register!F8 → -33 | =Register!G8 → -43 | 0
  Full-year effect of the year before | 0 | =Register!D8 → -13 | =Register!E8 → -23 | =Register!F8 → -33 | 0`,
  ],
  [
    "two halves of a row follow two rules",
    `${head}
  Place | =Register!D5 → -10 | =Register!D5 → -10 | =Register!E5 → -20 | =Register!F5 → -30 | 0`,
  ],
])("accepts that %s", (_, drawn) => {
  expect(foundIn(drawn)).toEqual([]);
});

test.each([
  [
    "a SUMIFS that adds up the year beside",
    `${head}\n${sums("Place", 4, "DEFFH")}\n${sums("Adults", 5, "DEFGH")}`,
    `error Summary!E4 "Place" for 2029/30 in Summary!E4 looks at 2028/29 (Register!F5 to 8), where the 4 others of its row look at their own year: =SUMIFS(Register!F$5:F$8,Register!$C$5:$C$8,$A4).`,
  ],
  [
    "one in a plan of three years",
    `
  Summary by directorate (£000)

  Directorate | 2026/27 | 2027/28 | 2028/29
  ${sums("Place", 4, "DEE")}`,
    `error Summary!D4 "Place" for 2028/29 in Summary!D4 looks at 2027/28 (Register!E5 to 8), where the 2 others of its row look at their own year: =SUMIFS(Register!E$5:E$8,Register!$C$5:$C$8,$A4).`,
  ],
  [
    "a plain reference with its dollars",
    `${head}\nPlace | =Register!$D$5 → -10 | =Register!$E$5 → -20 | =Register!$F$5 → -30 | =Register!$H$5 → 0 | =Register!$H$5 → 0`,
    `error Summary!E4 "Place" for 2029/30 in Summary!E4 looks at 2030/31 (Register!H5), where the 4 others of its row look at their own year: =Register!$H$5.`,
  ],
  [
    "criteria that ask for another year",
    `${head}\nPlace | ${["2026/27", "2027/28", "2028/29", "2028/29", "2030/31"].map((year) => `=SUMIFS(Data!$C:$C,Data!$A:$A,"${year}") → 5`).join(" | ")}`,
    `error Summary!E4 "Place" for 2029/30 in Summary!E4 asks for 2028-29, where the 4 others of its row look at their own year: =SUMIFS(Data!$C:$C,Data!$A:$A,"2028/29").`,
  ],
  [
    "criteria in the heading of another year",
    `${head}\nPlace | ${["B", "C", "D", "D", "F"].map((column) => `=SUMIFS(Data!$C:$C,Data!$A:$A,${column}$3) → 5`).join(" | ")}`,
    `error Summary!E4 "Place" for 2029/30 in Summary!E4 looks at 2028/29 (D3), where the 4 others of its row look at their own year: =SUMIFS(Data!$C:$C,Data!$A:$A,D$3).`,
  ],
  [
    "a look-up that takes the column beside",
    `${head}\nPlace | ${[4, 5, 6, 6, 8].map((count) => `=VLOOKUP($A4,Register!$A$5:$H$8,${count},FALSE) → 5`).join(" | ")}`,
    `warning Summary!E4 "Place" for 2029/30 in Summary!E4 takes column 6 of what it looks up, where the 4 others of its row look at 7 or one more for each year: =VLOOKUP($A4,Register!$A$5:$H$8,6,FALSE).`,
  ],
  [
    "criteria that moved while the others stayed",
    `${head}\nPlace | ${["D", "E", "F", "G", "H"].map((column, index) => `=SUMIFS(Register!${column}$5:${column}$8,Register!$${index === 3 ? "B" : "C"}$5:$${index === 3 ? "B" : "C"}$8,$A4) → 5`).join(" | ")}`,
    `warning Summary!E4 "Place" for 2029/30 in Summary!E4 looks at Register!B5 to 8, where the 4 others of its row look at column C or as far from their own: =SUMIFS(Register!G$5:G$8,Register!$B$5:$B$8,$A4).`,
  ],
])("rejects %s", (_, drawn, message) => {
  expect(foundIn(drawn)).toEqual([message]);
});

test("rejects a row that looks a year too far throughout, as the rows beside it show, in one finding", () => {
  const drawn = `${head}
  ${sums("Place", 4, "DEFGH")}
  ${sums("Resources", 5, "DEFGH")}
  ${sums("Adults", 6, "EFGHI")}
  ${sums("Others", 7, "DEFGH")}`;
  expect(foundIn(drawn)).toEqual([
    "error Summary!B6 Summary!C6 Summary!D6 Summary!E6 4 figures of Summary!A3:F7 do not look at their own year as the formulas beside them do: B6 (2027/28 for 2026/27), C6 (2028/29 for 2027/28), D6 (2029/30 for 2028/29) and E6 (2030/31 for 2029/30).",
  ]);
});
