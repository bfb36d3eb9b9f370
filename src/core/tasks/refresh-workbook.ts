import { gatherBusinessCases, type Template } from "../model/gather-business-cases";
import type { Question } from "../model/reading";
import { extendLog } from "../summary/change-log";
import type { ExistingSheets } from "../summary/existing-sheets";
import { changesOfCells, type SheetChange } from "../summary/changes-of-cells";
import { listChanges } from "../summary/changes/list-changes";
import { aboutNames } from "../summary/about-names";
import { planWorkbook, rolledForward, settlePlan } from "../summary/plan-workbook";
import { readNamedPairs, readNamedText } from "../summary/read-named-pairs";
import type { NextSheet } from "../summary/roll-forward/next-sheet";
import type { LogEntry, RefreshFacts, SinceLast } from "../summary/refresh-facts";
import { sinceLast } from "../summary/since-last";
import { parseDate, printDate } from "../summary/words";
import { type CheckedWorkbook, checkWorkbook } from "./check-workbook";
import { existingSheetsOf } from "./existing-sheets-of";
import { inputsText, sheetText, tableText } from "./inputs-text";
import type { Answers } from "./answers";
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
  /** Rolls the plan forward by a year too, on a sheet of its own. */
  readonly rollsForward?: boolean;
}

/** What a refresh would write and what it would change, before anything is written. */
export interface PlannedRefresh {
  readonly checked: CheckedWorkbook;
  /** Whether anything it is written from differs from the refresh before. */
  readonly changed: boolean;
  /** What became of each line since the refresh before; absent in a first one. */
  readonly since?: SinceLast;
  /** The whole change list in words; none where nothing changed. */
  readonly changes: readonly string[];
  /** The plan rolled forward; absent where nobody asked for it, or no line can be. */
  readonly next?: NextSheet;
  /** What of it goes into the change log. */
  readonly log: readonly LogEntry[];
  /** Every question still open, those of likely renames included. */
  readonly questions: readonly Question[];
  /** The tabs it writes, in order, and how many cells of each change; none in a workbook without a budget table. */
  readonly sheets: readonly SheetChange[];
  /** Writes it as it was planned. */
  readonly write: () => Promise<void>;
}

export interface Refreshed extends Pick<PlannedRefresh, "checked" | "changed" | "log" | "questions"> {
  /** The tabs that were written, in order; none in a workbook without a budget table. */
  readonly sheets: readonly string[];
}

/**
 * Checks the workbook and writes or refreshes our sheets in it. With the same inputs as before the plan is the same as
 * before, dates included, so that nothing changes. A workbook without a budget table is left as it is.
 */
export const refreshWorkbook = async (host: WorkbookHost, options: RefreshOptions): Promise<Refreshed> => {
  const planned = await planRefresh(host, options);
  options.onProgress?.({ doing: "Writing the sheets", share: 0.8 });
  await planned.write();
  const { checked, changed, log, questions, sheets } = planned;
  return { checked, changed, log, questions, sheets: sheets.map(({ name }) => name) };
};

/** Works out a refresh of a workbook up to the writing, so that a person can see what it changes first. */
export const planRefresh = async (host: WorkbookHost, options: RefreshOptions): Promise<PlannedRefresh> => {
  const stored = await host.read(options.onProgress);
  options.onProgress?.({ doing: "Tying out the printed totals", share: 0.4 });
  const existing = existingSheetsOf(stored);
  const checked = checkWorkbook(stored, options.answers);
  const { reading, lines, delivery, workbook, answers } = checked;
  if (lines.length === 0 && reading.tieOuts.length === 0 && delivery === undefined)
    return {
      checked,
      changed: false,
      changes: [],
      log: [],
      questions: checked.questions,
      sheets: [],
      write: () => Promise.resolve(),
    };
  options.onProgress?.({ doing: "Planning the business case", share: 0.6 });
  const cases = gatherBusinessCases(reading, lines, options.template);
  const settled = settlePlan({ ...checked, cases, existing, rollsForward: options.rollsForward ?? false });
  const since = sinceLast(settled, answers);
  const source = { existing, workbook, options, checked, since };
  const { facts, changed, changes, added } = factsOf(source);
  const context = { ...settled, facts: { ...facts, ...(since === undefined ? {} : { since }) } };
  const plan = planWorkbook(settled, context.facts);
  const next = rolledForward(context);
  const renames = (since?.gone ?? []).flatMap(({ likely }) => likely?.question ?? []);
  return {
    checked,
    changed,
    changes,
    log: added,
    questions: [...checked.questions, ...renames],
    sheets: changesOfCells(plan, existing),
    write: () => host.apply(plan),
    ...(since === undefined ? {} : { since }),
    ...(next === undefined ? {} : { next }),
  };
};

interface FactSource {
  readonly existing: ExistingSheets;
  readonly workbook: Workbook;
  readonly options: RefreshOptions;
  readonly checked: CheckedWorkbook;
  readonly since: SinceLast | undefined;
}

/** What this refresh records of itself: what the one before recorded, when nothing it is written from has changed. */
const factsOf = ({ existing, workbook, options, checked, since }: FactSource) => {
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
    return { facts, changed: false, changes: [], added: [] };
  }
  const count = checked.lines.length;
  const changes =
    since === undefined
      ? [`First written, with ${count} ${count === 1 ? "line" : "lines"}.`]
      : listChanges(since.comparison);
  const log = extendLog(recorded.log, printDate(today), changes);
  const facts: RefreshFacts = { ...fixed, fileName, refreshed: today, log };
  return { facts, changed: true, changes, added: log.slice(0, Math.max(1, log.length - recorded.log.length)) };
};
