import { inBothForms, layoutOf } from "./read-layout";

const tables = (lines: readonly string[]): readonly string[] => lines.filter((line) => /^[A-Z]/.test(line));

test("one column's header stands lower than the others", () => {
  expect(
    inBothForms(`
      Savings Monitoring 2024/25
                 |                          | Gross Savings Achieved | Net Savings At Risk | At Risk As % Of Net Budget
                 | 2024/25 Savings Proposed |                        |                     |
      Directorate | £'000                   | £'000                  | £'000               | £'000
      Families   | 5,020                    | 4,611                  | 409                 | 0.6%
      Housing    | 6,754                    | 5,714                  | 1,040               | 1.1%`),
  ).toEqual([
    "A2:E6; Savings Monitoring 2024/25; £000; B 2024, C amount, D amount, E percent",
    "5 line Families saving: 5020 4611 409 0.6%",
    "6 line Housing saving: 6754 5714 1040 1.1%",
  ]);
});

test("a header printed over four rows, a word a row", () => {
  expect(
    tables(
      layoutOf(`
                  | 2022/23  | Gross         |           | Net
                  | Savings  | Achieved /    | In-Year   | Savings
                  | Approved | Anticipated   | Pressures | At Risk
        Directorate | £'000  | £'000         | £'000     | £'000
        Families  | 2,674    | 2,637         | (1,781)   | 1,818
        Housing   | 1,932    | 1,932         | (180)     | 180`),
    ),
  ).toEqual(["A1:E6; -; £000; B 2022, C amount, D amount, E amount"]);
});

test.each([
  ["in each header", "Line | 2025/26 £000 | 2026/27 £000\nPay | 1 | 2\nFuel | 3 | 4", "£000"],
  ["in a row under the years", "Line | 2025/26 | 2026/27\n | £m | £m\nPay | 1.5 | 2.5\nFuel | 3.5 | 4.5", "£m"],
  ["in a cell over the years", "Line | Estimate (£m) |\n | 2025/26 | 2026/27\nPay | 1.5 | 2.5\nFuel | 3.5 | 4.5", "£m"],
  ["in the corner", "£'000 | 2025/26 | 2026/27\nPay | 1 | 2\nFuel | 3 | 4", "£000"],
  ["in the title", "Savings (£million)\nLine | 2025/26 | 2026/27\nPay | 1.5 | 2.5\nFuel | 3.5 | 4.5", "£m"],
  ["nowhere", "Line | 2025/26 | 2026/27\nPay | 1 | 2\nFuel | 3 | 4", "?"],
])("the unit %s", (_, drawn, unit) => {
  expect(tables(inBothForms(drawn))[0]?.split("; ")[2]).toBe(unit);
});

test("an unheaded column of references beside the names", () => {
  expect(
    layoutOf(`
         | Proposal description/area | Service area | Theme | £m
      1  | Fleet financing           | Place        | Asset | 0.300
      2  | Recycling centres         | Place        | Asset | 0.200
      3  | External ICT              | Resources    | Comm  | 0.443`),
  ).toEqual([
    "A1:E4; -; £m; E amount",
    "2 line Fleet financing [1] {Place|Asset} other: 0.3",
    "3 line Recycling centres [2] {Place|Asset} other: 0.2",
    "4 line External ICT [3] {Resources|Comm} other: 0.443",
  ]);
});

test("years merged over halves, with a blank row between", () => {
  const drawn = `
    Indicator | Financial Year 2020/21 |    |       | Financial Year 2021/22 |    |       | Grand Total

              | H1                     | H2 | TOTAL | H1                     | H2 | TOTAL |
    Jobs      | 10                     | 15 | 25    | 20                     | 15 | 35    | 60
    Homes     | 1                      | 2  | 3     | 3                      | 4  | 7     | 10`;
  expect(tables(inBothForms(drawn, { merges: ["B1:D2", "E1:G2"] }))).toEqual([
    "A1:H5; -; ?; B part-year of 2020, C part-year of 2020, D 2020, E part-year of 2021, F part-year of 2021, G 2021, H total",
  ]);
});

test("percentages and posts stand beside money, each for what it is", () => {
  expect(
    tables(
      inBothForms(`
        Unit      | Total Savings Proposed 2026/27 £'000 | Total FTE 2025/26 | Total 2026/27 FTE Deleted | % of budget
        Education | 667                                  | 183.2             | 0.6                       | 1.2%
        Families  | 724                                  | 531.9             | 4.2                       | 0.4%`),
    ),
  ).toEqual(["A1:E3; -; £000; B 2026, C fte of 2025, D fte of 2026, E percent"]);
});

test("spending in one column and savings in another are of two kinds, row by row", () => {
  expect(
    inBothForms(`
      Service  | Budget Changes | Additional Spending | Savings
               |                | £000                | £000
      Highways | Parking        | 500                 | -350
               | Lights         |                     | -30
      Waste    | Keep liners    | 80                  |
      Total    |                | 580                 | -380`),
  ).toEqual([
    "A1:D6; -; £000; C amount investment, D amount saving",
    "3 line Highways > Parking {Highways} other: 500 -350",
    "4 line Highways > Lights {Highways} saving: . -30",
    "5 line Waste > Keep liners {Waste} investment: 80 .",
    "6 total Total {Total} other: 580 -380",
  ]);
});

test("hidden rows and columns are read and marked", () => {
  expect(
    layoutOf(
      `
      Savings £000 | 2025/26 | 2026/27
      Libraries    | -10     | -20
      Old vans     | -5      | -7`,
      { hiddenRows: [3], hiddenColumns: [3] },
    ),
  ).toEqual([
    "A1:C3; -; £000; B 2025, C 2026 hidden",
    "2 line Libraries saving: -10 -20",
    "3 line Old vans saving hidden: -5 -7",
  ]);
});

test("a list that could not look up its figures is no table", () => {
  expect(layoutOf("Council | Output | Unit\nBolton | Homes | #N/A\nBury | Jobs | #N/A")).toEqual([]);
});

test("formulas are read by what they came to", () => {
  expect(
    layoutOf(`
      £000  | 2025/26       | =B1 → 2026/27
      Pay   | =5*2 → 10     | 20
      Fuel  | 1             | 2
      Total | =SUM(B2:B3) → 11 | =SUM(C2:C3) → 22`),
  ).toEqual([
    "A1:C4; -; £000; B 2025, C 2026",
    "2 line Pay pressure: 10 20",
    "3 line Fuel other: 1 2",
    "4 total Total other: 11 22",
  ]);
});

test("a hidden row of dates for formulas over the headings is no heading", () => {
  expect(
    tables(
      layoutOf(
        `
        To hide   | 44652   | 45017
        Savings £ | 2022/23 | 2023/24
        Libraries | 10      | 20
        Parks     | 5       | 6`,
        { hiddenRows: [1] },
      ),
    ),
  ).toEqual(["A1:C4; -; £; B 2022, C 2023"]);
});

test.each([
  ["in a run", "Spend £ | 2021 | 2022 | 2023", "B amount, C amount, D amount"],
  ["backwards", "Spend £ | 2023 | 2022 | 2021", "B amount, C amount, D amount"],
  ["with gaps", "Spend £ | 2000 | 2005 | 2006", "B amount, C amount, D amount"],
  ["with a footnote", "Spend £ | 2021 | 2022* | 2025*", "B amount, C amount, D amount"],
  ["beside a change", "Spend £ | 2023 | 2024 | Percent change", "B amount, C amount, D percent"],
])("calendar years %s head their columns", (_, header, columns) => {
  expect(inBothForms(`${header}\nPay | 10 | 20 | 30\nFuel | 1 | 2 | 3`)).toEqual([
    `A1:D3; -; £; ${columns}`,
    "2 line Pay pressure: 10 20 30",
    "3 line Fuel other: 1 2 3",
  ]);
});

test("figures that could be years are figures, and a total without its label a total", () => {
  expect(
    inBothForms(`
      £000  | 2025/26 | 2026/27
      Pay   | 1000    | 1200
      Fuel  | 950     | 787
            | 1950    | 1987
      Opened | 1951   | 1960`).slice(1),
  ).toEqual([
    "2 line Pay pressure: 1000 1200",
    "3 line Fuel other: 950 787",
    "4 total  other: 1950 1987",
    "5 line Opened other: 1951 1960",
  ]);
});
