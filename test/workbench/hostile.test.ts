import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { checkWorkbook } from "../../src/core/tasks/check-workbook";
import { WorkbookError } from "../../src/core/tasks/workbook";
import { openXlsx } from "../../src/hosts/xlsx/open-xlsx";
import { testInBrowser } from "../support/browser/chromium";
import { chooseFiles, isChecked, openForAll } from "./workbench-page";

const corpus = resolve(__dirname, "..", "..", "..", "shared", "corpus", "hostile");
const isThere = existsSync(corpus);
const files = isThere
  ? readdirSync(corpus, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".xlsx"))
  : ["a hostile file"];

const open = openForAll();

/** Why a file is refused; undefined of one that can be read. */
const refusalOf = async (bytes: Uint8Array): Promise<string | undefined> => {
  try {
    checkWorkbook(await openXlsx(bytes).read(), new Map());
    return undefined;
  } catch (fault) {
    if (fault instanceof WorkbookError) return fault.message;
    throw fault;
  }
};

(isThere ? testInBrowser : test.skip).each(files)(
  "%s is shown or refused in words, and the page goes on (skipped where ../shared/corpus/hostile is absent)",
  async (path) => {
    const { page, grid, trouble } = open();
    const [name, bytes] = [path.replace("/", "-"), readFileSync(join(corpus, path))];
    const refusal = await refusalOf(bytes);
    await chooseFiles(page, [{ name, bytes }]);
    const words = await isChecked(page, name);
    if (refusal === undefined) {
      expect(words).toMatch(/printed totals?( to check|( agrees?)[^.]*)\.$/);
      await grid.waitFor();
    } else {
      expect(words).toBe(`${name}: ${refusal}`);
      await page.getByRole("region", { name: "Crosscast" }).getByText(refusal).waitFor();
      await page.getByText("There is no sheet to show.").waitFor();
    }
    await page.getByRole("button", { name: `Close ${name}` }).click();
    await page.getByRole("grid", { name: "Sheet Base budget" }).waitFor();
    expect(await trouble()).toEqual([]);
  },
);
