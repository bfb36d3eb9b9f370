import { checkDrawn, found } from "../../../support/check-drawn";

const check = "presentation-is-declared";
const table = (note: string): string => `
  Savings £000  | 2025/26 | 2026/27 | 2027/28
  Library hours | 51      | 51      | 51
  ${note} |`;

test.each([
  "NB Figures are incremental year on year",
  "Figures are levels: each year shows the effect in that year",
  "This table is completed in recurring format as per the Business Plan",
])("accepts a table that says: %s", (note) => {
  expect(found(check, table(note))).toEqual([]);
});

test("accepts a table whose one-off is reversed", () => {
  expect(found(check, "\nSavings £000 | 2025/26 | 2026/27\nOne-off receipt | -545 | 545\nRent | -10 | -10")).toEqual(
    [],
  );
});

test("accepts base budgets, which are levels by nature", () => {
  expect(found(check, "\nBase budget £000 | 2025/26 | 2026/27\nLibraries | 545 | 560")).toEqual([]);
});

test("accepts an account, which has income and investments and changes nothing", () => {
  const account = `
    Receipts £000        | 2025/26 | 2026/27
    Passport fees        | 646     | 672
    Business rates       | 380     | 390
    Investment property  | 50      | 52
    Other receipts       | 12      | 13`;
  expect(found(check, account)).toEqual([]);
});

test("shows both readings of the printed total, else of the savings together", () => {
  const summed = (total: string) => `
    Savings £000  | 2025/26 | 2026/27 | 2027/28
    Library hours | -41.0   | -61.0   | -61.0
    Fleet         | -10.0   | -10.0   | -12.5
    ${total}`;
  expect(found(check, summed("Total | -51.0 | -71.0 | -73.5"))[0]).toContain(
    '"Total": -51.0 / -71.0 / -73.5 recurs at -73.5 a year as levels (-195.5 in cash over the plan) and at -195.5 a year as increments',
  );
  expect(found(check, summed(""))[0]).toContain(
    "the savings and income together: -51.0 / -71.0 / -73.5 recurs at -73.5 a year as levels",
  );
});

test("says nothing of both readings where a figure is still to be decided, or a year is printed twice", () => {
  const undecided = "\nSavings £000 | 2025/26 | 2026/27\nLibrary hours | TBC | 51";
  const twice = "\nSavings £000 | 2025/26 | 2026/27 | 2025/26 | 2026/27\nLibrary hours | 41 | 51 | 31 | 41";
  expect(found(check, undecided)[0]).toMatch(/what a year's figure is\.$/);
  expect(found(check, twice)[0]).toMatch(/what a year's figure is\.$/);
});

test("rejects a table that does not say, and asks", () => {
  expect(found(check, table(""))).toEqual([
    "error P01 Sheet1!A1 Sheet1!A1:D2 does not say whether each year is a change from the year before or that year's level: no title, header or note says what a year's figure is; 1 of 1 line holds one figure to the last year, which suggests levels; \"Library hours\": 51 / 51 / 51 recurs at 51 a year as levels (153 in cash over the plan) and at 153 a year as increments.",
  ]);
  expect(checkDrawn(table("")).status).toBe("incomplete");
});
