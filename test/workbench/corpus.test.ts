import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { testInBrowser } from "../support/browser/chromium";
import { chooseFiles, download, isChecked, writeSheets, openForAll } from "./workbench-page";

const corpus = resolve(__dirname, "..", "..", "..", "shared", "corpus", "workbooks");
const names = existsSync(corpus) ? readdirSync(corpus).filter((name) => name.endsWith(".xlsx")) : [];

const open = openForAll();

(names.length === 0 ? test.skip : testInBrowser).each(names.length === 0 ? ["a published workbook"] : names)(
  "%s shows what was found, is written, downloaded and opened again with the same figures (skipped where ../shared/corpus is absent)",
  async (name) => {
    const { page, trouble } = open();
    const again = `again-${name}`;
    await chooseFiles(page, [{ name, bytes: readFileSync(resolve(corpus, name)) }]);
    const words = await isChecked(page, name);

    await page.getByRole("tab", { name: "Checks" }).click();
    await page
      .getByRole("tabpanel", { name: "Checks" })
      .getByRole("button", { name: /^Show .* in the sheet$/ })
      .first()
      .click();
    await page.locator("[data-mark=selected]").waitFor();
    const [cell] = await page.locator("[aria-selected=true]").all();
    expect(await cell?.isVisible()).toBe(true);

    await writeSheets(page);
    expect(await isChecked(page, name)).toBe(words);
    await chooseFiles(page, [{ name: again, bytes: await download(page) }]);
    expect(await isChecked(page, again)).toBe(words.replace(name, again));
    expect(await trouble()).toEqual([]);
  },
);
