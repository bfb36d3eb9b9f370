import { access, constants, lstatSync, realpathSync, statSync } from "node:fs";
import { dirname, extname, join, parse } from "node:path";
import { CannotRun } from "./cannot-run";
import { standardInput } from "./read-file";

/** Where the result goes. */
export interface OutputFile {
  readonly path: string;
  /** The result takes the place of the workbook that was read. */
  readonly inPlace: boolean;
}

export interface OutputChoice {
  /** The name after -o. */
  readonly output?: string;
  readonly inPlace?: true;
}

/** Where the result of refreshing a file goes, known to be writable before any work is done: beside the file when nothing is said. */
export const chooseOutput = async (file: string, { output, inPlace }: OutputChoice): Promise<OutputFile> => {
  if (file === standardInput && output === undefined) {
    throw new CannotRun("a workbook from standard input has no place of its own: name the result with -o OUT.xlsx.");
  }
  const path = inPlace ? behindLink(file) : (output ?? besideName(file));
  refuseBadName(path, file);
  await refuseBadFolder(path);
  const there = statSync(path, { throwIfNoEntry: false });
  if (there?.isDirectory()) throw new CannotRun(`${path} is a folder: name a file for the result.`);
  if (there !== undefined && !there.isFile()) throw new CannotRun(`${path} is a device: name a file for the result.`);
  if (there !== undefined && !(await canWrite(path))) {
    throw new CannotRun(`${path} is read-only: name another file with -o, or lift its protection.`);
  }
  if (!inPlace && isSameFile(path, file)) {
    throw new CannotRun(
      `${path} is the workbook itself: use --in-place to refresh it there, or name another file with -o.`,
    );
  }
  return { path, inPlace: inPlace ?? false };
};

/** Renaming over a link would leave the workbook behind it as it was. */
const behindLink = (file: string): string => (lstatSync(file).isSymbolicLink() ? realpathSync(file) : file);

/** "NAME-crosscast.xlsx" beside the file. */
const besideName = (file: string): string => {
  const { dir, name, ext } = parse(file);
  return join(dir, `${name}-crosscast${ext === "" ? ".xlsx" : ext}`);
};

/** Excel does not open a workbook whose name ends otherwise than its kind: .xlsx without macros, .xlsm with them. */
const refuseBadName = (path: string, file: string): void => {
  const ending = extname(path).toLowerCase();
  const needed = extname(file).toLowerCase() || ".xlsx";
  const fits = file === standardInput ? [".xlsx", ".xlsm"].includes(ending) : ending === needed;
  if (!fits) throw new CannotRun(`${path} would not open in Excel: give the result a name that ends in ${needed}.`);
};

const refuseBadFolder = async (path: string): Promise<void> => {
  const folder = dirname(path);
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found === undefined)
    throw new CannotRun(`${path} cannot be written: the folder ${folder} does not exist; make it first.`);
  if (!found.isDirectory())
    throw new CannotRun(`${path} cannot be written: ${folder} is not a folder; choose another with -o.`);
  if (!(await canWrite(folder))) {
    throw new CannotRun(`${path} cannot be written: the folder ${folder} is read-only; choose another with -o.`);
  }
};

const canWrite = (path: string): Promise<boolean> =>
  new Promise((resolve) => access(path, constants.W_OK, (error) => resolve(error === null)));

/** The same file by another name, by a link too. */
const isSameFile = (one: string, other: string): boolean => {
  const [first, second] = [one, other].map((path) => statSync(path, { throwIfNoEntry: false }));
  return first !== undefined && first.dev === second?.dev && first.ino === second.ino;
};
