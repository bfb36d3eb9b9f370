import { basename, dirname } from "node:path";
import { CommanderError } from "commander";
import { WorkbookError } from "../core/tasks/workbook";
import { CannotRun } from "./cannot-run";
import { safeText } from "./safe-text";

/** One plain sentence for whatever stopped the work on `subject`: a file as the person named it, or nothing yet. */
export const sentenceOf = (error: unknown, subject: string): string =>
  safeText(`crosscast: ${wording(error, subject)}`);

const wording = (error: unknown, subject: string): string => {
  if (error instanceof CannotRun) return error.message;
  if (error instanceof WorkbookError) return aboutWorkbook(error.message, subject);
  if (error instanceof CommanderError) return aboutArguments(error);
  if (isSystemError(error)) return aboutSystem(error);
  if (isMalformedJson(error)) return `the answers file is not JSON (${error.message}): correct it and try again.`;
  const message = error instanceof Error ? error.message : String(error);
  const place = subject === "" ? "" : ` while working on ${subject}`;
  return `a fault in crosscast itself${place} (${message}): please report it, with CROSSCAST_DEBUG=1 set to show where.`;
};

/** Hosts do not know what a file is called: they say "This file". */
const aboutWorkbook = (message: string, subject: string): string =>
  /^This file\b/.test(message) ? message.replace("This file", subject) : `${subject}: ${message}`;

const aboutArguments = ({ code, message }: CommanderError): string => {
  if (code === "commander.help")
    return "say what to do: check, refresh, compare, or line with add, change or remove (see crosscast --help).";
  const said = message
    .replace(/^error: /, "")
    .replace(/\.?\s*$/, "")
    .replace(/\. ([A-Z])/g, (_, letter: string) => `, ${letter.toLowerCase()}`);
  return `${said}: see crosscast --help.`;
};

interface SystemError extends Error {
  readonly code: string;
  readonly path?: string;
}

const isSystemError = (error: unknown): error is SystemError =>
  error instanceof Error && "syscall" in error && "code" in error && typeof error.code === "string";

/** The answers file is the only JSON that is read. */
const isMalformedJson = (error: unknown): error is SyntaxError =>
  error instanceof SyntaxError && error.message.includes("JSON");

const aboutSystem = ({ code, path, message }: SystemError): string => {
  const reason = reasons.get(code);
  if (reason === undefined) return `the system refused: ${message}; try again, or with a file in another folder.`;
  return path === undefined ? `${reason}.` : `${basename(path)} in ${dirname(path)}: ${reason}.`;
};

const reasons: ReadonlyMap<string, string> = new Map([
  ["EACCES", "there is no permission to use it; ask for access, or use a copy in a folder of yours"],
  ["EPERM", "the system does not allow it; close the file in Excel if it is open, and try again"],
  ["EBUSY", "another program is using it; close the file in Excel if it is open, and try again"],
  ["EROFS", "the disk is read-only; choose another folder with -o"],
  ["ENOSPC", "the disk is full; free some space and try again"],
  ["EDQUOT", "the disk quota is used up; free some space and try again"],
  ["ENAMETOOLONG", "the name is too long; choose a shorter one"],
  ["EIO", "the disk reported a fault; try again from another disk"],
  ["ENOENT", "there is no such file or folder; check its name"],
]);
