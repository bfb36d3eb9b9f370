import { found } from "../../../support/check-drawn";

const check = "posts-cost-what-posts-cost";
const table = (...lines: readonly string[]): string => `
  Saving | Budget-year saving £m | Full year impact £m
  ${lines.join("\n  ")}`;
const counted = (line: string): string => `
  Unit | Savings 2026/27 £000 | FTE deleted
  Education | 667 | 9.6
  ${line}`;

describe.each([{ typed: false }, { typed: true }])("typed: $typed", (drawing) => {
  test.each([
    ["£59k a post by the full year", table("Union Facility Time budget (1.5 fte of 2 x 3.5 fte) | 0.010 | 0.088")],
    ["£41k a post", table("Equalities staffing budget (two posts) | 0.082 | ")],
    ["a high saving that is more than its posts", counted("Housing | 5,143 | 1.0")],
    ["posts without a saving, which another check tells", counted("Public Health | 0 | 4.6")],
    ["a saving without posts", counted("Public Health | 40 | 0.0")],
    ["a name that counts something else", table("Close 2 libraries | 0.010 | 0.010")],
    ["no unit", "\nSavings | 2026/27 | FTE deleted\nEducation | 1 | 9.6\nHealth | 2 | 1.0"],
  ])("accepts %s", (_, drawn) => {
    expect(found(check, drawn, drawing)).toEqual([]);
  });

  test.each([
    ["too little a post", counted("Cabinet Office | 16 | 5.8"), '"Cabinet Office" at £2,759.'],
    ["too much for posts alone", table("Delete 2 posts | 0.900 | 0.900"), '"Delete 2 posts" at £450,000.'],
  ])("tells of %s", (_, drawn, told) => {
    const [only, ...others] = found(check, drawn, drawing);
    expect(others).toEqual([]);
    expect(only).toContain(`Outside £20,000 to £150,000 a post: ${told}`);
  });

  test("tells of the one saving of a form and its posts", () => {
    const drawn = `
      Workstream | Working differently
      Description of saving | 2021/22 £000 | 2022/23 £000
      Team resource | 14 | 0

      Posts reduced in FTE | 2021/22 | 2022/23
       | 1 FTE | `;
    expect(found(check, drawn, drawing)).toEqual([
      'info F02 Sheet1!B3 Outside £20,000 to £150,000 a post: "Team resource" at £14,000.',
    ]);
  });
});
