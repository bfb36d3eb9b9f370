import { statSync } from "node:fs";
import { open, readFile, rename, rm } from "node:fs/promises";
import { basename, dirname, join, parse } from "node:path";
import { CannotRun } from "./cannot-run";
import type { OutputFile } from "./output-file";

/** What became of a result. */
export interface Written {
  /** False when the file held these very bytes already. */
  readonly written: boolean;
  /** Where the file that stood there before is kept. */
  readonly backup?: string;
}

/**
 * Puts a result in its place whole or not at all: a temporary file in the same folder, synced, then renamed.
 * What stood there before is kept: the workbook itself as NAME.bak.xlsx, any other file under a name that was free.
 */
export const writeResult = async (
  bytes: Uint8Array,
  { path, inPlace }: OutputFile,
  original: Uint8Array,
): Promise<Written> => {
  const before = exists(path) ? await readFile(path) : undefined;
  if (inPlace && !before?.equals(original)) {
    throw new CannotRun(`${path} was changed by another program meanwhile: nothing was written; try again.`);
  }
  if (before === undefined) {
    await writeSafely(path, bytes);
    return { written: true };
  }
  if (before.equals(bytes)) return { written: false };
  const backup = inPlace ? backupName(path, "") : freeBackupName(path);
  await writeSafely(backup, before);
  await writeSafely(path, bytes);
  return { written: true, backup };
};

const writeSafely = async (path: string, bytes: Uint8Array): Promise<void> => {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  const mode = statSync(path, { throwIfNoEntry: false })?.mode;
  try {
    const file = await open(temporary, "wx", mode);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } finally {
    await rm(temporary, { force: true });
  }
};

/** An earlier copy may hold words a person typed, so no backup of one is ever written over. */
const freeBackupName = (path: string): string => {
  for (let number = 1; ; number += 1) {
    const name = backupName(path, number === 1 ? "" : `-${number}`);
    if (!exists(name)) return name;
  }
};

const backupName = (path: string, number: string): string => {
  const { dir, name, ext } = parse(path);
  return join(dir, `${name}.bak${number}${ext}`);
};

const exists = (path: string): boolean => statSync(path, { throwIfNoEntry: false }) !== undefined;
