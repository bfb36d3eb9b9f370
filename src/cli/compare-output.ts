import { statSync } from "node:fs";
import { CannotRun } from "./cannot-run";
import { chooseOutput, type OutputFile } from "./output-file";

/** Where the new version with its sheet of changes goes: never onto either of the two that were compared. */
export const compareOutput = (
  output: string,
  { old, now }: { readonly old: string; readonly now: string },
): Promise<OutputFile> => {
  const taken = [old, now].find((file) => isSameFile(file, output));
  if (taken !== undefined)
    throw new CannotRun(`${output} is one of the workbooks compared: name another file for the result with -o.`);
  return chooseOutput(now, { output });
};

const isSameFile = (one: string, other: string): boolean => {
  const [first, second] = [one, other].map((path) => statSync(path, { throwIfNoEntry: false }));
  return first !== undefined && first.dev === second?.dev && first.ino === second.ino;
};
