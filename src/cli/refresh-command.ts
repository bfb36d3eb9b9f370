import { basename } from "node:path";
import { refreshWorkbook } from "../core/tasks/refresh-workbook";
import { openXlsx } from "../hosts/xlsx/open-xlsx";
import { sha256 } from "./digest";
import { type ExitCode, exitCodeOf } from "./exit-code";
import { chooseOutput, type OutputChoice } from "./output-file";
import { inColour, withoutColour } from "./paint";
import { withProgress } from "./progress";
import { readAnswersFile } from "./read-answers-file";
import { readBytes, standardInput } from "./read-file";
import { jsonRefresh, textRefresh } from "./refresh-report";
import { noBudgetTable } from "./no-budget-table";
import type { Surroundings } from "./surroundings";
import { showsColours } from "./terminal";
import { writeResult } from "./write-file";

export interface RefreshOptions extends OutputChoice {
  readonly template: "theme" | "proposal" | "programme" | "auto";
  readonly json?: true;
  /** The JSON file of answers. */
  readonly answers?: string;
}

/** Writes or refreshes our sheets of one workbook, in a copy unless told otherwise, and says what changed. */
export const runRefresh = (
  file: string,
  options: RefreshOptions,
  { version, terminal, attempt }: Surroundings,
): Promise<ExitCode> =>
  attempt(file, async () => {
    const answers = await readAnswersFile(options.answers, terminal.stdin);
    const original = await readBytes(file, terminal.stdin);
    const place = await chooseOutput(file, options);
    const host = openXlsx(original);
    const { checked, sheets, log } = await withProgress(file, terminal, (onProgress) =>
      refreshWorkbook(host, {
        template: options.template,
        answers,
        fileName: file === standardInput ? "standard input" : basename(file),
        today: today(),
        version,
        digest: sha256,
        onProgress,
      }),
    );
    if (sheets.length === 0) throw await noBudgetTable(file, host);
    const bytes = host.bytes();
    const outcome = {
      version,
      file,
      output: place.path,
      sha256: sha256(bytes),
      sheets,
      changes: log.map(({ change }) => change),
      written: await writeResult(bytes, place, original),
      checked,
    };
    terminal.stdout.write(
      options.json
        ? `${JSON.stringify(jsonRefresh(outcome))}\n`
        : textRefresh(outcome, showsColours(terminal) ? inColour : withoutColour),
    );
    return exitCodeOf(checked.findings);
  });

/** The day here, as "2026-01-31". */
const today = (): string => {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
};
