import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { buildConfiguration } from "../support/build-configuration";
import { openChromium } from "../support/browser/chromium";
import { watchPage } from "../support/browser/watch-page";

const root = resolve(__dirname, "..", "..");

/** A browser and the page as `npm start` serves it. */
export interface ServedWorkbench {
  readonly browser: Browser;
  readonly url: string;
  /** Ends the web server alone, as when there is no network. */
  readonly goOffline: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Builds and serves the page, and opens one browser for all tests of a file. */
export const serveWorkbench = async (): Promise<ServedWorkbench> => {
  buildConfiguration("workbench");
  const browser = await openChromium();
  const { server, url } = await start();
  return {
    browser,
    url,
    goOffline: () =>
      new Promise((ended) => {
        server.once("exit", () => ended());
        server.kill();
      }),
    stop: async () => {
      await browser.close();
      server.kill();
    },
  };
};

const start = (): Promise<{ readonly server: ChildProcess; readonly url: string }> =>
  new Promise((found, failed) => {
    const environment = { ...process.env, BROWSER: "none" };
    const server = spawn(process.execPath, [join(root, "scripts", "start.mjs")], { cwd: root, env: environment });
    server.once("exit", () => failed(new Error("npm start stopped before it said where the page is.")));
    server.stdout.on("data", (said) => {
      const [url] = /http:\/\/localhost:\d+\//.exec(String(said)) ?? [];
      if (url !== undefined) found({ server, url });
    });
  });

/** The page in a window of its own, and all that went wrong in it. */
export interface OpenPage {
  readonly page: Page;
  readonly grid: Locator;
  /** Faults, violations of the policy and requests to elsewhere, so far. */
  readonly trouble: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

/** Opens the page and waits until its example is checked. */
export const openPage = async (
  { browser, url }: ServedWorkbench,
  options: BrowserContextOptions = {},
): Promise<OpenPage> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const page = await context.newPage();
  const trouble = await watchPage(page, (address) => address.startsWith(url) || address.startsWith(`blob:${url}`));
  await page.goto(url);
  await page.getByRole("gridcell").first().waitFor();
  await isChecked(page, "mtfs-2026-27.xlsx");
  return {
    page,
    grid: page.getByRole("grid"),
    trouble,
    close: () => context.close(),
  };
};

/** Serves the page before the tests of a file and opens it once for all of them. */
export const openForAll = (): (() => OpenPage & { readonly served: ServedWorkbench }) => {
  let opened: (OpenPage & { readonly served: ServedWorkbench }) | undefined;
  beforeAll(async () => {
    const served = await serveWorkbench();
    opened = { ...(await openPage(served)), served };
  }, 240_000);
  afterAll(() => opened?.served.stop());
  return () => {
    if (opened === undefined) throw new Error("The page is open only while tests run.");
    return opened;
  };
};

/** A workbook as a person would choose it from a folder. */
export const chooseFiles = (
  page: Page,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<void> =>
  page.getByLabel("Workbooks to open").setInputFiles(
    files.map(({ name, bytes }) => ({
      name,
      mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      buffer: Buffer.from(bytes),
    })),
  );

export const sample = (name: string): { readonly name: string; readonly bytes: Uint8Array } => ({
  name: `${name}.xlsx`,
  bytes: readFileSync(join(root, "assets", "samples", `${name}.xlsx`)),
});

/** What the list of open workbooks says of one, once it says that it was checked or refused. */
export const isChecked = async (page: Page, name: string): Promise<string> => {
  const file = page
    .getByRole("list", { name: "Open workbooks" })
    .getByRole("button", { name: new RegExp(`^${name}: .*\\.(, not saved)?$`) });
  await file.waitFor({ timeout: 30_000 });
  return (await file.getAttribute("title")) ?? "";
};

/** Writes the sheets of the workbook in view, as the pane previews them. */
export const writeSheets = async (page: Page): Promise<void> => {
  await page.getByRole("tab", { name: "Summary" }).click();
  await page.getByRole("button", { name: "Preview" }).click();
  await page.getByRole("button", { name: "Write" }).click();
  await page.getByRole("heading", { name: "Written" }).waitFor();
};

export const download = async (page: Page): Promise<Uint8Array> => {
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download" }).click();
  return readFileSync(await (await saved).path());
};

/** What the sheet shows in a cell; the cell must be in view. */
export const cellText = (page: Page, row: number, column: number): Promise<string | null> =>
  page.locator(`#cell-${row}-${column}`).textContent();

/** Waits until a cell is within the window of the sheet, clear of its letters, numbers and frozen rows. */
export const cellInView = async (page: Page, row: number, column: number): Promise<void> => {
  await page.waitForFunction(
    (id) => {
      const cell = document.getElementById(id);
      const bounds = cell?.getBoundingClientRect();
      const window = cell?.closest("[role=grid]")?.getBoundingClientRect();
      return (
        bounds !== undefined &&
        window !== undefined &&
        bounds.top >= window.top + 20 &&
        bounds.left >= window.left + 20 &&
        bounds.bottom <= window.bottom + 1 &&
        bounds.right <= window.right + 1
      );
    },
    `cell-${row}-${column}`,
    { timeout: 5_000 },
  );
};
