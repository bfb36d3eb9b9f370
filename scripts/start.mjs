/** `npm start`: the workbench in a browser on this computer, an example open in it. Builds it first when it is not there. */
import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { serveFiles } from "./serve-files.mjs";

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");
const pages = path.join(root, "dist", "workbench");

if (!existsSync(path.join(pages, "index.html")) && build() !== 0) {
  console.error("The page could not be built. Run npm ci, then npm start again.");
  process.exit(2);
}

const { url } = await serveFiles(pages, 3000);
console.log(`Crosscast is at ${url}
Nothing leaves this computer. Stop it with Ctrl+C.

The same without a browser:
  npx crosscast check   YOUR-BUDGET.xlsx
  npx crosscast refresh YOUR-BUDGET.xlsx`);
openBrowser(url);

function build() {
  const webpack = path.join("node_modules", "webpack-cli", "bin", "cli.js");
  return spawnSync(process.execPath, [webpack, "--mode", "production"], { cwd: root, stdio: "inherit" }).status;
}

/** Opens the page where there is a browser to be seen; anywhere else the address is enough. */
function openBrowser(address) {
  const { platform, env } = process;
  if (env.CI !== undefined || env.BROWSER === "none") return;
  if (platform !== "win32" && platform !== "darwin" && !env.DISPLAY && !env.WAYLAND_DISPLAY) return;
  const [command, ...given] =
    platform === "win32" ? ["cmd", "/c", "start", "", address] : [platform === "darwin" ? "open" : "xdg-open", address];
  spawn(command, given, { stdio: "ignore", detached: true })
    .on("error", () => undefined)
    .unref();
}
