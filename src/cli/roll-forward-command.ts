import { type NothingToRoll, planRollForward, rollForwardWorkbook } from "../core/tasks/roll-forward-workbook";
import { openXlsx, type XlsxHost } from "../hosts/xlsx/open-xlsx";
import { CannotRun } from "./cannot-run";
import { sha256 } from "./digest";
import { type ExitCode, exitCodeOf } from "./exit-code";
import { noBudgetTable } from "./no-budget-table";
import { chooseOutput } from "./output-file";
import { inColour, withoutColour } from "./paint";
import { withProgress } from "./progress";
import { readAnswersFile } from "./read-answers-file";
import { readBytes } from "./read-file";
import { type RefreshOptions, taskOptions } from "./refresh-command";
import {
  jsonRollForward,
  jsonRollForwardPreview,
  textRollForward,
  textRollForwardPreview,
} from "./roll-forward-report";
import type { Surroundings } from "./surroundings";
import { showsColours } from "./terminal";
import { writeResult } from "./write-file";

/** Rolls the plan of one workbook forward by a year, in a copy unless told otherwise; a preview writes nothing. */
export const runRollForward = (file: string, options: RefreshOptions, surroundings: Surroundings): Promise<ExitCode> =>
  surroundings.attempt(file, () =>
    options.preview === true ? preview(file, options, surroundings) : rollForward(file, options, surroundings),
  );

const preview = async (file: string, options: RefreshOptions, surroundings: Surroundings): Promise<ExitCode> => {
  const { version, terminal } = surroundings;
  const answers = await readAnswersFile(options.answers, terminal.stdin);
  const original = await readBytes(file, terminal.stdin);
  const host = openXlsx(original);
  const planned = await withProgress(file, terminal, (onProgress) =>
    planRollForward(host, { ...taskOptions(file, options, version), answers, onProgress }),
  );
  if (planned.rolled === undefined) throw await nothingToRoll(file, host, planned);
  const outcome = { version, file, sha256: sha256(original), planned };
  terminal.stdout.write(
    options.json
      ? `${JSON.stringify(jsonRollForwardPreview(outcome))}\n`
      : textRollForwardPreview(outcome, showsColours(terminal) ? inColour : withoutColour),
  );
  return exitCodeOf(planned.checked.findings);
};

const rollForward = async (
  file: string,
  options: RefreshOptions,
  { version, terminal }: Surroundings,
): Promise<ExitCode> => {
  const answers = await readAnswersFile(options.answers, terminal.stdin);
  const original = await readBytes(file, terminal.stdin);
  const place = await chooseOutput(file, options);
  const host = openXlsx(original);
  const done = await withProgress(file, terminal, (onProgress) =>
    rollForwardWorkbook(host, { ...taskOptions(file, options, version), answers, onProgress }),
  );
  if (done.rolled === undefined) throw await nothingToRoll(file, host, done);
  const bytes = host.bytes();
  const { checked, rolled, sheets, log, questions } = done;
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
    rolled,
  };
  terminal.stdout.write(
    options.json
      ? `${JSON.stringify(jsonRollForward(outcome))}\n`
      : textRollForward(outcome, showsColours(terminal) ? inColour : withoutColour),
  );
  return exitCodeOf(checked.findings);
};

const nothingToRoll = async (
  file: string,
  host: XlsxHost,
  { checked: { reading, lines } }: NothingToRoll,
): Promise<CannotRun> => {
  if (reading.sheets.every(({ tables }) => tables.length === 0)) return noBudgetTable(file, host);
  return new CannotRun(
    lines.length === 0
      ? `${file} has no saving, income, investment or pressure by year: there is nothing to roll forward.`
      : `${file} has no line that can be rolled forward: run crosscast check, and answer what it asks about the tables of savings.`,
  );
};
