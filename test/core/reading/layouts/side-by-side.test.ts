import { inBothForms, layoutOf, tiedOut } from "./read-layout";

const twoTables = `
  Budget 2026/27 £000
  Savings     |         |         |  | Investments
  Service     | 2026/27 | 2027/28 |  | Service     | 2026/27 | 2027/28
  Libraries   | -10     | -20     |  | Roads       | 100     | 150
  Parks       | -5      | -5      |  | Schools     | 40      | 45
  Total       | -15     | -25     |  | Social care | 60      | 75
              |         |         |  | Total       | 200     | 270`;

test("two tables on the same rows are two tables, each with its names, years and total", () => {
  expect(inBothForms(twoTables)).toEqual([
    "A3:C6; Savings; £000; B 2026, C 2027",
    "4 line Libraries saving: -10 -20",
    "5 line Parks saving: -5 -5",
    "6 total Total saving: -15 -25",
    "E3:G7; Investments; £000; F 2026, G 2027",
    "4 line Roads investment: 100 150",
    "5 line Schools investment: 40 45",
    "6 line Social care investment: 60 75",
    "7 total Total investment: 200 270",
  ]);
  expect(tiedOut(twoTables)).toEqual(["4 agree"]);
});

test("the second table may begin lower than the first", () => {
  expect(
    inBothForms(`
      Savings £000 | 2026/27 | 2027/28
      Libraries    | -10     | -20     |  | Costs £000  | 2026/27 | 2027/28
      Parks        | -5      | -5      |  | Redundancy  | 40      | 45
      Total        | -15     | -25     |  | Consultancy | 60      | 75
                   |         |         |  | Total       | 100     | 120`).filter((line) => /^[A-Z]/.test(line)),
  ).toEqual(["A1:C4; -; £000; B 2026, C 2027", "E2:G5; -; £000; F 2026, G 2027"]);
});

test("tables without years side by side, as forms print them, with a blank row above their totals", () => {
  expect(
    layoutOf(`
      Item        | Cost £ |  | Item        | Benefit £
      Consultancy | 1,000  |  | Fewer posts | 5,000
      Redundancy  | 2,500  |  | Energy      | 750

      Total       | 3,500  |  | Total       | 5,750`),
  ).toEqual([
    "A1:B5; -; £; B amount",
    "2 line Consultancy other: 1000",
    "3 line Redundancy investment: 2500",
    "5 total Total other: 3500",
    "D1:E5; -; £; E amount",
    "2 line Fewer posts fte: 5000",
    "3 line Energy other: 750",
    "5 total Total other: 5750",
  ]);
});

test("a wide table below two narrow ones is read whole, with its own title", () => {
  expect(
    layoutOf(`
      Savings £000 | 2026/27 |         | Costs £000 | 2026/27
      Libraries    | -10     |         | Pay        | 30
      Parks        | -5      |         | Energy     | 40

      Summary
      £000         | 2026/27 | 2027/28 | 2028/29    | 2029/30
      Savings      | -15     | -15     | -15        | -15
      Costs        | 70      | 70      | 70         | 70`).filter((line) => /^[A-Z]/.test(line)),
  ).toEqual([
    "A1:B3; -; £000; B 2026",
    "D1:E3; -; £000; E 2026",
    "A6:E8; Summary; £000; B 2026, C 2027, D 2028, E 2029",
  ]);
});

test.each([
  {
    what: "spacer columns",
    drawn: `
      £m     |  | 2024/25 | 2025/26 |  | Total
      Pay    |  | 1.5     | 2.0     |  | 3.5
      Energy |  | 0.5     | 0.25    |  | 0.75
      Total  |  | 2.0     | 2.25    |  | 4.25`,
    table: "A1:F4; -; £m; C 2024, D 2025, F total",
  },
  {
    what: "a comment beside a spacer",
    drawn: `
      £m     | 2024/25 | 2025/26 |  | Comment
      Pay    | 1.5     | 2.0     |  | Award of 2%
      Energy | 0.5     | 0.25    |  | New contract`,
    table: "A1:E3; -; £m; B 2024, C 2025",
  },
  {
    what: "an owner and posts beside a spacer",
    drawn: `
      Savings £000 | 2024/25 | 2025/26 |  | Owner | FTE
      Libraries    | -15     | -20     |  | AB    | 1.5
      Parks        | -25     | -30     |  | CD    | 2.0
      Total        | -40     | -50     |  |       | 3.5`,
    table: "A1:F4; -; £000; B 2024, C 2025, F fte",
  },
])("$what: still one table", ({ drawn, table }) => {
  expect(inBothForms(drawn).filter((line) => /^[A-Z]/.test(line))).toEqual([table]);
});

test("names stand apart from their figures in both tables", () => {
  expect(
    inBothForms(`
      Before £ |  | A  | Total |  | After £ |  | A  | Total
      Labour   |  | 10 | 10    |  | Labour  |  | 12 | 12
      Travel   |  | 20 | 20    |  | Travel  |  | 25 | 25
      Total    |  | 30 | 30    |  | Total   |  | 37 | 37`).filter((line) => /^[A-Z]/.test(line)),
  ).toEqual(["A1:D4; -; £; C amount, D total", "F1:I4; -; £; H amount, I total"]);
});
