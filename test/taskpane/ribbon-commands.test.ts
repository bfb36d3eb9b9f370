import { testInBrowser } from "../support/browser/chromium";
import { type OpenPane, openPane, type ServedPane, servePane } from "./task-pane";

let served: ServedPane;
beforeAll(async () => {
  served = await servePane();
}, 240_000);
afterAll(() => served.stop());

/** Chooses a command as the ribbon does, by the name the manifest gives it; the address Excel was then asked to show in a small window. */
const chosen = async ({ page }: OpenPane, command: string): Promise<string> => {
  const name = command.toUpperCase();
  // Office.js keeps the commands for Excel alone.
  const known = `window.Office?.actions?._association?.mappings[${JSON.stringify(name)}]`;
  // A page as strict as this one is not asked by Playwright's own waiting, which evaluates words in it.
  for (let tried = 0; tried < 100 && !(await page.evaluate<boolean>(`${known} !== undefined`)); tried += 1)
    await page.waitForTimeout(50);
  await page.evaluate(`new Promise((done) => ${known}({ completed: done }))`);
  const { url } = JSON.parse(await page.evaluate<string>("window.openedDialog")) as { readonly url: string }; // As displayDialogAsync asks.
  return url;
};

describe("a command of the ribbon", () => {
  let open: OpenPane;
  beforeEach(async () => {
    open = await openPane(served, "colchester-communities-theme", {}, "commands.html");
  });
  afterEach(async () => {
    const trouble = await open.trouble();
    await open.close();
    expect(trouble).toEqual([]);
  });

  testInBrowser("checks the workbook, changes nothing and says what came of it", async () => {
    const before = open.excel.workbook();
    const address = await chosen(open, "checkWorkbook");
    expect(open.excel.workbook()).toEqual(before);
    await open.page.goto(address);
    await open.page.getByText("Not all of it could be checked. 4 of 4 printed totals agree.").waitFor();
  });

  testInBrowser("refreshes the summary and says what was written", async () => {
    const address = await chosen(open, "refreshWorkbook");
    expect(open.excel.workbook().sheets.map(({ sheet }) => sheet)).toEqual(
      expect.arrayContaining(["Business case", "Savings lines", "Checks", "About"]),
    );
    await open.page.goto(address);
    await open.page.getByText(/^Written: Business case, Savings lines, Checks, About\. /).waitFor();
    expect(await open.axe()).toEqual([]);
  });

  testInBrowser("says in words what stops it, and has nothing written", async () => {
    open.excel.book.isReadOnly = true;
    const address = await chosen(open, "refreshWorkbook");
    await open.page.goto(address);
    await open.page.getByText("This workbook is open for reading only: save a copy").waitFor();
    expect(open.excel.workbook().sheets.map(({ sheet }) => sheet)).not.toContain("Business case");
  });
});
