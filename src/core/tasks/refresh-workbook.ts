import { gatherBusinessCases, type Template } from "../model/gather-business-cases";
import type { Question } from "../model/reading";
import { extendLog } from "../summary/change-log";
import type { ExistingSheets } from "../summary/existing-sheets";
import { changesOfCells, type SheetChange } from "../summary/changes-of-cells";
import { listChanges } from "../summary/changes/list-changes";
import { aboutNames } from "../summary/about-names";
import { planTakenBack } from "../summary/plan-left";
import { planWorkbook, rolledForward, settlePlan } from "../summary/plan-workbook";
import { readNamedPairs, readNamedText } from "../summary/read-named-pairs";
import type { NextSheet } from "../summary/roll-forward/next-sheet";
import type { LogEntry, RefreshFacts, SinceLast } from "../summary/refresh-facts";
import { sinceLast } from "../summary/since-last";
import { counted, parseDate, printDate } from "../summary/words";
import { type CheckedWorkbook, checkWorkbook } from "./check-workbook";
import { existingSheetsOf } from "./existing-sheets-of";
import { inputsText, sheetText, tableText } from "./inputs-text";
import type { Answers } from "./answers";
import { type Progress, type Workbook, WorkbookError, type WorkbookHost } from "./workbook";

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
  /** Whether the workbook has none of our sheets yet. */
  readonly isFirst: boolean;
  /** Whether a workbook holds the same sheets of the user's as this refresh was planned from. */
  readonly isOver: (workbook: Workbook) => boolean;
  /**
   * Writes the same again over whatever our sheets hold by then, keeping what people typed: to go back to this refresh from a later one. Refused where
   * the user's own sheets have changed.
   */
  readonly writeAgain: () => Promise<void>;
  /** Empties every sheet of ours and says so on it, for a first refresh that is not wanted; a sheet is never deleted. */
  readonly takeBack: () => Promise<void>;
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
      isFirst: existing.own.size === 0,
      isOver: () => false,
      ...{ write: nothing, writeAgain: nothing, takeBack: nothing },
    };
  options.onProgress?.({ doing: "Planning the business case", share: 0.6 });
  const cases = gatherBusinessCases(reading, lines, options.template);
  const source = { ...checked, cases, rollsForward: options.rollsForward ?? false };
  const settled = settlePlan({ ...source, existing });
  const since = sinceLast(settled, answers);
  const { facts, changed, changes, added } = factsOf({ existing, workbook, options, checked, since });
  const context = { ...settled, facts: { ...facts, ...(since === undefined ? {} : { since }) } };
  const plan = planWorkbook(settled, context.facts);
  const next = rolledForward(context);
  const isOver = (other: Workbook): boolean => usersText(other) === usersText(workbook);
  const renames = (since?.gone ?? []).flatMap(({ likely }) => likely?.question ?? []);
  return {
    checked,
    changed,
    changes,
    log: added,
    questions: [...checked.questions, ...renames],
    sheets: changesOfCells(plan, existing),
    write: () => host.apply(plan),
    isFirst: existing.own.size === 0,
    isOver,
    writeAgain: async () => {
      const now = await host.read();
      if (!isOver(now))
        throw new WorkbookError(
          "changed-meanwhile",
          "Your own sheets have changed since, so our sheets cannot be put back as they were: preview and write them anew.",
        );
      const again = settlePlan({ ...source, existing: existingSheetsOf(now) });
      const gone = sinceLast(again, answers);
      await host.apply(planWorkbook(again, { ...facts, ...(gone === undefined ? {} : { since: gone }) }));
    },
    takeBack: async () => host.apply(planTakenBack(existingSheetsOf(await host.read()), facts)),
    ...(since === undefined ? {} : { since }),
    ...(next === undefined ? {} : { next }),
  };
};

/** Every cell of the user's own sheets, as one text. */
const usersText = (workbook: Workbook): string => {
  const users = new Set(existingSheetsOf(workbook).others);
  return JSON.stringify(workbook.sheets.filter(({ sheet }) => users.has(sheet)).map(sheetText));
};

const nothing = (): Promise<void> => Promise.resolve();

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
  const changes =
    since === undefined
      ? [`First written, with ${counted(checked.lines.length, "line")}.`]
      : listChanges(since.comparison);
  const log = extendLog(recorded.log, printDate(today), changes);
  const facts: RefreshFacts = { ...fixed, fileName, refreshed: today, log };
  return { facts, changed: true, changes, added: log.slice(0, Math.max(1, log.length - recorded.log.length)) };
};
