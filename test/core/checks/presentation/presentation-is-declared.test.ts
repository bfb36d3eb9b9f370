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

test("rejects a table that does not say, and asks", () => {
  expect(found(check, table(""))).toEqual([
    "error P01 Sheet1!A1 Sheet1!A1:D2 does not say whether each year is a change from the year before or that year's level: no title, header or note says what a year's figure is; 1 of 1 lines repeat one figure every year, which suggests levels.",
  ]);
  expect(checkDrawn(table("")).status).toBe("incomplete");
});
