import { testInBrowser } from "../support/browser/chromium";
import { chooseFiles, isChecked, openPage, sample, serveWorkbench, type ServedWorkbench } from "./workbench-page";

let served: ServedWorkbench;
beforeAll(async () => {
  served = await serveWorkbench();
}, 240_000);
afterAll(() => served.stop());

testInBrowser("once loaded, the page and its examples work with the network off", async () => {
  const { page, close } = await openPage(served);
  await page.evaluate("navigator.serviceWorker.ready.then(() => undefined)");
  await served.goOffline();
  await page.reload();
  expect(await isChecked(page, "mtfs-2026-27.xlsx")).toContain("60 of 60 printed totals agree");
  await page.getByText("A01001").first().waitFor();
  await page.getByRole("button", { name: "Examples" }).click();
  await page.getByRole("menuitem", { name: "A theme on a budget strategy form" }).click();
  await isChecked(page, "colchester-communities-theme.xlsx");
  await chooseFiles(page, [{ ...sample("cambridgeshire-investment-proposal"), name: "own.xlsx" }]);
  await isChecked(page, "own.xlsx");
  await close();
});
