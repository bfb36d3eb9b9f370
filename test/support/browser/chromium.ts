import { spawnSync } from "node:child_process";
import { type Browser, chromium } from "playwright-core";

interface PackedChromium {
  readonly path: string;
  readonly args: readonly string[];
}

/** The Chromium that npm installed: unpacked once, and told where it stands by its own package, which is a module that tests cannot load. */
const packed = (): PackedChromium | undefined => {
  const script =
    'import("@sparticuz/chromium").then(async ({ default: own }) => console.log(JSON.stringify({ path: await own.executablePath(), args: own.args })))';
  const { status, stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    cwd: __dirname,
    encoding: "utf8",
  });
  return status === 0 ? (JSON.parse(stdout) as PackedChromium) : undefined; // As just printed.
};

/** It runs on Linux on most machines, where the libraries it needs (libnss3) are there. */
const found = packed();
const runs = found !== undefined && spawnSync(found.path, ["--version"]).status === 0;

/** A test in a real browser; skipped where none runs here. */
export const testInBrowser = runs ? test : test.skip;

/** Opens a Chromium. */
export const openChromium = (): Promise<Browser> => {
  if (found === undefined) throw new Error("No Chromium can run here: npm ci brings one, which needs Linux.");
  // In a single process, closing one page's context ends the browser.
  const args = found.args.filter((arg) => arg !== "--single-process");
  return chromium.launch({ executablePath: found.path, args, headless: true });
};
