import type { Question } from "../core/model/reading";
import type { CheckedWorkbook } from "../core/tasks/check-workbook";
import { counted } from "../core/summary/words";
import { jsonFinding, jsonQuestion } from "./json-report";
import type { Paint } from "./paint";
import { safeText } from "./safe-text";
import { statusLine } from "./status-line";
import type { Written } from "./write-file";

/** What a refresh did, and where the result is. */
export interface RefreshOutcome {
  readonly version: string;
  /** As the person named it. */
  readonly file: string;
  readonly output: string;
  /** Of the result. */
  readonly sha256: string;
  /** The tabs of our sheets. */
  readonly sheets: readonly string[];
  /** What this refresh changed, in words. */
  readonly changes: readonly string[];
  readonly written: Written;
  readonly checked: CheckedWorkbook;
  /** Every question still open. */
  readonly questions: readonly Question[];
}

/** What a refresh did, for a program. */
export const jsonRefresh = (outcome: RefreshOutcome) => ({
  crosscast: outcome.version,
  file: outcome.file,
  output: outcome.output,
  sha256: outcome.sha256,
  backup: outcome.written.backup ?? null,
  status: outcome.checked.status,
  sheets: outcome.sheets,
  changed: outcome.changes,
  findings: outcome.checked.findings.map(jsonFinding),
  questions: outcome.questions.map(jsonQuestion),
});

/** What a refresh did, for a person: where the result is, which sheets, what changed, and the status last. */
export const textRefresh = (outcome: RefreshOutcome, paint: Paint): string => {
  const { file, output, sheets, changes, written, checked, questions } = outcome;
  return [
    `${paint("strong", safeText(output))} ${written.written ? "is written" : "was up to date already: nothing was written"}`,
    `  Sheets: ${sheets.map(safeText).join(", ")}`,
    ...(written.backup === undefined ? [] : [`  The file that stood there is kept as ${safeText(written.backup)}`]),
    ...(changes.length === 0 ? [] : ["  What changed:", ...changes.map((line) => `    ${safeText(line)}`)]),
    ...(questions.length === 0
      ? []
      : [
          `  ${counted(questions.length, "question")} to answer on the About sheet: run crosscast check to see them here`,
        ]),
    statusLine(file, checked, paint),
    "",
  ].join("\n");
};
