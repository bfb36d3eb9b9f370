import { openXlsx } from "../../../../src/hosts/xlsx/open-xlsx";
import { ownFormulas, unlikeFormulas } from "../../../support/own-formulas";
import { libreOfficeIsInstalled, recalculated } from "../../../support/recalculate";
import { refreshed } from "../../../support/refreshed";
import { sampleBytes } from "../../../support/sample-plans";
import type { SheetPlan } from "../../../../src/core/summary/sheet-plan";
import { lookOf } from "../../../../src/core/summary/house-style";
import { refreshWorkbook } from "../../../../src/core/tasks/refresh-workbook";
import { drawGrid } from "../../../support/draw-grid";
import { drawPlan } from "../../../support/draw-plan";
import { type GridHost, gridHost } from "../../../support/grid-host";
import { refreshOptions } from "../../../support/refresh-options";

const register = `
  Savings register (£000)
  Figures are incremental: each year is the change from the year before.
  Ref | Saving | Theme | 2025/26 | 2026/27 | 2027/28
  S1 | Close one office | Property | 40 | 10 | 0
  S2 | Share a team | Workforce | 25 | 5 | 1
  **Total** | | | 65 | 15 | 1
`;

const held = () => gridHost(drawGrid(register, { typed: true, sheet: "Register" }));

const refresh = async (host: GridHost, answers: Readonly<Record<string, string>>) => {
  const chosen = Object.entries(answers).map(([id, answer]) => [`summary:${id}`, answer] as const);
  return refreshWorkbook(host, refreshOptions({ answers: new Map(chosen) }));
};

const lastSheets = ({ plans }: GridHost): readonly SheetPlan[] => plans.at(-1)?.sheets ?? [];

const drawn = (host: GridHost, name: string): string =>
  drawPlan({ sheets: lastSheets(host).filter((sheet) => sheet.name === name) });

describe("a summary to be published", () => {
  test("has each table alone on a sheet, every figure leading to the one on the board", async () => {
    const host = held();
    const { sheets } = await refresh(host, { rendering: "publish" });
    expect(sheets).toEqual(["Business case", "Savings lines", "Table 1", "Table 2", "Table 3", "Checks", "About"]);
    expect(drawn(host, "Table 1")).toMatchInlineSnapshot(`
     "== Table 1 (Crosscast_published_1), portrait, prints A1:G6
       1  By theme and kind £000
       2  Business case: Savings register, as at 22 November 2026
       3  Savings and income are positive when they reduce the budget; investments and pressures when they add to it. Amounts are in £000.
       4  Theme | Lines | Kind | 2025/26 £000 | 2026/27 £000 | 2027/28 £000 | Total £000
       5  Property | 1 line {='Business case'!B15} | Saving | 40 {='Business case'!D15} | 10 {='Business case'!E15} | 0 {='Business case'!F15} | 50 {='Business case'!G15}
       6  Workforce | 1 line {='Business case'!B16} | Saving | 25 {='Business case'!D16} | 5 {='Business case'!E16} | 1 {='Business case'!F16} | 31 {='Business case'!G16}
     table Crosscast_published_1_table A4:G6
     name Crosscast_published_1_area A1:G6
     "
    `);
  });

  test("has neither fills nor frozen rows", async () => {
    const host = held();
    await refresh(host, { rendering: "publish" });
    const tables = lastSheets(host).filter(({ name }) => name.startsWith("Table "));
    expect(tables).toHaveLength(3);
    const roles = tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.role ?? [])));
    expect(roles.filter((role) => lookOf(role).fill !== undefined)).toEqual([]);
    expect(tables.filter(({ page }) => page.freezeRows !== undefined)).toEqual([]);
  });

  test("is kept up by the answer on About, and emptied once the board alone is wanted", async () => {
    const host = held();
    await refresh(host, { rendering: "publish" });
    expect(await refresh(host, {})).toMatchObject({ changed: false });
    await refresh(host, { rendering: "board" });
    expect(drawn(host, "Table 1")).toContain("no table is to be published here any more");
  });
});

describe("the years of a business case", () => {
  test("are those chosen, and its totals are theirs; the other sheets keep every year", async () => {
    const host = held();
    await refresh(host, { years: "2025/26 to 2026/27" });
    expect(drawn(host, "Business case")).toMatch(
      /2025\/26 to 2026\/27 of 2025\/26 to 2027\/28, the rest on Savings lines/,
    );
    expect(drawn(host, "Business case")).toContain("Property | 1 line");
    expect(drawn(host, "Business case")).not.toContain("2027/28 £000");
    expect(drawn(host, "Savings lines")).toContain("2027/28 £000");
  });
});

describe("the unit of the summary", () => {
  test("is the one chosen, converted in the formulas", async () => {
    const host = held();
    await refresh(host, { unit: "£" });
    expect(drawn(host, "Savings lines")).toContain("Register!D4*1000");
    expect(drawn(host, "Business case")).toContain("amounts in £, 2025/26 to 2027/28");
  });

  test("says on About what is not followed, and why", async () => {
    const host = held();
    await refresh(host, { unit: "£bn" });
    expect(drawn(host, "About")).toContain("As printed: £000. “£bn” is none of £, £000 and £m.");
  });
});

(libreOfficeIsInstalled ? test : test.skip)(
  `LibreOffice works out every figure of the example plan in £m, published for three of its years${libreOfficeIsInstalled ? "" : " (skipped: LibreOffice is not installed)"}`,
  async () => {
    const answers = new Map([
      ["summary:rendering", "publish"],
      ["summary:years", "2027/28 to 2029/30"],
      ["summary:unit", "£m"],
    ]);
    const file = await refreshed(sampleBytes("mtfs-2026-27"), { answers });
    const ours = ownFormulas(await openXlsx(file).read());
    const theirs = ownFormulas(await recalculated(file));
    expect([...ours.keys()].filter((cell) => cell.startsWith("'Table "))).not.toEqual([]);
    expect([...theirs.keys()]).toEqual([...ours.keys()]);
    expect(unlikeFormulas(ours, theirs)).toEqual([]);
    expect(Buffer.compare(await refreshed(file), file)).toBe(0);
  },
);
