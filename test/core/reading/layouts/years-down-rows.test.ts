import { gatherLines } from "../../../../src/core/model/gather-lines";
import { checkDrawn } from "../../../support/check-drawn";
import { inBothForms, layoutOf, tiedOut } from "./read-layout";

const plan = `
  Savings plan £000
  Year    | Savings | Income | Investment | Net
  2025/26 | -100    | -20    | 50         | -70
  2026/27 | -200    | -30    | 20         | -210
  2027/28 | -50     | -10    | 10         | -50
  Total   | -350    | -60    | 80         | -330`;

const yearsOf = (drawn: string) =>
  checkDrawn(drawn).reading.sheets.flatMap(({ tables }) =>
    tables.flatMap(({ rows }) =>
      rows.map(({ name, year }) =>
        year === undefined ? name : `${year.printed} at row ${year.at.row} is ${year.year.start}`,
      ),
    ),
  );

test("years down the rows: each row has its year, each column its kind, and sums tie out both ways", () => {
  expect(inBothForms(plan)).toEqual([
    "A2:E6; Savings plan £000; £000; B amount saving, C amount income, D amount investment, E amount",
    "3 line 2025/26 other: -100 -20 50 -70",
    "4 line 2026/27 other: -200 -30 20 -210",
    "5 line 2027/28 other: -50 -10 10 -50",
    "6 total Total other: -350 -60 80 -330",
  ]);
  expect(yearsOf(plan)).toEqual([
    "2025/26 at row 3 is 2025",
    "2026/27 at row 4 is 2026",
    "2027/28 at row 5 is 2027",
    "Total",
  ]);
  expect(tiedOut(plan)).toEqual(["8 agree"]);
});

test("each column of changes is a line over the years of the rows, from the cells they stand in", () => {
  const lines = gatherLines(checkDrawn(plan).reading, () => undefined);
  expect(
    lines.map(({ name, kind, years }) => [
      name,
      kind,
      ...years.map(({ printed, at }) => `${printed} ${at.row}/${at.column}`),
    ]),
  ).toEqual([
    ["Savings", "saving", "2025/26 3/2", "2026/27 4/2", "2027/28 5/2"],
    ["Income", "income", "2025/26 3/3", "2026/27 4/3", "2027/28 5/3"],
    ["Investment", "investment", "2025/26 3/4", "2026/27 4/4", "2027/28 5/4"],
  ]);
});

test.each(["2025-26, 2026-27", "24/25, 25/26", "2023 to 2024, 2024 to 2025", "Year 1 2025/26, Year 2 2026/27"])(
  "as %s",
  (labels) => {
    const [first = "", second = ""] = labels.split(", ");
    const drawn = `
      £000      | Pressures | Savings
      ${first}  | 10        | -5
      ${second} | 20        | -6`;
    expect(yearsOf(drawn).every((line) => / is 20\d\d$/.test(line))).toBe(true);
  },
);

test("a few lines named after years are not years down the rows", () => {
  const drawn = `
    £000             | Amount
    2025/26 savings  | 10
    Energy           | 5
    Pay              | 7
    Fuel             | 9
    2026/27 pay rise | 20`;
  expect(yearsOf(drawn)).toEqual(["2025/26 savings", "Energy", "Pay", "Fuel", "2026/27 pay rise"]);
  expect(layoutOf(drawn)).toHaveLength(6);
});

test("what a year's figure is must be asked for years down the rows too", () => {
  expect(checkDrawn(plan).reading.questions.map(({ id }) => id)).toEqual(["Sheet1!A2:E6:presentation"]);
});
