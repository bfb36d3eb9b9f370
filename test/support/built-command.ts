import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { buildConfiguration } from "./build-configuration";

const command = resolve(__dirname, "..", "..", "dist", "crosscast.js");

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

/** Builds the command when its sources are newer than it. */
export const buildCommand = (): void => {
  buildConfiguration("command-line");
};
