import { readFileSync } from "node:fs";
import { mtfsWorkbook } from "../../scripts/mtfs-workbook";
import { testInBrowser } from "../support/browser/chromium";
import { buildXlsx } from "../support/build-xlsx";
import { chooseFiles, isChecked, openPage, sample, serveWorkbench, type ServedWorkbench } from "./workbench-page";

let served: ServedWorkbench;

beforeAll(async () => {
  served = await serveWorkbench();
}, 240_000);
afterAll(() => served.stop());

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

testInBrowser.each([
  ["light", "none", 1280],
  ["dark", "none", 1280],
  ["light", "active", 1280],
  ["light", "none", 400],
] satisfies readonly (readonly ["light" | "dark", "none" | "active", number])[])(
  "axe finds nothing amiss in %s colours, forced colours %s, %i pixels wide",
  async (colorScheme, forcedColors, width) => {
    const { page, close } = await openPage(served, { colorScheme, forcedColors, viewport: { width, height: 800 } });
    await chooseFiles(page, [sample("colchester-communities-theme")]);
    await isChecked(page, "colchester-communities-theme.xlsx");
    await page.getByRole("switch", { name: "Show how it was read" }).check();
    await page.evaluate(axe);
    // Fluent keeps the focus within its groups by elements that take it only to hand it on.
    // Forced colours are the system's, which axe cannot see.
    const rules = `{ "color-contrast": { enabled: ${forcedColors === "none"} } }`;
    const violations = await page.evaluate<readonly Violation[]>(
      `axe.run({ exclude: ["[data-tabster-dummy]"] }, { rules: ${rules} }).then(({ violations }) => violations)`,
    );
    await close();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""} ${nodes[0]?.failureSummary ?? ""}`),
    ).toEqual([]);
  },
);

testInBrowser("where there is no room for both, the sheet and the pane stand behind tabs", async () => {
  const { page, grid, close } = await openPage(served, { viewport: { width: 400, height: 800 } });
  expect(await grid.isVisible()).toBe(true);
  await page.getByRole("tab", { name: "Crosscast" }).click();
  await page.getByText("60 of 60 printed totals agree").waitFor();
  expect(await grid.isVisible()).toBe(false);
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(400);
  await close();
});

testInBrowser("a workbook of 50,000 lines is drawn and checked while the page stays at hand", async () => {
  const { page, grid, close } = await openPage(served);
  const bytes = buildXlsx(mtfsWorkbook({ budgetLines: 50_000, savingsLines: 200, seed: 1 }));
  await page.evaluate(() => {
    const long: number[] = [];
    Object.assign(window, { long });
    new PerformanceObserver((list) => long.push(...list.getEntries().map(({ duration }) => duration))).observe({
      entryTypes: ["longtask"],
    });
  });
  const begun = performance.now();
  await chooseFiles(page, [{ name: "long.xlsx", bytes }]);
  expect(await isChecked(page, "long.xlsx")).toContain("60 of 60 printed totals agree");
  expect(performance.now() - begun).toBeLessThan(20_000);
  await grid.focus();
  await page.keyboard.press("Control+End");
  await page.locator("#cell-50010-9").getByText(/\d/).waitFor();
  expect(await page.locator("[role=gridcell]").count()).toBeLessThan(2_000);
  expect(Math.max(0, ...(await page.evaluate<number[]>("window.long")))).toBeLessThan(500);
  await close();
});
