import { mkdir } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { openXlsx } from "../../src/hosts/xlsx/open-xlsx";
import { buildConfiguration } from "../support/build-configuration";
import { openChromium } from "../support/browser/chromium";
import { serveFolder } from "../support/browser/serve-folder";
import { watchPage } from "../support/browser/watch-page";
import { type ExcelHost, excelHost } from "../support/excel-host/excel-host";
import { sampleBytes, samplePlan } from "../support/sample-plans";
import { valuesPlanned } from "../support/values-planned";

const root = resolve(__dirname, "..", "..");
const library = dirname(require.resolve("@microsoft/office-js/dist/office.js"));
const microsoft = "https://appsforoffice.microsoft.com/lib/1/hosted/";

/** The built pane, served, and one browser for all tests of a file. */
export interface ServedPane {
  readonly browser: Browser;
  readonly url: string;
  readonly stop: () => Promise<void>;
}

export const servePane = async (): Promise<ServedPane> => {
  buildConfiguration("web");
  const browser = await openChromium();
  const { url, close } = await serveFolder(join(root, "dist", "web"));
  return {
    browser,
    url,
    stop: async () => {
      await browser.close();
      await close();
    },
  };
};

/** The pane open beside a workbook in a simulated Excel, over Microsoft's own library. */
export interface OpenPane {
  readonly page: Page;
  readonly excel: ExcelHost;
  readonly trouble: () => Promise<readonly string[]>;
  /** What axe finds amiss in the pane as it stands. */
  readonly axe: () => Promise<readonly string[]>;
  /** Keeps a picture of the pane with the build's results. */
  readonly picture: (name: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

interface AxeNode {
  readonly html: string;
  readonly failureSummary: string;
}

export interface PaneLook {
  readonly width: number;
  readonly theme: "light" | "dark" | "high contrast";
}

/** The library tells its host once that it listens for commands; no workbook has a part in that. */
const ownService = "Microsoft.InternalService.AddinInternalService";
const ready = { statusCode: 200, body: JSON.stringify({ Results: [], TraceIds: [] }) };

const colours = { light: { background: 0xffffff, text: 0 }, dark: { background: 0x262626, text: 0xffffff } };

/** Opens the pane on a workbook; `page` names another page of the add-in. */
export const openPane = async (
  { browser, url }: ServedPane,
  sample: string,
  { width = 400, theme = "light" }: Partial<PaneLook> = {},
  address = "taskpane.html",
): Promise<OpenPane> => {
  const workbook = await openXlsx(sampleBytes(sample)).read();
  const excel = excelHost(workbook, valuesPlanned(await samplePlan(sample)));
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    forcedColors: theme === "high contrast" ? "active" : "none",
    ...(theme === "dark" ? { colorScheme: "dark" } : {}),
  });
  const page = await context.newPage();
  await page.exposeFunction("answerExcel", (body: string, flags: number) =>
    body.includes(ownService) ? Promise.resolve(ready) : excel.answer({ body, flags }),
  );
  await page.addInitScript(
    (officeColours) => Object.assign(window, { officeColours }),
    colours[theme === "dark" ? theme : "light"],
  );
  await page.addInitScript({ path: join(root, "test", "support", "browser", "win32-shim.js") });
  // Microsoft's library as npm has it, in the place of Microsoft's server.
  await page.route(`${microsoft}**`, (route) =>
    route.fulfill({ path: join(library, route.request().url().slice(microsoft.length).replace(/\?.*/, "")) }),
  );
  const trouble = await watchPage(page, (asked) => asked.startsWith(url) || asked.startsWith(microsoft));
  await page.goto(`${url}/${address}`);
  // Where the system paints its own colours axe sees ours.
  const rules = theme === "high contrast" ? { "color-contrast": { enabled: false } } : {};
  return {
    page,
    excel,
    trouble,
    axe: async () => {
      await page.evaluate(axe.source);
      // Fluent puts a mark that can have the focus, and hands it on at once, before and after each group that arrow keys move in.
      const found = await page.evaluate<{ readonly id: string; readonly nodes: readonly AxeNode[] }[]>(
        `axe.run({ exclude: "[data-tabster-dummy]" }, ${JSON.stringify({ rules })}).then(({ violations }) => violations)`,
      );
      return found.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
      );
    },
    picture: async (name) => {
      const folder = join(root, "out", "screens");
      await mkdir(folder, { recursive: true });
      await page.screenshot({ path: join(folder, `${name}.png`) });
    },
    close: async () => {
      await context.close();
      excel.close();
    },
  };
};
