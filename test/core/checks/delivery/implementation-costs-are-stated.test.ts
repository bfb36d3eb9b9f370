import { found } from "../../../support/check-drawn";

const check = "implementation-costs-are-stated";
const form = (costs: string, posts = "1 FTE | "): string => `
  Theme | Communities
  Workstream | Working differently
  Description of saving | 2021/22 £000 | 2022/23 £000
  Team resource | 14 | 0

  ${costs}

  Posts reduced in FTE | 2021/22 | 2022/23
   | ${posts}`;
const table = (cost: string): string => `Implementation Costs\n  Item | Cost £000 | Comment\n  ${cost}`;

describe.each([{ typed: false }, { typed: true }])("typed: $typed", (drawing) => {
  test.each([
    ["a cost in a table", form(table("Redundancy | 25 | paid in May"))],
    ["a cost in a field", form("Implementation costs | £25,000 of redundancy")],
    ["a field that explains", form("Implementation costs | The post is vacant, so there is none")],
    ["no posts given up", form(table("n/a | n/a | "), "n/a | ")],
    [
      "a plain table of savings and posts",
      "\nUnit | Savings 2026/27 £000 | FTE deleted\nEducation | 667 | 9.6\nHealth | 40 | 1.0",
    ],
  ])("accepts %s", (_, drawn) => {
    expect(found(check, drawn, drawing)).toEqual([]);
  });

  const beside = (cost: string): string => `
  Team | Savings 2026/27 £000 | Posts FTE | Redundancy cost £000
  Finance | 80 | 2.0 | 20
  People | 90 | 2.5 | 25
  Digital | 40 | 1.0 | 10
  Legal | 45 | 1.5 | ${cost}`;

  test.each(["0", "-", "15"])("accepts costs beside the posts: %s", (cost) => {
    expect(found(check, beside(cost), drawing)).toEqual([]);
  });

  test.each(["", "n/a", "TBC"])("rejects a cost left out beside the posts: %s", (cost) => {
    expect(found(check, beside(cost), drawing)).toEqual([
      'warning F03 Sheet1!D5 "Legal" (1.5 FTE) gives up posts and states no "Redundancy cost £000", as the 3 other lines do.',
    ]);
  });

  test.each([
    ["n/a in a table", form(table("n/a | n/a | ")), "they are n/a (Sheet1!B8)."],
    ["n/a in a field", form("Implementation costs | n/a"), "they are n/a (Sheet1!B6)."],
    ["nowhere to state them", form("Conclusion | Done"), "none is asked for."],
  ])("rejects %s", (_, drawn, why) => {
    const [only, ...others] = found(check, drawn, drawing);
    expect(others).toEqual([]);
    expect(only).toMatch(/^warning F03 Sheet1!B\d+ 1 FTE is given up/);
    expect(only).toContain(`and no implementation cost is stated: ${why}`);
  });
});
