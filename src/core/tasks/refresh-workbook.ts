import { gatherBusinessCases, type Template } from "../model/gather-business-cases";
import { extendLog } from "../summary/change-log";
import type { ExistingSheets } from "../summary/existing-sheets";
import { plannedLines, presentLines } from "../summary/log-lines";
import { aboutNames } from "../summary/about-names";
import { planWorkbook, settlePlan } from "../summary/plan-workbook";
import { readNamedPairs, readNamedText } from "../summary/read-named-pairs";
import type { LogEntry, RefreshFacts } from "../summary/refresh-facts";
import { linesMarker } from "../summary/sheet-names";
import { parseDate, printDate } from "../summary/words";
import { type CheckedWorkbook, checkWorkbook } from "./check-workbook";
import { existingSheetsOf } from "./existing-sheets-of";
import { inputsText, sheetText, tableText } from "./inputs-text";
import type { Answers } from "./read-workbook";
import type { Progress, Workbook, WorkbookHost } from "./workbook";

export interface RefreshOptions {
  readonly template: Template;
  /** Answers that override those on the About sheet. */
  readonly answers: Answers;
  readonly fileName: string;
  /** ISO date. */
  readonly today: string;
  readonly version: string;
  /** SHA-256 of a text in hexadecimal. */
  readonly digest: (text: string) => string;
  readonly onProgress?: (progress: Progress) => void;
}

export interface Refreshed {
  readonly checked: CheckedWorkbook;
  /** Whether anything differs from the refresh before. */
  readonly changed: boolean;
  /** The tabs that were written, in order; none in a workbook without a budget table. */
  readonly sheets: readonly string[];
  /** What this refresh added to the change log. */
  readonly log: readonly LogEntry[];
}

/**
 * Checks the workbook and writes or refreshes our sheets in it. With the same inputs as before the plan is the same as
 * before, dates included, so that nothing changes. A workbook without a budget table is left as it is.
 */
export const refreshWorkbook = async (host: WorkbookHost, options: RefreshOptions): Promise<Refreshed> => {
  const workbook = await host.read(options.onProgress);
  options.onProgress?.({ doing: "Tying out the printed totals", share: 0.4 });
  const existing = existingSheetsOf(workbook);
  const checked = checkWorkbook(workbook, options.answers);
  const { reading, lines, delivery } = checked;
  if (lines.length === 0 && reading.tieOuts.length === 0 && delivery === undefined)
    return { checked, changed: false, sheets: [], log: [] };
  options.onProgress?.({ doing: "Planning the business case", share: 0.6 });
  const cases = gatherBusinessCases(reading, lines, options.template);
  const settled = settlePlan({ ...checked, cases, existing });
  const { facts, changed, added } = factsOf({
    existing,
    workbook: checked.workbook,
    options,
    checked,
    now: plannedLines(settled),
  });
  const plan = planWorkbook(settled, facts);
  options.onProgress?.({ doing: "Writing the sheets", share: 0.8 });
  await host.apply(plan);
  return { checked, changed, sheets: plan.sheets.map(({ name }) => name), log: added };
};

interface FactSource {
  readonly existing: ExistingSheets;
  readonly workbook: Workbook;
  readonly options: RefreshOptions;
  readonly checked: CheckedWorkbook;
  readonly now: ReturnType<typeof plannedLines>;
}

/** What this refresh records of itself: what the one before recorded, when nothing it is written from has changed. */
const factsOf = ({ existing, workbook, options, checked, now }: FactSource) => {
  const { version, template, today, fileName, digest } = options;
  const { answers } = checked;
  const users = workbook.sheets.filter(({ sheet }) => existing.others.includes(sheet)).map(sheetText);
  const tables = checked.reading.sheets.flatMap((sheet) => sheet.tables);
  const inputs = digest(inputsText(users, { answers, version, template }));
  const fixed = {
    version,
    template,
    digest: inputs,
    answers,
    tableDigests: new Map(tables.map((table) => [table.id, digest(tableText(table, users))])),
  };
  const recorded = {
    digest: readNamedText(existing, aboutNames.digest),
    file: readNamedText(existing, aboutNames.file),
    date: parseDate(readNamedText(existing, aboutNames.refreshed) ?? ""),
    log: readNamedPairs(existing, aboutNames.log).map(([date, change]) => ({ date, change })),
  };
  if (recorded.digest === inputs && recorded.file !== undefined && recorded.date !== undefined) {
    const facts: RefreshFacts = { ...fixed, fileName: recorded.file, refreshed: recorded.date, log: recorded.log };
    return { facts, changed: false, added: [] };
  }
  const grid = existing.own.get(linesMarker);
  const log = extendLog(recorded.log, printDate(today), {
    before: grid === undefined ? undefined : presentLines(grid),
    now,
  });
  const facts: RefreshFacts = { ...fixed, fileName, refreshed: today, log };
  return { facts, changed: true, added: log.slice(0, Math.max(1, log.length - recorded.log.length)) };
};
