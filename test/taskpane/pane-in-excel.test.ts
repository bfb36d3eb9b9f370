import { testInBrowser } from "../support/browser/chromium";
import { sampleBytes } from "../support/sample-plans";
import { type OpenPane, openPane, type PaneLook, type ServedPane, servePane } from "./task-pane";

let served: ServedPane;
beforeAll(async () => {
  served = await servePane();
}, 240_000);
afterAll(() => served.stop());

const screens = ["Sources", "Lines", "Checks", "Summary"] as const;

/** How many requests there have been since the two that read the workbook, once there is one. */
const chosen = async ({ page, excel }: OpenPane): Promise<number> => {
  for (let tried = 0; tried < 50 && excel.requests.length < 3; tried += 1) await page.waitForTimeout(20);
  return excel.requests.length - 2;
};

const read = async ({ page }: OpenPane): Promise<void> => {
  await page.getByRole("button", { name: "Read this workbook" }).click();
  await page.getByRole("tablist").waitFor();
};

describe("the built pane over Microsoft's library", () => {
  let open: OpenPane;
  beforeEach(async () => {
    open = await openPane(served, "colchester-communities-theme");
  });
  afterEach(async () => {
    const trouble = await open.trouble();
    await open.close();
    expect(trouble).toEqual([]);
  });

  testInBrowser("reads the workbook in two requests and says what it found", async () => {
    await read(open);
    await open.page
      .getByRole("status")
      .getByText(/printed totals agree/)
      .waitFor();
    expect(open.excel.requests).toHaveLength(2);
    expect(await open.page.locator("style").count()).toBe(0);
  });

  testInBrowser("opens the example in a window of its own and leaves this workbook alone", async () => {
    const { page, excel } = open;
    const before = excel.workbook();
    await page.getByRole("button", { name: "Try it on an example" }).click();
    await page.getByText("The example opens in a window of its own.").waitFor();
    expect(excel.opened.map((bytes) => Buffer.compare(bytes, sampleBytes("colchester-communities-theme")))).toEqual([
      0,
    ]);
    expect(excel.workbook()).toEqual(before);
  });

  testInBrowser("asks Excel once for the cell that is chosen", async () => {
    await read(open);
    await open.page
      .getByRole("button", { name: /^Show .* in the sheet$/ })
      .first()
      .click();
    await expect(chosen(open)).resolves.toBe(1);
    expect(await open.page.getByRole("alert").count()).toBe(0);
  });

  testInBrowser("shows what would be written, writes it, and then has nothing to change", async () => {
    await read(open);
    const { page, excel } = open;
    await page.getByRole("tab", { name: "Summary" }).click();
    await page.getByRole("button", { name: "Preview" }).click();
    await page.getByRole("heading", { name: "What would be written" }).waitFor();
    expect(excel.workbook().sheets.map(({ sheet }) => sheet)).not.toContain("Business case");
    await page.getByRole("button", { name: "Write", exact: true }).click();
    await page.getByRole("heading", { name: "Written" }).waitFor({ timeout: 60_000 });
    expect(excel.workbook().sheets.map(({ sheet }) => sheet)).toContain("Business case");
    await page.getByRole("button", { name: "Done" }).click();
    await page.getByRole("button", { name: "Preview" }).click();
    await page.getByRole("heading", { name: "Nothing would change" }).waitFor();
  });

  testInBrowser("takes back what was written, and leaves the sheets that were there before as they were", async () => {
    await read(open);
    const { page, excel } = open;
    const before = excel.workbook().sheets;
    await page.getByRole("tab", { name: "Summary" }).click();
    await page.getByRole("button", { name: "Preview" }).click();
    await page.getByRole("button", { name: "Write", exact: true }).click();
    await page.getByRole("button", { name: "Revert" }).click();
    await page.getByRole("button", { name: "Preview" }).waitFor();
    const after = excel.workbook().sheets;
    expect(after.slice(0, before.length)).toEqual(before);
    for (const { rows } of after.slice(before.length))
      expect(rows[1]?.cells[0]?.value).toEqual(expect.stringMatching(/what was written was taken back\.$/));
  });

  testInBrowser("can be worked by keyboard alone", async () => {
    const { page } = open;
    await page.getByRole("button", { name: "Read this workbook" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("tablist").waitFor();
    await page.getByRole("tab", { name: "Sources" }).focus();
    for (const name of screens.slice(1)) {
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("Enter");
      await page.getByRole("tabpanel", { name }).waitFor();
    }
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("SELECT");
  });
});

const looks = ([320, 400, 800] as const).flatMap((width) =>
  (["light", "dark", "high contrast"] as const).map((theme): PaneLook => ({ width, theme })),
);

testInBrowser.each(looks)(
  "every screen at $width px in $theme is clean to axe and no wider than the pane",
  async (look) => {
    const open = await openPane(served, "mtfs-2026-27", look);
    const { page } = open;
    const inOrder = async (name: string): Promise<void> => {
      await open.picture(`pane-${name}-${look.width}-${look.theme.replace(" ", "-")}`);
      expect([name, await open.axe()]).toEqual([name, []]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(look.width);
    };
    await page.getByRole("button", { name: "Read this workbook" }).waitFor();
    await inOrder("first-run");
    await read(open);
    for (const name of screens) {
      await page.getByRole("tab", { name }).click();
      if (name === "Lines")
        await page
          .getByRole("button", { name: /^Edit / })
          .first()
          .click();
      if (name === "Lines") await page.getByRole("form").waitFor();
      if (name === "Summary") await page.getByRole("button", { name: "Preview" }).click();
      if (name === "Summary") await page.getByRole("heading", { name: "What would be written" }).waitFor();
      await inOrder(name.toLowerCase());
    }
    const trouble = await open.trouble();
    await open.close();
    expect(trouble).toEqual([]);
  },
);
