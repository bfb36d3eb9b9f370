import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, rmdirSync, statSync, utimesSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(__dirname, "..", "..");

/** What each configuration of webpack.config.js builds, by the file that is written last. */
const built = {
  "command-line": join(root, "dist", "crosscast.js"),
  web: join(root, "dist", "web", "taskpane.js"),
  workbench: join(root, "dist", "workbench", "workbench.js"),
} as const;

type Configuration = keyof typeof built;

/** Builds a configuration when what it is made of is newer than it is; one test file at a time, as all share what is built. */
export const buildConfiguration = (name: Configuration): void => {
  const file = built[name];
  const lock = join(root, "node_modules", `.building-${name}`);
  while (!isTaken(lock)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  try {
    const written = statSync(file, { throwIfNoEntry: false });
    const sources = ["src", "assets", "webpack.config.js", "package.json"].map((source) => join(root, source));
    if (written !== undefined && Math.max(...sources.map(newest)) <= written.mtimeMs) return;
    build(name);
    // What has not changed is not written again.
    utimesSync(file, new Date(), new Date());
  } finally {
    rmdirSync(lock);
  }
};

/** In milliseconds. */
const longestBuild = 240_000;

/** Takes the lock where nobody has it, or has had it for longer than any build takes. */
const isTaken = (lock: string): boolean => {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    const held = statSync(lock, { throwIfNoEntry: false });
    return held !== undefined && Date.now() - held.mtimeMs > longestBuild;
  }
};

const build = (name: Configuration): void => {
  const webpack = join(root, "node_modules", "webpack-cli", "bin", "cli.js");
  const { status, stdout } = spawnSync(process.execPath, [webpack, "--mode", "production", "--config-name", name], {
    cwd: root,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`The ${name} configuration does not build:\n${stdout}`);
};

/** When a file, or the newest of a folder's, was last written. */
const newest = (place: string): number => {
  const own = statSync(place);
  if (!own.isDirectory()) return own.mtimeMs;
  return Math.max(
    own.mtimeMs,
    ...readdirSync(place, { recursive: true, encoding: "utf8" }).map((name) => statSync(join(place, name)).mtimeMs),
  );
};
