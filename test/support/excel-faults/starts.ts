import type { Position } from "../../../src/core/grid/address";
import type { WorkbookPlan } from "../../../src/core/summary/sheet-plan";
import { refreshWorkbook } from "../../../src/core/tasks/refresh-workbook";
import { drawGrid } from "../draw-grid";
import {
  type BookState,
  cellIn,
  copyBook,
  putCell,
  blankCell,
  sheetNamed,
  type SheetState,
} from "../excel-host/book-state";
import { HostError } from "../excel-host/host-object";
import { loadBook } from "../excel-host/load-book";
import { type LoadOffice, shareOffice } from "../excel-host/load-office";
import type { OpenInExcel } from "../open-in-excel";
import { openInExcel } from "../open-in-excel";
import { refreshOptions } from "../refresh-options";
import { valuesPlanned } from "../values-planned";

/** A workbook as a refresh finds it, what that refresh plans and what it comes to when nothing goes wrong. */
export interface Start {
  readonly name: string;
  readonly book: BookState;
  readonly plan: WorkbookPlan;
  readonly finished: BookState;
  /** How many requests the refresh takes, and how many actions each has. */
  readonly actions: readonly number[];
}

/** What people have typed on sheets of ours: to be found again to the letter. */
export const typedTexts: readonly string[] = [
  "  =SUM of the parts?\nApprove £64k – “as drafted” · 賛成 ",
  "beside the first line",
  "+44 20 7946 0000 beside the third",
  "'below everything",
];

const register = drawGrid(
  `
  Savings register, £000: each year is the change on the year before; savings are negative | | | |
  Reference | Saving           | Theme       | 2026/27 | 2027/28
  SAV01     | Mobile library   | Communities | (40)    | (10)
  SAV02     | Park wardens     | Communities | (25)    | 5
            |                  |             |         |
  SAV03     | Fees and charges | Place       | (15)    | (5)
  **Total** |                  |             | =SUM(D3:D6) → (80) | =SUM(E3:E6) → (10)
  `,
  { sheet: "Register", typed: true },
);
const notes = drawGrid("Our notes | 'kept as they are\n12 | #N/A", { sheet: "Notes", merges: ["A4:C5"] });

let office: LoadOffice | undefined;

/** Opens a copy of a workbook in Excel, formulas of ours coming to what the plans say; the library is loaded once. */
export const openCopy = (book: BookState, plans: readonly WorkbookPlan[], patience = 400): OpenInExcel => {
  office ??= shareOffice();
  const values = plans.map(valuesPlanned);
  const valueOf: Parameters<typeof openInExcel>[1] = (at, formula) => {
    for (const value of values) {
      const found = value(at, formula);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return openInExcel(copyBook(book), valueOf, { load: office, patience });
};

/** The three workbooks a refresh is tried on: never refreshed; refreshed, typed in and changed since; and half-written. */
export const starts = async (): Promise<readonly Start[]> => {
  const never = await startAt(
    "never refreshed",
    loadBook({ sheets: [register, notes], names: [], dates1904: false }),
    [],
  );
  const refreshed = await startAt("refreshed before", changedSince(never), [never.plan]);
  const half = await startAt("half-written", await halfWritten(refreshed), [refreshed.plan]);
  return [never, refreshed, half];
};

const startAt = async (name: string, given: BookState, earlier: readonly WorkbookPlan[]): Promise<Start> => {
  const { book, calculate } = openCopy(given, earlier).excel;
  calculate();
  const plan = await planOf(book, earlier);
  const host = openCopy(book, [plan, ...earlier]);
  await host.read();
  await host.apply(plan);
  return { name, book, plan, finished: host.excel.book, actions: host.excel.requests.map(({ actions }) => actions) };
};

/** What a refresh would write. */
export const planOf = async (book: BookState, earlier: readonly WorkbookPlan[]): Promise<WorkbookPlan> => {
  const plans: WorkbookPlan[] = [];
  const hold = (plan: WorkbookPlan): Promise<void> => {
    plans.push(plan);
    return Promise.resolve();
  };
  await refreshWorkbook({ ...openCopy(book, earlier), apply: hold }, refreshOptions());
  const [plan] = plans;
  if (plan === undefined) throw new Error("Nothing was planned.");
  return plan;
};

/** People have written on our sheets and linked to them, and a line has been added in the middle of the register. */
const changedSince = ({ finished, plan }: Start): BookState => {
  const book = copyBook(finished);
  const [narrative = "", first = "", third = "", below = ""] = typedTexts;
  const slot = book.names.find(({ name }) => name.endsWith("_recommendation"))?.refersTo;
  if (slot === undefined) throw new Error("There is nowhere to write.");
  put(slot.sheet, { row: slot.range.top, column: slot.range.left }, narrative);
  const lines = sheet(book, "Savings lines");
  const right = Math.max(...plan.sheets.flatMap(({ rows }) => rows.map(({ cells }) => cells.length)));
  const rowOf = (name: string): number => rowHolding(plan, "Savings lines", name);
  put(lines, { row: rowOf("Mobile library"), column: right + 2 }, first);
  put(lines, { row: rowOf("Fees and charges"), column: right + 2 }, third);
  put(slot.sheet, { row: (plan.sheets[0]?.rows.length ?? 0) + 2, column: 1 }, below);
  const theirs = sheet(book, "Notes");
  for (const [row, formula] of [
    [8, "'Savings lines'!B4"],
    [9, "'Business case'!B45"],
    [10, "'Business case'!A2"],
  ] as const)
    theirs.cells.set(row * 16_384, { value: "", formula, format: blankCell.format });
  const budget = sheet(book, "Register");
  for (const [column, value] of [
    [1, "SAV04"],
    [2, "Shared archive"],
    [3, "Corporate"],
    [4, -7],
    [5, -3],
  ] as const)
    put(budget, { row: 5, column }, value);
  for (const [row, column, value] of [
    [7, 4, -87],
    [7, 5, -13],
  ] as const) {
    const at = row * 16_384 + column - 1;
    const total = budget.cells.get(at);
    if (total) budget.cells.set(at, { ...total, value });
  }
  return book;
};

const rowHolding = ({ sheets }: WorkbookPlan, name: string, words: string): number => {
  const rows = sheets.find((plan) => plan.name === name)?.rows ?? [];
  const row = rows.findIndex(({ cells }) =>
    cells.some((cell) => cell !== undefined && JSON.stringify(cell.content).includes(words)),
  );
  if (row < 0) throw new Error(`No row of ${name} holds ${words}.`);
  return row + 1;
};

/** The refresh stopped in the middle of its cells. */
const halfWritten = async ({ book, plan, actions }: Start): Promise<BookState> => {
  const host = openCopy(book, [plan]);
  await host.read();
  const cells = actions.indexOf(Math.max(...actions));
  host.excel.switches.stop = (request, action) =>
    request === cells && action === Math.floor((actions[cells] ?? 0) * 0.6)
      ? new HostError("GeneralException", "There was an internal error while processing the request.")
      : undefined;
  await host.apply(plan).catch(() => undefined);
  return host.excel.book;
};

const sheet = (book: BookState, name: string): SheetState => {
  const found = sheetNamed(book, name);
  if (found === undefined) throw new Error(`No sheet ${name}.`);
  return found;
};

const put = (on: SheetState, at: Position, value: string | number): void => {
  putCell(on, at, { ...(cellIn(on, at) ?? blankCell), value });
};
