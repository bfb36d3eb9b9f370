import { spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(__dirname, "..", "..", "..");

/** Builds the pages of one configuration when the sources are newer than they are. */
export const buildPages = (name: "web" | "workbench"): void => {
  const script = { web: "taskpane.js", workbench: "workbench.js" }[name];
  const built = statSync(join(root, "dist", name, script), { throwIfNoEntry: false });
  if (built !== undefined && newest(join(root, "src")) <= built.mtimeMs) return;
  const webpack = join(root, "node_modules", "webpack-cli", "bin", "cli.js");
  const { status, stdout } = spawnSync(process.execPath, [webpack, "--mode", "production", "--config-name", name], {
    cwd: root,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`The pages do not build:\n${stdout}`);
};

const newest = (folder: string): number =>
  Math.max(
    ...readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => statSync(join(folder, name)).mtimeMs),
  );
