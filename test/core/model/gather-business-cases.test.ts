import { gatherBusinessCases, type Template } from "../../../src/core/model/gather-business-cases";
import { drawGrid } from "../../support/draw-grid";
import { readDrawn } from "../../support/read-drawn";

const theme = drawGrid(
  `
  Budget strategy business case

  Theme | Communities
  Introduction to Theme | Communities have potential.
  Workstream | Locality budgets

  Savings (£000) | 2021/22 | 2022/23
  Halve locality budgets | 50 | 0

  Positive benefits, issues, risks and impacts | A chance to re-think.
  Workstream Two Description | Shared teams

  Savings (£000) | 2021/22 | 2022/23
  Team reduction | 14 | 0

  Savings (£000) | 2021/22 | 2022/23
  TOTAL POTENTIAL SAVINGS | 64 | 0

  Relevant Cabinet Portfolio Areas | Communities
  Conclusion | £64,000 in total.
  `,
  { sheet: "Theme form" },
);

const proposal = drawGrid(
  `
  Draft business case

  Activity Title: | Community hubs
  Reference No: | D/R.5.001
  Business lead / sponsor: | Director of Communities

  £000 | One off or Permanent | 2022-23 | 2023-24
  Saving | | |
  Investment | Permanent | 230 |
  Total | | 230 |
  `,
  { sheet: "Proposal form" },
);

const register = drawGrid(
  `
  Savings register (£000)
  Ref | Saving | Theme | 2025/26 | 2026/27
  S1 | Close one office | Property | 40 | 10
  S2 | Share a team | Workforce | 25 | 5
  `,
  { sheet: "Register" },
);

const casesOf = (template: Template) => {
  const { reading, lines } = readDrawn(theme, proposal, register);
  return gatherBusinessCases(reading, lines, template);
};

describe("the business cases of a workbook", () => {
  test("are laid out by what each sheet holds, the registers together last", () => {
    expect(casesOf("auto").map(({ layout, key, title }) => [layout, key, title])).toEqual([
      ["theme", "Theme form", "Communities"],
      ["proposal", "Proposal form", "Community hubs"],
      ["programme", "All registers", "Savings register"],
    ]);
  });

  test.each<[Template, readonly string[]]>([
    ["theme", ["theme", "theme", "theme"]],
    ["proposal", ["proposal", "proposal", "proposal"]],
    ["programme", ["programme"]],
  ])("are all %s when a person says so", (template, layouts) => {
    expect(casesOf(template).map(({ layout }) => layout)).toEqual(layouts);
  });

  test("take a theme's workstreams with their own lines and benefits", () => {
    const [one] = casesOf("auto");
    if (one?.layout !== "theme") throw new Error("The first case is no theme.");
    expect(
      one.workstreams.map(({ name, lines, benefits }) => [
        name,
        lines.map((line) => line.name),
        benefits.map(({ value }) => value),
      ]),
    ).toEqual([
      ["Locality budgets", ["Halve locality budgets"], ["A chance to re-think."]],
      ["Shared teams", ["Team reduction"], []],
    ]);
    expect(one.printedTotal?.row.name).toBe("TOTAL POTENTIAL SAVINGS");
    expect(one.conclusion?.value).toBe("£64,000 in total.");
  });

  test("take a proposal's reference, sponsor and printed total", () => {
    const one = casesOf("auto")[1];
    if (one?.layout !== "proposal") throw new Error("The second case is no proposal.");
    expect([one.reference?.value, one.sponsor?.value, one.printedTotal?.row.name]).toEqual([
      "D/R.5.001",
      "Director of Communities",
      "Total",
    ]);
    expect(one.lines.map(({ kind }) => kind)).toEqual(["saving", "investment"]);
  });
});
