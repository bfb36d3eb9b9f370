/** Draws the icons Excel asks for from their SVG, each size on a clear ground: `npm run icons`. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import chromium from "@sparticuz/chromium";
import { chromium as browserType } from "playwright-core";

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), "..", "assets", "icons");
const sizes = [16, 20, 24, 32, 40, 48, 64, 80];

const browser = await browserType.launch({ args: chromium.args, executablePath: await chromium.executablePath() });
const page = await browser.newPage();
for (const name of ["crosscast", "check", "refresh"]) {
  for (const size of sizes) {
    // Small sizes are drawn on the grid of pixels.
    const source = name === "crosscast" && size < 32 ? "crosscast-small" : name;
    const svg = readFileSync(path.join(folder, `${source}.svg`), "utf8");
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<body style="margin:0">${svg.replace("<svg ", `<svg width="${size}" height="${size}" style="display:block" `)}`,
    );
    await page.screenshot({ path: path.join(folder, `${name}-${size}.png`), omitBackground: true });
  }
}
await browser.close();
