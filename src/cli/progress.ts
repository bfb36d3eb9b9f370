import type { Progress } from "../core/tasks/workbook";
import { safeText } from "./safe-text";
import { showsProgress, type Terminal } from "./terminal";

type Report = (progress: Progress) => void;

const patience = 500;
const clearLine = "\r\u001b[2K";

/** Does the work with a line on stderr that says what is being done: after half a second, only to a person, and cleared at the end. */
export const withProgress = async <Result>(
  file: string,
  terminal: Terminal,
  work: (report: Report) => Promise<Result>,
  now: () => number = () => performance.now(),
): Promise<Result> => {
  if (!showsProgress(terminal)) return work(() => undefined);
  const start = now();
  let shown = "";
  try {
    return await work((progress) => {
      const line = lineOf(file, progress);
      if (line === shown || now() - start < patience) return;
      terminal.stderr.write(clearLine + line);
      shown = line;
    });
  } finally {
    if (shown !== "") terminal.stderr.write(clearLine);
  }
};

const lineOf = (file: string, { doing, share }: Progress): string =>
  safeText(`${file}: ${doing}${share === undefined ? "" : ` ${Math.floor(share * 100)}%`}`);
