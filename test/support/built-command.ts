import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, rmdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(__dirname, "..", "..");
const command = join(root, "dist", "crosscast.js");
const lock = join(root, "node_modules", ".crosscast-build");

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Circumstances {
  readonly cwd: string;
  readonly stdin?: Uint8Array;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Runs the built command as a person would, and waits for it. */
export const crosscast = (args: readonly string[], { cwd, stdin, environment }: Circumstances): Outcome => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    cwd,
    input: stdin ?? "",
    encoding: "utf8",
    env: { ...process.env, ...environment },
    maxBuffer: 256 * 1024 * 1024,
  });
  return { code: status, stdout, stderr };
};

/** Builds the command when the sources are newer than it; of several test files that ask at once, one builds and the others wait. */
export const buildCommand = (): void => {
  while (isStale()) {
    if (!takeLock()) {
      spawnSync("sleep", ["0.2"]);
      continue;
    }
    try {
      if (isStale()) build();
    } finally {
      rmdirSync(lock);
    }
  }
};

const build = (): void => {
  const webpack = join(root, "node_modules", "webpack-cli", "bin", "cli.js");
  const { status, stdout } = spawnSync(
    process.execPath,
    [webpack, "--mode", "production", "--config-name", "command-line"],
    {
      cwd: root,
      encoding: "utf8",
    },
  );
  if (status !== 0) throw new Error(`The command does not build:\n${stdout}`);
};

const isStale = (): boolean => {
  const built = statSync(command, { throwIfNoEntry: false });
  return built === undefined || newest(join(root, "src")) > built.mtimeMs;
};

const newest = (folder: string): number =>
  Math.max(
    ...readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => statSync(join(folder, name)).mtimeMs),
  );

/** A lock left behind by a run that was cut off counts for nothing after two minutes. */
const takeLock = (): boolean => {
  const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
  if (age > 120_000) rmdirSync(lock);
  try {
    mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
};
