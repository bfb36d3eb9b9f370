import type { LineEdit } from "../core/model/edits/line-edit";
import { editLine } from "../core/tasks/edit-line";
import { openXlsx } from "../hosts/xlsx/open-xlsx";
import { CannotRun } from "./cannot-run";
import { sha256 } from "./digest";
import { type ExitCode, exitCodeOf } from "./exit-code";
import { jsonLine } from "./json-line";
import { lineReport } from "./line-report";
import { noBudgetTable } from "./no-budget-table";
import { chooseOutput, type OutputChoice } from "./output-file";
import { inColour, withoutColour } from "./paint";
import { withProgress } from "./progress";
import { readAnswersFile } from "./read-answers-file";
import { readBytes } from "./read-file";
import type { Surroundings } from "./surroundings";
import { showsColours } from "./terminal";
import { writeResult } from "./write-file";

export interface LineOptions extends OutputChoice {
  readonly json?: true;
  /** The JSON file of answers. */
  readonly answers?: string;
}

/** Shows what changing, adding or removing a line would do and, where told where to, writes it. */
export const runLine = (
  file: string,
  edit: () => LineEdit,
  options: LineOptions,
  { version, terminal, attempt }: Surroundings,
): Promise<ExitCode> =>
  attempt(file, async () => {
    const asked = edit();
    const answers = await readAnswersFile(options.answers, terminal.stdin);
    const original = await readBytes(file, terminal.stdin);
    const isToWrite = options.output !== undefined || options.inPlace === true;
    const place = isToWrite ? await chooseOutput(file, options) : undefined;
    const host = openXlsx(original);
    const edited = await withProgress(file, terminal, (onProgress) =>
      editLine(host, asked, { answers, onProgress, confirm: () => place !== undefined }),
    );
    const { plan, checked } = edited;
    if (plan.checked.reading.sheets.every(({ tables }) => tables.length === 0)) throw await noBudgetTable(file, host);
    const bytes = host.bytes();
    const outcome = {
      version,
      file,
      edited,
      ...(place === undefined || !edited.written
        ? {}
        : { output: { path: place.path, sha256: sha256(bytes), ...(await writeResult(bytes, place, original)) } }),
    };
    if (options.json) terminal.stdout.write(`${JSON.stringify(jsonLine(outcome))}\n`);
    if (plan.refusals.length > 0) throw new CannotRun(plan.refusals.join(" "));
    if (!options.json) terminal.stdout.write(lineReport(outcome, showsColours(terminal) ? inColour : withoutColour));
    return exitCodeOf((edited.written ? checked : (plan.after ?? checked)).findings);
  });
