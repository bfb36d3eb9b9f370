import type { Page } from "playwright-core";
import { mtfsWorkbook } from "../../scripts/mtfs-workbook";
import { testInBrowser } from "../support/browser/chromium";
import { buildXlsx } from "../support/build-xlsx";
import { drawGrid } from "../support/draw-grid";
import { bookParts, relationshipsXml, stylesXml, zipParts } from "../support/zip-parts";
import {
  cellInView,
  cellText,
  chooseFiles,
  download,
  isChecked,
  type OpenPage,
  openPage,
  sample,
  serveWorkbench,
  type ServedWorkbench,
  writeSheets,
} from "./workbench-page";

let served: ServedWorkbench;
let open: OpenPage;

beforeAll(async () => {
  served = await serveWorkbench();
}, 240_000);
afterAll(() => served.stop());
beforeEach(async () => {
  open = await openPage(served);
});
afterEach(async () => {
  const trouble = await open.trouble();
  await open.close();
  expect(trouble).toEqual([]);
});

/** A register of 300 lines whose second total is 500 too much. */
const wrongTotal = (): { readonly name: string; readonly bytes: Uint8Array } => {
  const lines = Array.from({ length: 300 }, (_, index) => `S${index + 1} | Saving ${index + 1} | 10 | 20`);
  const drawn = ["Savings register (£000)", "Ref | Saving | 2025/26 | 2026/27", ...lines, "Total | | 3,000 | 6,500"];
  const grid = drawGrid(drawn.join("\n"), { sheet: "Register", typed: true });
  return { name: "wrong.xlsx", bytes: buildXlsx([{ grid, freezeRows: 2 }]) };
};

/** What the clipboard holds, once it holds anything. */
const copied = async (page: Page): Promise<string> => {
  for (let tried = 0; tried < 100; tried += 1) {
    const text = await page.evaluate(() => navigator.clipboard.readText());
    if (text !== "") return text;
    await page.waitForTimeout(50);
  }
  return "";
};

testInBrowser("an example is open at first, as the sheet and what was read of it", async () => {
  const { page, grid } = open;
  expect(await cellText(page, 1, 1)).toBe("Westmere Council: base budget 2026/27 to 2030/31 (£000)");
  expect(await grid.getAttribute("aria-label")).toBe("Sheet Base budget");
  await page.getByText("60 of 60 printed totals agree").waitFor();
  expect(await page.locator("style").count()).toBe(0);
});

testInBrowser.each(["cambridgeshire-investment-proposal", "colchester-communities-theme", "mtfs-2026-27"])(
  "%s is written, downloaded and opened again with the same figures",
  async (name) => {
    const { page } = open;
    await chooseFiles(page, [{ ...sample(name), name: "own.xlsx" }]);
    const words = await isChecked(page, "own.xlsx");
    await writeSheets(page);
    await page.getByRole("tab", { name: "Business case", exact: true }).waitFor();
    expect(await isChecked(page, "own.xlsx")).toBe(words);

    await chooseFiles(page, [{ name: "again.xlsx", bytes: await download(page) }]);
    expect(await isChecked(page, "again.xlsx")).toBe(words.replace("own", "again"));
    await page.getByRole("tab", { name: "Summary" }).click();
    await page.getByRole("button", { name: "Preview" }).click();
    await page.getByRole("heading", { name: "Nothing would change" }).waitFor();
  },
);

testInBrowser("choosing a finding shows its cell, lit up with the cells it is made of", async () => {
  const { page } = open;
  await chooseFiles(page, [wrongTotal()]);
  expect(await isChecked(page, "wrong.xlsx")).toContain("1 does not");
  await page.getByRole("tab", { name: "Checks" }).click();
  await page.getByRole("button", { name: "Show Register!D303 in the sheet" }).first().click();
  await page.locator("[data-mark=differs]").first().waitFor();
  await cellInView(page, 303, 4);
  expect(await cellText(page, 303, 4)).toBe("6,500");
  expect(await page.locator("[data-mark=part]").count()).toBeGreaterThan(0);
  await page.getByRole("status", { name: "The chosen cell" }).getByText("Should be the sum").waitFor();
});

testInBrowser("an Excel table is drawn in its style, under what its cells look like themselves", async () => {
  const { page } = open;
  const cell = (place: string, text: string, style = 0): string =>
    `<c r="${place}" s="${style}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const rows = [
    `${cell("A1", "Saving")}${cell("B1", "Theme", 1)}`,
    cell("A2", "Close one office"),
    cell("A3", "Share"),
  ];
  const book = bookParts(rows.map((cells, index) => `<row r="${index + 1}">${cells}</row>`).join(""), {
    "xl/styles.xml": stylesXml(
      `<fonts><font/><font><color rgb="FF00FF00"/></font></fonts><fills><fill/></fills><borders><border/></borders>` +
        `<cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs>`,
    ),
    "xl/worksheets/_rels/sheet1.xml.rels": relationshipsXml({ rId1: ["table", "../tables/table1.xml"] }),
    "xl/tables/table1.xml": `<table ref="A1:B3"><tableStyleInfo name="TableStyleMedium2" showRowStripes="1"/></table>`,
  });
  await chooseFiles(page, [{ name: "table.xlsx", bytes: zipParts(book) }]);
  await page.getByRole("grid", { name: "Sheet Sheet1" }).waitFor();
  await page.getByText("Close one office").waitFor();
  const look = (row: number, column: number) =>
    page.locator(`#cell-${row}-${column}`).evaluate((drawn) => {
      const { backgroundColor, color, fontWeight } = getComputedStyle(drawn);
      return [backgroundColor, color, fontWeight].join(" ");
    });
  expect(await look(1, 1)).toBe("rgb(68, 114, 196) rgb(255, 255, 255) 700");
  expect(await look(1, 2)).toBe("rgb(68, 114, 196) rgb(0, 255, 0) 700");
  expect(await look(2, 2)).toBe("rgb(218, 227, 243) rgb(0, 0, 0) 400");
  expect(await look(3, 1)).toBe("rgba(0, 0, 0, 0) rgb(0, 0, 0) 400");
});

testInBrowser("the keyboard moves over the sheet and its tabs as in Excel", async () => {
  const { page, grid } = open;
  const at = () => grid.getAttribute("aria-activedescendant");
  await grid.focus();
  for (const key of ["ArrowDown", "ArrowRight", "PageDown"]) await page.keyboard.press(key);
  expect(await at()).toMatch(/^cell-\d\d-2$/);
  await page.keyboard.press("Control+End");
  expect(await at()).toBe("cell-2010-9");
  await cellInView(page, 2010, 9);
  await page.keyboard.press("Control+Home");
  expect(await at()).toBe("cell-5-1");
  await cellInView(page, 5, 1);
  await page.keyboard.press("Alt+PageDown");
  await page.getByRole("grid", { name: "Sheet Savings register" }).waitFor();
});

testInBrowser("words are found on every sheet, and a cell is gone to by its name", async () => {
  const { page, grid } = open;
  const find = page.getByRole("searchbox", { name: "Find on the sheets" });
  const at = () => grid.getAttribute("aria-activedescendant");
  await grid.focus();
  await page.keyboard.press("Control+f");
  await page.keyboard.type("revenue support grant");
  await page.keyboard.press("Enter");
  await page.getByRole("grid", { name: "Sheet Targets" }).waitFor();
  expect(await find.inputValue()).toBe("revenue support grant");
  await find.fill("no such words");
  await page.keyboard.press("Enter");
  await page.getByText("Not found").waitFor();

  const place = page.getByRole("textbox", { name: "The chosen cell, or a cell to go to" });
  await place.fill("'base budget'!e1999");
  await page.keyboard.press("Enter");
  await page.getByRole("grid", { name: "Sheet Base budget" }).waitFor();
  await cellInView(page, 1999, 5);
  expect(await at()).toBe("cell-1999-5");
  expect(await place.inputValue()).toBe("E1999");
});

testInBrowser("what is selected is copied as it is shown", async () => {
  const { page, grid } = open;
  await grid.focus();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Shift+ArrowDown");
  for (let step = 0; step < 4; step += 1) await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Control+c");
  expect(await copied(page)).toBe(
    "A01001\tAdult Social Care\tAssessment and care management\tEmployees\t1,253\n" +
      "A01001\tAdult Social Care\tAssessment and care management\tPremises\t92",
  );
});

testInBrowser("how the sheet was read is shown on request, with what the tints mean", async () => {
  const { page } = open;
  await page.getByRole("switch", { name: "Show how it was read" }).check();
  await page.locator("[data-mark=line]").first().waitFor();
  expect(await page.getByRole("list", { name: "What the marks mean" }).getByRole("listitem").allTextContents()).toEqual(
    ["Year", "Heading", "Line", "Total", "Note"],
  );
});

testInBrowser("the plan is drawn in three pictures, each with its figures as a table", async () => {
  const { page } = open;
  await page.getByRole("tab", { name: "Pictures" }).click();
  const stack = page.getByRole("figure", { name: "Savings by theme against the target (£000)" });
  await stack.getByRole("row", { name: "All themes 11,119 15,626 17,413 16,420 16,432" }).waitFor();
  await stack.getByRole("row", { name: "Savings target 11,119 16,900 19,600 21,900 24,200" }).waitFor();
  const bridge = page.getByRole("figure", { name: "From base budget to revised budget, 2030/31 (£000)" });
  await bridge.getByRole("row", { name: "2030/31 259,445 10,788 563 -13,783 -2,649 254,364" }).waitFor();
  const gap = page.getByRole("figure", { name: "Budget gap after savings, by year (£000)" });
  await gap.getByRole("row", { name: "Budget gap after savings 0 1,240 2,146 5,386 7,728" }).waitFor();
  expect(await bridge.locator("rect").count()).toBe(6);
});

testInBrowser("a refresh by the button writes at once, says what it wrote, and is undone", async () => {
  const { page } = open;
  const refresh = page.getByRole("button", { name: "Refresh", exact: true });
  await refresh.click();
  await page.getByText(/^Written: Business case, .* First written, with 200 lines\./).waitFor();
  await page.getByRole("tab", { name: "Business case", exact: true }).waitFor();
  await refresh.click();
  await page.getByText(/^Nothing had changed, so nothing was written\./).waitFor();
  await page.getByRole("button", { name: "Dismiss" }).click();
  await page.getByRole("button", { name: "Undo writing the sheets" }).click();
  await page.getByRole("tab", { name: "Business case", exact: true }).waitFor({ state: "detached" });
  expect(Buffer.compare(await download(page), sample("mtfs-2026-27").bytes)).toBe(0);
});

testInBrowser("the charts of a sheet are drawn over its cells", async () => {
  const { page } = open;
  await writeSheets(page);
  await page.getByRole("tab", { name: "Budget model", exact: true }).click();
  const chart = page.locator("[data-chart]");
  await chart.getByText("Savings identified against the target, by year").waitFor();
  // Target and savings in five years, and a square of the key for each.
  expect(await chart.locator("rect").count()).toBe(12);
});

testInBrowser("a changed line is undone and redone, in the sheet, the pane and what is downloaded", async () => {
  const { page } = open;
  const drawn = "Savings register (£000)\nRef | Saving | 2025/26\nS1 | Close an office | 10\nS2 | Share a team | 5";
  const bytes = buildXlsx([{ grid: drawGrid(drawn, { sheet: "Register", typed: true }) }]);
  await chooseFiles(page, [{ name: "lines.xlsx", bytes }]);
  await isChecked(page, "lines.xlsx");
  expect(await page.getByRole("button", { name: "Nothing to undo" }).count()).toBe(1);
  await page.getByRole("tab", { name: "Lines" }).click();
  await page.getByRole("button", { name: "Edit" }).first().click();
  // The form takes the focus to its first field as it opens.
  await page.locator("form input:focus").waitFor();
  await page.getByRole("textbox", { name: "2025/26" }).fill("12");
  await page.getByRole("button", { name: "Preview" }).click();
  await page.getByRole("button", { name: "Write" }).click();
  const cell = page.locator("#cell-3-3");
  await cell.getByText("12", { exact: true }).waitFor();
  const listed = page.getByRole("list", { name: "Open workbooks" });
  await listed.getByRole("button", { name: /^lines.xlsx: .*, not saved$/ }).waitFor();

  await page.getByRole("button", { name: "Undo changing a line" }).click();
  await cell.getByText("10", { exact: true }).waitFor();
  await page.getByRole("tabpanel", { name: "Lines" }).getByText("10").first().waitFor();
  await listed.getByRole("button", { name: /^lines.xlsx: .*\.$/ }).waitFor();
  expect(Buffer.compare(await download(page), bytes)).toBe(0);

  await page.keyboard.press("Control+Shift+Z");
  await cell.getByText("12", { exact: true }).waitFor();
  await page.keyboard.press("Control+z");
  await cell.getByText("10", { exact: true }).waitFor();
});

testInBrowser("two versions are compared by total and by line, and a changed line leads to its cell", async () => {
  const { page } = open;
  const earlier = (name: string, figure: string) => {
    const drawn = `Savings register (£000)\nRef | Saving | 2025/26\nS1 | Close an office | ${figure}\nS2 | Share a team | 5`;
    return { name, bytes: buildXlsx([{ grid: drawGrid(drawn, { sheet: "Register", typed: true }) }]) };
  };
  await chooseFiles(page, [earlier("old.xlsx", "10")]);
  await isChecked(page, "old.xlsx");
  await chooseFiles(page, [earlier("new.xlsx", "12")]);
  await isChecked(page, "new.xlsx");
  await page.getByRole("button", { name: "Compare" }).click();
  await page.getByRole("menuitem", { name: "What changed since old.xlsx" }).click();
  await page.getByText("0 new, 0 gone, 1 changed, 1 unchanged").waitFor();
  expect(await page.getByRole("row", { name: "2025/26 £000 10 12 +2" }).count()).toBe(1);
  await page.getByRole("button", { name: "Show Register!C3 in the sheet" }).click();
  await cellInView(page, 3, 3);
});

testInBrowser("several workbooks are listed each with its status, and a bad one stops no other", async () => {
  const { page } = open;
  await chooseFiles(page, [
    { name: "letter.xlsx", bytes: new TextEncoder().encode("Dear councillor") },
    wrongTotal(),
    { ...sample("mtfs-2026-27"), name: "cut.xlsx", bytes: sample("mtfs-2026-27").bytes.slice(0, 20_000) },
  ]);
  expect(await isChecked(page, "letter.xlsx")).toContain("plain text");
  expect(await isChecked(page, "wrong.xlsx")).toContain("Something does not agree");
  expect(await isChecked(page, "cut.xlsx")).toContain("damaged");
  await page.getByRole("button", { name: /^wrong.xlsx/ }).click();
  await page.getByRole("grid", { name: "Sheet Register" }).waitFor();
});

/** A register whose one line is 10, as the base64 that crosses to the page. */
const registerInBase64 = (): string => {
  const drawn = "Savings register (£000)\nRef | Saving | 2025/26\nS1 | Close an office | 10";
  const bytes = buildXlsx([{ grid: drawGrid(drawn, { sheet: "Register", typed: true }) }]);
  return Buffer.from(bytes).toString("base64");
};

testInBrowser("a workbook that is dropped on the page is opened", async () => {
  const { page } = open;
  const dropped = await page.evaluateHandle((base64) => {
    const data = new DataTransfer();
    data.items.add(new File([Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0))], "dropped.xlsx"));
    return data;
  }, registerInBase64());
  await page.dispatchEvent("header", "drop", { dataTransfer: dropped });
  await isChecked(page, "dropped.xlsx");
  expect(await cellText(page, 3, 2)).toBe("Close an office");
});

testInBrowser("a workbook from the browser's own window is saved where it came from", async () => {
  const { page } = open;
  // What the window gives is a file of the browser's own, which is read and written like any other.
  await page.evaluate(async (base64) => {
    const folder = await navigator.storage.getDirectory();
    const handle = await folder.getFileHandle("plan.xlsx", { create: true });
    const file = await handle.createWritable();
    await file.write(Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0)));
    await file.close();
    Object.assign(window, { showOpenFilePicker: () => Promise.resolve([handle]) });
  }, registerInBase64());
  await page.getByRole("button", { name: "Open", exact: true }).click();
  const words = await isChecked(page, "plan.xlsx");
  await page.getByRole("button", { name: "Refresh", exact: true }).click();
  await page.getByRole("tab", { name: "Business case", exact: true }).waitFor();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByRole("button", { name: /^plan.xlsx: .*\.$/ }).waitFor();

  await page.getByRole("button", { name: "Close plan.xlsx" }).click();
  await page.getByRole("button", { name: "Open", exact: true }).click();
  expect(await isChecked(page, "plan.xlsx")).toBe(words);
  await page.getByRole("tab", { name: "Business case", exact: true }).waitFor();
});

testInBrowser("a check that is cancelled stops at once and can be begun again", async () => {
  const { page } = open;
  const bytes = buildXlsx(mtfsWorkbook({ budgetLines: 20_000, savingsLines: 200, seed: 1 }));
  await chooseFiles(page, [{ name: "long.xlsx", bytes }]);
  await page.getByRole("button", { name: "Cancel" }).click();
  expect(await isChecked(page, "long.xlsx")).toContain("The check was cancelled.");
  await page.getByRole("button", { name: "Check again" }).click();
  await page.getByText("60 of 60 printed totals agree").waitFor();
});
