import { printRef } from "../../../src/core/grid/address";
import { viewComparison } from "../../../src/core/desk/view-comparison";
import { compareWorkbooks } from "../../../src/core/tasks/compare-workbooks";
import { drawGrid } from "../../support/draw-grid";
import { gridHost } from "../../support/grid-host";

const old = `
  Savings register (£000): change in each year
  Ref | Saving | Theme | 2025/26 | 2026/27
  S1 | Close one office | Property | 40 | 10
  S2 | Share a team | Workforce | 25 | 5
  S3 | Charge for skips | Waste | 7 | 0
  Total | | | 72 | 15
`;

const now = `
  Savings register (£000): change in each year
  Ref | Saving | Theme | 2025/26 | 2026/27
  S1 | Close one office | Property | 45 | 10
  S2 | Share a team | Digital | 25 | 5
  S4 | Sell advertising | Waste | 3 | 2
  Total | | | 73 | 17
`;

const compare = async (before: string, after: string) => {
  const [one, other] = [before, after].map((drawn) => gridHost(drawGrid(drawn, { sheet: "Register" })));
  if (one === undefined || other === undefined) return undefined;
  const workbooks = { old: await one.read(), now: await other.read() };
  return viewComparison(await compareWorkbooks(workbooks, { answers: new Map() }));
};

test("lines are counted, and each that changed is shown with its cell and its figures old to new", async () => {
  const view = await compare(old, now);
  expect(view?.counts).toBe("Lines: 1 new, 1 gone, 2 changed, 0 unchanged.");
  expect(
    view?.lines.map(({ outcome, label, at, words, figures }) => [
      outcome,
      label,
      at === undefined ? "" : printRef(at),
      [...words, ...figures.map((year) => [year.year, year.old, year.now, year.change].join(" "))].join("; "),
    ]),
  ).toEqual([
    ["gone", "S3 Charge for skips", "", "2025/26 £000 7 no such year -7"],
    ["changed", "S1 Close one office", "Register!D3", "2025/26 £000 40 45 +5"],
    ["new", "S4 Sell advertising", "Register!D5", "2025/26 £000 no such year 3 +3; 2026/27 £000 no such year 2 +2"],
    ["changed", "S2 Share a team", "Register!D4", "moved from theme Workforce to Digital"],
  ]);
});

test("totals stand by year and theme, with what each change is made of", async () => {
  const [group] = (await compare(old, now))?.groups ?? [];
  expect(group?.headline).toBe(
    "Savings 87 → 90, +3 (£000, whether a year's figure is a change or a level is not settled)",
  );
  expect(group?.tables.map(({ heading }) => heading)).toEqual(["Year", "Theme"]);
  const [years] = group?.tables ?? [];
  expect(years?.columns).toEqual(["Old", "New", "Change", "New lines", "Gone", "Changed"]);
  expect(years?.rows.map(({ name, figures }) => [name, ...figures].join(" "))).toEqual([
    "2025/26 72 73 +1 +3 -7 +5",
    "2026/27 15 17 +2 +2 0 0",
    "Total 87 90 +3 +5 -7 +5",
  ]);
});

test("a version without a line by year has nothing to compare", async () => {
  expect(await compare("Minutes of the meeting", now)).toBeUndefined();
});

test("what is shown is plain data, so that it may come from another thread", async () => {
  const view = await compare(old, now);
  expect(structuredClone(view)).toEqual(view);
});
