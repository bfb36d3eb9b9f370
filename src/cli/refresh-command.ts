import { basename } from "node:path";
import { planRefresh, refreshWorkbook } from "../core/tasks/refresh-workbook";
import { openXlsx } from "../hosts/xlsx/open-xlsx";
import { sha256 } from "./digest";
import { type ExitCode, exitCodeOf } from "./exit-code";
import { chooseOutput, type OutputChoice } from "./output-file";
import { inColour, withoutColour } from "./paint";
import { withProgress } from "./progress";
import { readAnswersFile } from "./read-answers-file";
import { readBytes, standardInput } from "./read-file";
import { jsonPreview, textPreview } from "./refresh-preview";
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
  /** Says what would change and writes nothing. */
  readonly preview?: true;
}

/** Writes or refreshes our sheets of one workbook, in a copy unless told otherwise, and says what changed; a preview writes nothing. */
export const runRefresh = (file: string, options: RefreshOptions, surroundings: Surroundings): Promise<ExitCode> =>
  surroundings.attempt(file, () =>
    options.preview === true ? preview(file, options, surroundings) : refresh(file, options, surroundings),
  );

const preview = async (file: string, options: RefreshOptions, surroundings: Surroundings): Promise<ExitCode> => {
  const { version, terminal } = surroundings;
  const answers = await readAnswersFile(options.answers, terminal.stdin);
  const original = await readBytes(file, terminal.stdin);
  const host = openXlsx(original);
  const planned = await withProgress(file, terminal, (onProgress) =>
    planRefresh(host, { ...taskOptions(file, options, version), answers, onProgress }),
  );
  if (planned.sheets.length === 0) throw await noBudgetTable(file, host);
  const outcome = { version, file, sha256: sha256(original), planned };
  terminal.stdout.write(
    options.json
      ? `${JSON.stringify(jsonPreview(outcome))}\n`
      : textPreview(outcome, showsColours(terminal) ? inColour : withoutColour),
  );
  return exitCodeOf(planned.checked.findings);
};

const refresh = async (
  file: string,
  options: RefreshOptions,
  { version, terminal }: Surroundings,
): Promise<ExitCode> => {
  const answers = await readAnswersFile(options.answers, terminal.stdin);
  const original = await readBytes(file, terminal.stdin);
  const place = await chooseOutput(file, options);
  const host = openXlsx(original);
  const { checked, sheets, log, questions } = await withProgress(file, terminal, (onProgress) =>
    refreshWorkbook(host, { ...taskOptions(file, options, version), answers, onProgress }),
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
    questions,
  };
  terminal.stdout.write(
    options.json
      ? `${JSON.stringify(jsonRefresh(outcome))}\n`
      : textRefresh(outcome, showsColours(terminal) ? inColour : withoutColour),
  );
  return exitCodeOf(checked.findings);
};

/** What a command gives the task, on the day it is run. */
export const taskOptions = (file: string, { template }: RefreshOptions, version: string) => ({
  template,
  fileName: file === standardInput ? "standard input" : basename(file),
  today: today(),
  version,
  digest: sha256,
});

/** The day here, as "2026-01-31". */
const today = (): string => {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
};
