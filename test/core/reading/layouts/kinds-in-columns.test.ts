import { gatherLines } from "../../../../src/core/model/gather-lines";
import { checkDrawn } from "../../../support/check-drawn";
import { inBothForms, layoutOf, tiedOut } from "./read-layout";

const tables = (lines: readonly string[]): readonly string[] => lines.filter((line) => /^[A-Z]/.test(line));

test("base budget, inflation, pressures, commitments, savings, new budget, change and per cent", () => {
  const drawn = `
    General Fund 2026/27 £'000
    Service  | 2025/26 Base Budget | Inflation | Service Pressures | Commitments & Reinvestment | VFM & Other Savings | 2026/27 Original Budget | Change Over Budget | %
    Families | 1,000               | 30        | 50                | 20                         | -80                 | 1,020                   | 20                 | 2.0%
    Adults   | 2,000               | 60        | 150               | 40                         | -200                | 2,050                   | 50                 | 2.5%
    Total    | 3,000               | 90        | 200               | 60                         | -280                | 3,070                   | 70                 | 2.3%`;
  expect(tables(inBothForms(drawn))).toEqual([
    "A2:I5; General Fund 2026/27 £'000; £000; B amount of 2025 base, C amount pressure, D amount pressure, E amount investment, F amount saving, G amount of 2026 base, H amount, I percent",
  ]);
  expect(tiedOut(drawn)[0]).toBe("10 agree");
});

test("a base budget before the savings years is none of them", () => {
  expect(
    inBothForms(`
      Ref | Proposal    | 2025/26 Base Budget £000 | Savings 2026/27 £000 | Savings 2027/28 £000 | Total £000
      S1  | Close hubs  | 500                      | -50                  | -25                  | -75
      S2  | Merge teams | 800                      | -100                 |                      | -100
          | Total       | 1,300                    | -150                 | -25                  | -175`),
  ).toEqual([
    "A1:F4; -; £000; C amount of 2025 base, D 2026 saving, E 2027 saving, F total",
    "2 line Close hubs [S1] saving: 500 -50 -25 -75",
    "3 line Merge teams [S2] saving: 800 -100 . -100",
    "4 total Total saving: 1300 -150 -25 -175",
  ]);
});

test("a base budget before years that say nothing of their kind", () => {
  expect(
    tables(
      inBothForms(`
        Savings £000
        Proposal    | Current Budget 2025/26 | 2026/27 | 2027/28
        Close hubs  | 500                    | -50     | -25
        Merge teams | 800                    | -100    | -10`),
    ),
  ).toEqual(["A2:D4; Savings £000; £000; B amount of 2025 base, C 2026, D 2027"]);
});

test("budgets of several years, one approved and the others estimates, are all years", () => {
  expect(
    tables(
      inBothForms(`
        £m     | 2024/25       | 2025/26         | 2026/27
               | (Provisional) | Approved Budget | Estimate
        Pay    | 1.5           | 2.0             | 2.5
        Energy | 0.5           | 0.25            | 0.25`),
    ),
  ).toEqual(["A1:D4; -; £m; B 2024, C 2025, D 2026"]);
});

test("years over kinds: each year is printed once over a saving and an investment", () => {
  const drawn = `
              | 2025/26      |                 |     | 2026/27      |                 |
    Service   | Savings £000 | Investment £000 | FTE | Savings £000 | Investment £000 | FTE
    Libraries | -10          | 5               | 1.0 | -20          | 0               | 2.0
    Parks     | -30          | 0               | 2.5 | -10          | 15              | 0.0
    Total     | -40          | 5               | 3.5 | -30          | 15              | 2.0`;
  const read =
    "A1:G5; -; £000; B 2025 saving, C 2025 investment, D fte of 2025, E 2026 saving, F 2026 investment, G fte of 2026";
  expect(tables(inBothForms(drawn))).toEqual([read]);
  expect(tables(inBothForms(drawn, { merges: ["B1:D1", "E1:G1"] }))).toEqual([read]);
});

test("kinds over years: each kind is printed once over the same years", () => {
  const drawn = `
              | Savings £000 |         | Investment £000 |
    Service   | 2025/26      | 2026/27 | 2025/26         | 2026/27
    Libraries | -10          | -20     | 5               | 0
    Parks     | -30          | -10     | 0               | 15`;
  const read = "A1:E4; -; £000; B 2025 saving, C 2026 saving, D 2025 investment, E 2026 investment";
  expect(tables(inBothForms(drawn))).toEqual([read]);
  expect(tables(inBothForms(drawn, { merges: ["B1:C1", "D1:E1"] }))).toEqual([read]);
});

test("budget, forecast and variance under one year: only the first is the year's figure", () => {
  expect(
    tables(
      inBothForms(`
        Monitoring £000
                  | 2025/26 |          |          | 2026/27 |          |
        Service   | Budget  | Forecast | Variance | Budget  | Forecast | Variance
        Libraries | 100     | 105      | 5        | 110     | 100      | -10
        Parks     | 200     | 190      | -10      | 210     | 215      | 5`),
    ),
  ).toEqual([
    "A2:G5; Monitoring £000; £000; B 2025, C amount of 2025, D amount of 2025, E 2026, F amount of 2026, G amount of 2026",
  ]);
});

test("a heading over years says its words over each of them only where it is merged across them", () => {
  const drawn = `
    Line   | Estimate (£m) |         |
           | 2022/23       | 2023/24 | Total
    Waste  | 0.248         | -0.070  | 0.178
    Levies | 0.100         | 0.100   | 0.200`;
  expect(tables(layoutOf(drawn))).toEqual(tables(layoutOf(drawn, { merges: ["B1:D1"] })));
});

test("a row with a saving and an investment under one year is two lines, never one with the year twice", () => {
  const lines = gatherLines(
    checkDrawn(`
                | 2025/26      |                 | 2026/27      |
      Service   | Savings £000 | Investment £000 | Savings £000 | Investment £000
      Libraries | -10          | 5               | -20          | 0
      Parks     | -30          |                 | -10          |`).reading,
    () => undefined,
  );
  expect(
    lines.map(({ name, kind, years }) => [name, kind, ...years.map(({ year, at }) => `${year.start} in ${at.column}`)]),
  ).toEqual([
    ["Libraries", "saving", "2025 in 2", "2026 in 4"],
    ["Libraries", "investment", "2025 in 3", "2026 in 5"],
    ["Parks", "saving", "2025 in 2", "2026 in 4"],
  ]);
});

test("monitoring columns are about one saving, whatever each is called", () => {
  expect(
    tables(
      inBothForms(`
        Savings Monitoring 2024/25
                   |                          | Gross Savings Achieved | In Year Pressures | Net Savings At Risk
                   | 2024/25 Savings Proposed |                        |                   |
        Directorate | £'000                   | £'000                  | £'000             | £'000
        Families   | 5,020                    | 4,611                  | 0                 | 409
        Housing    | 6,754                    | 5,714                  | (328)             | 1,368`),
    ),
  ).toEqual(["A2:E6; Savings Monitoring 2024/25; £000; B 2024, C amount, D amount, E amount"]);
});

test.each([
  ["H1", "H2"],
  ["Q1", "Q2"],
  ["Apr-Sep", "Oct-Mar"],
])("%s and %s under a year: the year's figure is their total", (first, second) => {
  const halves = `
              | 2025/26  |           |       | 2026/27  |           |
    £000      | ${first} | ${second} | Total | ${first} | ${second} | Total
    Libraries | 10       | 20        | 30    | 11       | 22        | 33
    Parks     | 5        | 6         | 11    | 7        | 8         | 15`;
  const read =
    "A1:G4; -; £000; B part-year of 2025, C part-year of 2025, D 2025, E part-year of 2026, F part-year of 2026, G 2026";
  expect(tables(inBothForms(halves))).toEqual([read]);
  expect(tables(inBothForms(halves, { merges: ["B1:D1", "E1:G1"] }))).toEqual([read]);
});

test("halves without their total are no figure of the year", () => {
  expect(
    tables(
      inBothForms(`
        £000      | 2025/26 H1 | 2025/26 H2
        Libraries | 10         | 20
        Parks     | 5          | 6`),
    ),
  ).toEqual(["A1:C3; -; £000; B part-year of 2025, C part-year of 2025"]);
});

test("what comes before or after a year is not of that year", () => {
  expect(
    tables(
      inBothForms(`
        £000      | Before 2025/26 | 2025/26 | 2026/27 | 2027/28 and beyond
        Libraries | 1              | 10      | 20      | 40
        Parks     | 2              | 5       | 6       | 12`),
    ),
  ).toEqual(["A1:E3; -; £000; B amount, C 2025, D 2026, E amount"]);
});

test("years before the plan, in which only the budget is printed, are none of its years, and still chain", () => {
  const drawn = `
                       | 2008/09 | 2009/10 | 2010/11 | 2011/12
                       | £'000   | £'000   | £'000   | £'000
    Initial Budget     |         |         | 297,926 | 310,369
    Inflation          |         |         | 8,266   | 3,356
    Growth             |         |         | 4,177   | 1,641
    Budget Requirement | 295,498 | 297,926 | 310,369 | 315,366`;
  expect(tables(inBothForms(drawn))).toEqual(["A1:E6; -; £000; B amount of 2008, C amount of 2009, D 2010, E 2011"]);
  expect(tiedOut(drawn)).toEqual(["4 agree"]);
});

test("a plan whose first year has nothing yet but a nought keeps it", () => {
  expect(
    tables(
      inBothForms(`
        Savings £000 | 2025/26 | 2026/27
        Libraries    | 0       | -10
        Parks        | 0       | -20
        Total        | 0       | -30`),
    ),
  ).toEqual(["A1:C4; -; £000; B 2025, C 2026"]);
});
