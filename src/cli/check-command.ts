import { checkWorkbook } from "../core/tasks/check-workbook";
import { openXlsx } from "../hosts/xlsx/open-xlsx";
import { sha256 } from "./digest";
import { type ExitCode, exitCodeOf, worse } from "./exit-code";
import { jsonReport } from "./json-report";
import { inColour, withoutColour } from "./paint";
import { withProgress } from "./progress";
import { readAnswersFile } from "./read-answers-file";
import { readBytes } from "./read-file";
import { noBudgetTable } from "./no-budget-table";
import { showsColours } from "./terminal";
import type { Surroundings } from "./surroundings";
import { textReport } from "./text-report";

export interface CheckOptions {
  readonly json?: true;
  /** The JSON file of answers. */
  readonly answers?: string;
}

/** Checks each file in turn and reports on it; one that cannot be read never stops the others, and the worst exit code wins. */
export const runCheck = async (
  files: readonly string[],
  options: CheckOptions,
  { version, terminal, attempt }: Surroundings,
): Promise<ExitCode> => {
  const given = await readAnswersFile(options.answers, terminal.stdin);
  const paint = showsColours(terminal) ? inColour : withoutColour;
  let [worst, written]: [ExitCode, number] = [0, 0];
  for (const file of files) {
    const code = await attempt(file, async () => {
      const bytes = await readBytes(file, terminal.stdin);
      const host = openXlsx(bytes);
      const { workbook, checked } = await withProgress(file, terminal, async (report) => {
        const workbook = await host.read(report);
        report({ doing: "Checking" });
        return { workbook, checked: checkWorkbook(workbook, given) };
      });
      if (checked.reading.sheets.every(({ tables }) => tables.length === 0)) throw await noBudgetTable(file, host);
      if (options.json)
        terminal.stdout.write(`${JSON.stringify(jsonReport({ version, file, sha256: sha256(bytes) }, checked))}\n`);
      else
        terminal.stdout.write((written > 0 ? "\n" : "") + textReport({ file, grids: workbook.sheets, checked }, paint));
      written += 1;
      return exitCodeOf(checked.findings);
    });
    worst = worse(worst, code);
  }
  return worst;
};
