import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { mtfsWorkbook } from "../../scripts/mtfs-workbook";
import { buildXlsx } from "../support/build-xlsx";
import { testInBrowser } from "../support/browser/chromium";
import { chooseFiles, isChecked, openPage, sample, openForAll } from "./workbench-page";

const open = openForAll();

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** What axe finds amiss in the page as it stands. */
const amiss = async (isForced: boolean): Promise<readonly string[]> => {
  // Fluent keeps the focus within its groups by elements that take it only to hand it on.
  // Forced colours are the system's, which axe cannot see.
  const rules = `{ "color-contrast": { enabled: ${!isForced} } }`;
  const violations = await open().page.evaluate<readonly Violation[]>(
    `axe.run({ exclude: ["[data-tabster-dummy]"] }, { rules: ${rules}, resultTypes: ["violations"] }).then(({ violations }) => violations)`,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""} ${nodes[0]?.failureSummary ?? ""}`);
};

describe("every screen", () => {
  const looks = [320, 400, 800].flatMap((width) =>
    (["light", "dark", "high contrast"] as const).map((theme) => ({ width, theme })),
  );

  beforeAll(async () => {
    const { page } = open();
    await chooseFiles(page, [sample("colchester-communities-theme")]);
    await isChecked(page, "colchester-communities-theme.xlsx");
    await page.getByRole("button", { name: /^mtfs-2026-27.xlsx: / }).click();
    await page.getByRole("switch", { name: "Show how it was read" }).check();
    await page.getByRole("button", { name: "Compare" }).click();
    await page.getByRole("menuitem", { name: "What changed since colchester-communities-theme.xlsx" }).click();
    await page.getByText(/\d+ new, \d+ gone/).waitFor();
    await page.evaluate(axe);
  });

  testInBrowser.each(looks)(
    "at $width px in $theme is clean to axe and no wider than the window",
    async ({ width, theme }) => {
      const { page } = open();
      const isForced = theme === "high contrast";
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({
        colorScheme: theme === "dark" ? "dark" : "light",
        forcedColors: isForced ? "active" : "none",
      });
      const changes = width < 800 ? ["Changes", "Crosscast"] : ["Changes since colchester-communities-theme.xlsx"];
      for (const name of ["Sheet", "Pictures", ...changes]) {
        await page.getByRole("tab", { name, exact: true }).click();
        // Colours that are still changing from one theme to the next are nobody's choice.
        await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
        expect([name, ...(await amiss(isForced))]).toEqual([name]);
        expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
      }
    },
  );
});

testInBrowser("where there is no room for both, the sheet and the pane stand behind tabs", async () => {
  const { page, grid, close } = await openPage(open().served, { viewport: { width: 400, height: 800 } });
  expect(await grid.isVisible()).toBe(true);
  await page.getByRole("tab", { name: "Crosscast" }).click();
  await page.getByText("60 of 60 printed totals agree").waitFor();
  expect(await grid.isVisible()).toBe(false);
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(400);
  await close();
});

testInBrowser(
  "a workbook of 50,000 lines is drawn and checked, and only the cells near those in view are on the page",
  async () => {
    const { page, grid, close } = await openPage(open().served);
    // By its path, as bytes would be handed over in the page's own time.
    const path = join(mkdtempSync(join(tmpdir(), "crosscast-")), "long.xlsx");
    writeFileSync(path, buildXlsx(mtfsWorkbook({ budgetLines: 50_000, savingsLines: 200, seed: 1 })));
    await page.getByLabel("Workbooks to open").setInputFiles(path);
    expect(await isChecked(page, "long.xlsx")).toContain("60 of 60 printed totals agree");
    await grid.focus();
    await page.keyboard.press("Control+End");
    await page.locator("#cell-50010-9").getByText(/\d/).waitFor();
    expect(await page.locator("[role=gridcell]").count()).toBeLessThan(2_000);
    await close();
  },
);
