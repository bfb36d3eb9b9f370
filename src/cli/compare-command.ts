import { basename } from "node:path";
import { compareWorkbooks } from "../core/tasks/compare-workbooks";
import type { Workbook } from "../core/tasks/workbook";
import { openXlsx, type XlsxHost } from "../hosts/xlsx/open-xlsx";
import { CannotRun } from "./cannot-run";
import { compareOutput } from "./compare-output";
import { compareReport } from "./compare-report";
import { sha256 } from "./digest";
import type { ExitCode } from "./exit-code";
import { jsonCompare } from "./json-compare";
import { noBudgetTable } from "./no-budget-table";
import { inColour, withoutColour } from "./paint";
import { withProgress } from "./progress";
import { readAnswersFile } from "./read-answers-file";
import { readBytes, standardInput } from "./read-file";
import type { Surroundings } from "./surroundings";
import { showsColours } from "./terminal";
import { writeResult } from "./write-file";

export interface CompareOptions {
  readonly json?: true;
  /** The name after -o. */
  readonly output?: string;
  /** The JSON file of answers. */
  readonly answers?: string;
}

/** Says what changed from one version of a workbook to another; with -o also writes the new one with a sheet of the changes. */
export const runCompare = async (
  old: string,
  now: string,
  options: CompareOptions,
  { version, terminal, attempt }: Surroundings,
): Promise<ExitCode> => {
  const opened: OpenVersion[] = [];
  for (const file of [old, now]) {
    const code = await attempt(file, async () => {
      if (old === standardInput && now === standardInput)
        throw new CannotRun("only one of the two workbooks can come from standard input: name the other.");
      const bytes = await readBytes(file, terminal.stdin);
      const host = openXlsx(bytes);
      opened.push({ file, bytes, host, workbook: await withProgress(file, terminal, (report) => host.read(report)) });
      return 0;
    });
    if (code !== 0) return code;
  }
  const [before, after] = opened;
  if (before === undefined || after === undefined) return 2;
  return attempt(`${old} and ${now}`, async () => {
    const answers = await readAnswersFile(options.answers, terminal.stdin);
    const { output } = options;
    const place = output === undefined ? undefined : await compareOutput(output, { old, now });
    const compared = await withProgress(now, terminal, (onProgress) =>
      compareWorkbooks(
        { old: before.workbook, now: after.workbook },
        {
          answers,
          onProgress,
          ...(place === undefined
            ? {}
            : { write: { host: after.host, names: { old: nameOf(old), now: nameOf(now) } } }),
        },
      ),
    );
    const { comparison } = compared;
    if (comparison === undefined) {
      const [lacking, { reading }] = compared.old.lines.length === 0 ? [before, compared.old] : [after, compared.now];
      throw reading.sheets.every(({ tables }) => tables.length === 0)
        ? await noBudgetTable(lacking.file, lacking.host)
        : new CannotRun(
            `${lacking.file} has no saving, income, investment or pressure by year: there are no lines to compare.`,
          );
    }
    const outcome = {
      version,
      old: { file: old, sha256: sha256(before.bytes), read: compared.old },
      now: { file: now, sha256: sha256(after.bytes), read: compared.now },
      comparison,
      findings: compared.findings,
      ...(place === undefined
        ? {}
        : { written: { path: place.path, ...(await writeResult(after.host.bytes(), place, after.bytes)) } }),
    };
    terminal.stdout.write(
      options.json
        ? `${JSON.stringify(jsonCompare(outcome))}\n`
        : compareReport(outcome, showsColours(terminal) ? inColour : withoutColour),
    );
    return 0;
  });
};

interface OpenVersion {
  /** As the person named it. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly host: XlsxHost;
  readonly workbook: Workbook;
}

const nameOf = (file: string): string => (file === standardInput ? "standard input" : basename(file));
