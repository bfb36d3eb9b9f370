import { runChecks } from "../checks/run-checks";
import type { Finding } from "../model/finding";
import type { Reading } from "../model/reading";
import { ownSheets } from "../model/own-sheets";
import { readBudget } from "../reading/read-budget";
import type { Workbook } from "./workbook";

/** Answers a person gave to questions, by question id: "Sheet1!A6:F20:presentation" is "level". */
export type Answers = ReadonlyMap<string, string>;

export type Status = "agrees" | "differs" | "incomplete";

/** What was read of a workbook's own sheets, what ties out and what does not. */
export interface CheckedWorkbook {
  readonly reading: Reading;
  readonly findings: readonly Finding[];
  readonly status: Status;
}

/** Reads every sheet that is not ours, ties out every printed total and runs every check. Changes nothing. */
export const checkWorkbook = (workbook: Workbook, answers: Answers): CheckedWorkbook => {
  const ours = ownSheets(workbook.names);
  const grids = workbook.sheets.filter(({ sheet }) => !ours.has(sheet));
  const reading = readBudget(grids, { answers, dates1904: workbook.dates1904 });
  const findings = runChecks(reading);
  return { reading, findings, status: statusOf(reading, findings) };
};

/** Errors that ask for a figure or an answer, where nothing printed has been shown to be wrong. */
const unsettled: ReadonlySet<string> = new Set(["P01", "V01", "Y03", "Y04"]);

/** Differs when a printed figure is shown to be wrong; incomplete when one cannot be read or a question is open; agrees otherwise. */
const statusOf = ({ tieOuts }: Reading, findings: readonly Finding[]): Status => {
  const errors = findings.filter(({ severity }) => severity === "error");
  if (tieOuts.some(({ verdict }) => verdict === "differs") || errors.some(({ code }) => !unsettled.has(code)))
    return "differs";
  return errors.length > 0 || tieOuts.some(({ verdict }) => verdict === "incomplete") ? "incomplete" : "agrees";
};
