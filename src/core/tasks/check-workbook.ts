import { runChecks } from "../checks/run-checks";
import type { Finding } from "../model/finding";
import type { MayBeOld } from "../model/old-values";
import type { Reading } from "../model/reading";
import type { Answers } from "./answers";
import { readWorkbook, type ReadWorkbook } from "./read-workbook";
import type { Workbook } from "./workbook";

export type Status = "agrees" | "differs" | "incomplete";

/** What was read of a workbook's own sheets, what ties out and what does not. */
export interface CheckedWorkbook extends ReadWorkbook {
  readonly findings: readonly Finding[];
  readonly status: Status;
}

/** Reads every sheet that is not ours, ties out every printed total and runs every check. Changes nothing. `mayBeOld`: see readWorkbook. */
export const checkWorkbook = (workbook: Workbook, given: Answers, mayBeOld?: MayBeOld): CheckedWorkbook => {
  const read = readWorkbook(workbook, given, mayBeOld);
  const findings = runChecks(read);
  return { ...read, findings, status: statusOf(read.reading, findings) };
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
