import { inBothForms, layoutOf, tiedOut } from "./read-layout";

const tables = (lines: readonly string[]): readonly string[] => lines.filter((line) => /^[A-Z]/.test(line));

const prose =
  "The figures above were agreed by the Cabinet at its meeting in January and are net of the cost of implementing them, which is shown below.";

const twoBlocks = `
  Savings £000  | 2025/26 | 2026/27 | Total
  Libraries     | -10     | -20     | -30
  Parks         | -5      | -6      | -11
  Total savings | -15     | -26     | -41
  ${prose}
  Pressures
  Pay           | 30      | 40      | 70
  Energy        | 7       | 8       | 15
  Total pressures | 37    | 48      | 85`;

test("a second block without a header of its own takes the years of the first", () => {
  expect(inBothForms(twoBlocks)).toEqual([
    "A1:D4; -; £000; B 2025, C 2026, D total",
    "2 line Libraries saving: -10 -20 -30",
    "3 line Parks saving: -5 -6 -11",
    "4 total Total savings saving: -15 -26 -41",
    "A7:D9; Pressures; £000; B 2025, C 2026, D total",
    "7 line Pay pressure: 30 40 70",
    "8 line Energy pressure: 7 8 15",
    "9 total Total pressures pressure: 37 48 85",
  ]);
  expect(tiedOut(twoBlocks)).toEqual(["12 agree"]);
});

test("a third block takes them too, and states its own unit", () => {
  expect(
    tables(
      layoutOf(`
        Savings £000 | 2025/26 | 2026/27
        Libraries    | -10     | -20
        ${prose}
        Pressures
        Pay          | 30      | 40
        Energy       | 7       | 8
        ${prose}
        Investments  | £m      | £m
        Schools      | 1.5     | 2.0`),
    ),
  ).toEqual([
    "A1:C2; -; £000; B 2025, C 2026",
    "A5:C6; Pressures; £000; B 2025, C 2026",
    "A8:C9; -; £m; B 2025, C 2026",
  ]);
});

test.each([
  ["figures in other columns", "Ward | | | | Homes £\nNorth | | | | 100\nSouth | | | | 200"],
  ["words of its own over its figures", "Ward | Homes | Shops\nNorth | 100 | 20\nSouth | 200 | 30"],
])("%s: years of its own or none", (_, below) => {
  expect(
    tables(layoutOf(`Savings £000 | 2025/26 | 2026/27\nLibraries | -10 | -20\nParks | -5 | -6\n${prose}\n${below}`))[1],
  ).not.toContain("2025");
});

test("several blocks under one year row, blank rows and headings between them, are one table", () => {
  expect(
    layoutOf(`
      £000      | 2025/26 | 2026/27
      Savings
      Libraries | -10     | -20
      Parks     | -5      | -6
      Sub-Total | -15     | -26

      Pressures
      Pay       | 30      | 40
      Energy    | 7       | 8
      Sub-Total | 37      | 48

      Total     | 22      | 22`),
  ).toEqual([
    "A1:C12; -; £000; B 2025, C 2026",
    "2 heading Savings saving",
    "3 line Savings > Libraries saving: -10 -20",
    "4 line Savings > Parks saving: -5 -6",
    "5 subtotal Savings > Sub-Total saving: -15 -26",
    "7 heading Pressures pressure",
    "8 line Pressures > Pay pressure: 30 40",
    "9 line Pressures > Energy pressure: 7 8",
    "10 subtotal Pressures > Sub-Total pressure: 37 48",
    "12 total Total other: 22 22",
  ]);
});

test("stacked tables that repeat their header are tables of their own", () => {
  expect(
    tables(
      inBothForms(`
        Service Area     | 2025/26 £000 | 2026/27 £000 | Total £000
        Adults           | -774         | 6,429        | 5,655
        Total Demography | -774         | 6,429        | 5,655
        Directorate      | 2025/26 £000 | 2026/27 £000 | Total £000
        Adults           | 868          | 3,737        | 4,605
        Total Inflation  | 868          | 3,737        | 4,605`),
    ),
  ).toEqual(["A1:D3; -; £000; B 2025, C 2026, D total", "A4:D6; -; £000; B 2025, C 2026, D total"]);
});

test("a summary block repeats the detail below it in its own table", () => {
  const drawn = `
    Summary £000 | 2025/26 | 2026/27
    Savings      | -15     | -26
    Pressures    | 37      | 48
    Net          | 22      | 22

    Savings £000 | 2025/26 | 2026/27
    Libraries    | -10     | -20
    Parks        | -5      | -6
    Total        | -15     | -26`;
  expect(tables(inBothForms(drawn))).toEqual(["A1:C4; -; £000; B 2025, C 2026", "A6:C9; -; £000; B 2025, C 2026"]);
});
