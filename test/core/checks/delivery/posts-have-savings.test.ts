import { found } from "../../../support/check-drawn";

const check = "posts-have-savings";
const beside = (...lines: readonly string[]): string => `
  Unit | Total Savings Proposed 2026/27 £'000 | Total FTE 2025/26 | Total 2026/27 FTE Deleted
  Education | 667 | 183.2 | 0.6
  ${lines.join("\n  ")}`;
const form = (savings: readonly string[], posts: string): string => `
  Theme | Communities
  Workstream | Working differently
  Description of saving | 2021/22 £000 | 2022/23 £000
  ${savings.join("\n  ")}

  Conclusion | A saving in total.

  Posts reduced in FTE | 2021/22 | 2022/23
   | ${posts}`;

describe.each([{ typed: false }, { typed: true }])("typed: $typed", (drawing) => {
  test.each([
    ["posts with their savings", beside("Cabinet Office | 167 | 20.1 | 5.8")],
    ["a saving that names no posts and gives none up", beside("Housing | 5,143 | 130.6 | 0.0")],
    ["neither", beside("Homes & Investment | 0 | 47.9 | 0.0")],
    ["a saving still to be decided", beside("Place | TBC | 91.6 | 1.3")],
    [
      "only the posts there are",
      "\nUnit | Savings 2026/27 £000 | Total FTE 2025/26\nPublic Health | 0 | 65.1\nPlace | 5 | 3",
    ],
    ["a form with one saving", form(["Fewer officers | 14 | 0"], "1 FTE | ")],
    [
      "a form whose saving names the posts",
      form(["Locality budgets | 50 | 0", "Staff reduction | 14 | 0"], "1 FTE | "),
    ],
    ["a form without posts", form(["Locality budgets | 50 | 0", "Fewer visits | 14 | 0"], "n/a | ")],
  ])("accepts %s", (_, drawn) => {
    expect(found(check, drawn, drawing)).toEqual([]);
  });

  test("rejects posts without a saving and savings from posts without a count, and points to the note", () => {
    expect(
      found(
        check,
        `${beside("Public Health* | 0 | 65.1 | 4.6", "Restructure of vacant posts | 100 | 65.1 | 0.0")}\n  *Vacant posts fund a service elsewhere.`,
        drawing,
      ),
    ).toEqual([
      'warning F01 Sheet1!D3 Posts and savings do not go together: "Public Health*" (see the note in Sheet1!A5) gives up 4.6 posts and saves nothing and "Restructure of vacant posts" saves 100 and counts no posts.',
    ]);
  });

  test("rejects a form that counts posts and does not say which saving is theirs", () => {
    expect(found(check, form(["Locality budgets | 50 | 0", "Team resource | 14 | 0"], "1 FTE | "), drawing)).toEqual([
      'warning F01 Sheet1!B10 1 FTE is given up (Sheet1!B10), and nothing says which saving is theirs: "Locality budgets" 50 and "Team resource" 14.',
    ]);
  });

  test("rejects a form that counts posts and has no saving", () => {
    expect(found(check, form(["Locality budgets | 0 | 0"], "1 FTE | 2 FTE"), drawing)).toEqual([
      "warning F01 Sheet1!B9 3 FTE are given up (Sheet1!B9), and no saving has a figure.",
    ]);
  });
});
