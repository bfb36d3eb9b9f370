import { spawnSync } from "node:child_process";
import { type Browser, chromium } from "playwright-core";

/** The Chromium that npm installed: unpacked once, and told where it stands by its own package, which is a module that tests cannot load. */
const packed = (): { readonly path: string; readonly args: readonly string[] } | undefined => {
  const script =
    'import("@sparticuz/chromium").then(async ({ default: own }) => console.log(JSON.stringify({ path: await own.executablePath(), args: own.args })))';
  const { status, stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    cwd: __dirname,
    encoding: "utf8",
  });
  return status === 0 ? (JSON.parse(stdout) as { path: string; args: readonly string[] }) : undefined; // As just printed.
};

/** Opens a Chromium; where none can run here, undefined. */
export const openChromium = async (): Promise<Browser | undefined> => {
  const own = packed();
  if (own === undefined) return undefined;
  // In a single process, closing one page's context ends the browser.
  const args = own.args.filter((arg) => arg !== "--single-process");
  return chromium.launch({ executablePath: own.path, args, headless: true }).catch(() => undefined);
};
