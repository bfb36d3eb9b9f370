import { spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(__dirname, "..", "..", "..");

/** Builds the workbench page when the sources are newer than it. */
export const buildWorkbench = (): void => {
  const built = statSync(join(root, "dist", "workbench", "workbench.js"), { throwIfNoEntry: false });
  if (built !== undefined && newest(join(root, "src")) <= built.mtimeMs) return;
  const webpack = join(root, "node_modules", "webpack-cli", "bin", "cli.js");
  const { status, stdout } = spawnSync(
    process.execPath,
    [webpack, "--mode", "production", "--config-name", "workbench"],
    { cwd: root, encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`The page does not build:\n${stdout}`);
};

const newest = (folder: string): number =>
  Math.max(
    ...readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => statSync(join(folder, name)).mtimeMs),
  );
