import { found } from "../../../support/check-drawn";

const check = "columns-share-the-tables-years";

const table = (posts: string): string => `
  Unit      | Savings 2026/27 £000 | ${posts}
  Libraries | 667                  | 183.2
  Parks     | 724                  | 531.9
  Total     | 1,391                | 715.1`;

describe.each([false, true])("typed %s", (typed) => {
  test.each([
    ["posts of the same year", table("FTE 2026/27")],
    ["posts of no year", table("FTE")],
    [
      "a base budget, which is of the year before",
      "Service | 2025/26 base budget £000 | 2026/27 £000 | 2027/28 £000\nLibraries saving | 667 | 120 | 10\nParks saving | 724 | 30 | 10",
    ],
    [
      "money of the year before",
      "Savings £000 | 2024/25 outturn £000 | 2025/26 £000 | 2026/27 £000\nLibraries | 667 | 120 | 10\nParks | 724 | 30 | 10",
    ],
    ["a table of several years", "Savings £000 | 2025/26 | 2026/27\nLibraries | 120 | 10\nParks | 30 | 10"],
  ])("accepts %s", (_, drawn) => {
    expect(found(check, drawn, { typed })).toEqual([]);
  });

  test("lists posts of the year before", () => {
    expect(found(check, table("Total FTE 2025/26"), { typed })).toEqual([
      'info Y05 Sheet1!C1 "Total FTE 2025/26" is of another year than the table\'s 2026/27.',
    ]);
  });
});
