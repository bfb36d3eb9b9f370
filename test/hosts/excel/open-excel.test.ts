import type { CellRef } from "../../../src/core/grid/address";
import { type Cell, plainLook } from "../../../src/core/grid/cell";
import { cellAt, type Grid } from "../../../src/core/grid/grid";
import type { PlanCell, SheetPlan, WorkbookPlan } from "../../../src/core/summary/sheet-plan";
import type { Workbook } from "../../../src/core/tasks/workbook";
import { openExcel } from "../../../src/hosts/excel/open-excel";
import { selectCell } from "../../../src/hosts/excel/select-cell";
import { drawGrid } from "../../support/draw-grid";
import { examplePlan } from "../../support/example-plan";
import { plainFormat, sheetNamed } from "../../support/excel-host/book-state";
import { openInExcel, type OpenInExcel } from "../../support/open-in-excel";
import { describeWorkbook } from "../../support/refresh-both";
import { valuesPlanned } from "../../support/values-planned";

const budget = drawGrid("Budget | 2026/27\nLibraries | 40\nWardens | 25", { sheet: "Budget", typed: true });

const opened = (plan: WorkbookPlan, given: Partial<Workbook> = {}): OpenInExcel =>
  openInExcel({ sheets: [budget], names: [], dates1904: false, ...given }, valuesPlanned(plan));

describe("a workbook open in Excel is read", () => {
  test("with what is hidden, protected and merged, its tables, its names and the day its dates count from", async () => {
    const sheet: Grid = {
      ...budget,
      hidden: true,
      hiddenColumns: new Set([2]),
      rows: budget.rows.map((row) => ({ ...row, hidden: row.row === 3 })),
      merges: [{ top: 5, left: 1, bottom: 6, right: 2 }],
      isProtected: true,
      listObjects: [
        {
          ...{ name: "Figures", range: { top: 1, left: 1, bottom: 3, right: 2 }, headerRows: 1, totalsRows: 0 },
          columns: ["Budget", "2026/27"],
        },
      ],
    };
    const names = [
      { name: "Total", refersTo: { sheet: "Budget", range: { top: 2, left: 2, bottom: 3, right: 2 } } },
      { name: "Rate" },
    ];
    const workbook = await opened(examplePlan(), { sheets: [sheet], names, dates1904: true }).read();
    expect(workbook).toEqual({ sheets: [sheet], names, dates1904: true });
  });

  test("and says when Excel has not worked it out", async () => {
    const host = opened(examplePlan());
    host.excel.book.calculationState = "Pending";
    expect((await host.read()).recalculatesOnOpen).toBe(true);
  });

  test("in bands of rows where it is too much for one answer, to the same cells", async () => {
    const row = (at: number): Grid["rows"][number] => ({
      ...{ row: at, hidden: at % 1000 === 0 },
      cells: Array.from({ length: 6 }, (_, column): Cell => ({
        row: at,
        column: column + 1,
        value: at * column,
        look: plainLook,
      })),
    });
    const long: Grid = { ...budget, sheet: "Long", rows: Array.from({ length: 5000 }, (_, index) => row(index + 1)) };
    const host = opened(examplePlan(), { sheets: [budget, long] });
    const whole = await host.read();
    expect(host.excel.requests).toHaveLength(2);
    host.excel.switches.mostBytes = 600_000;
    expect(describeWorkbook(await host.read())).toEqual(describeWorkbook(whole));
    expect(host.excel.requests.length).toBeGreaterThan(5);
  });
});

describe("sheets of ours in Excel", () => {
  test("are found by their names when people have renamed them", async () => {
    const plan = examplePlan();
    const host = opened(plan);
    await host.apply(plan);
    host.excel.rename("Crosscast case", "For Cabinet");
    const renamed = examplePlan({ caseName: "For Cabinet" });
    await host.read();
    await host.apply(renamed);
    expect((await host.read()).sheets.map(({ sheet }) => sheet)).toEqual(["Budget", "For Cabinet", "Crosscast lines"]);
  });

  test("are refused by name where they are protected, filtered or only to be read", async () => {
    const plan = examplePlan();
    const host = opened(plan);
    await host.apply(plan);
    const longer = withNote(plan, "changed");
    const lines = sheetNamed(host.excel.book, "Crosscast lines");
    const before = describeWorkbook(host.excel.workbook());
    if (lines === undefined) throw new Error("No lines.");
    lines.isProtected = true;
    await expect(host.apply(longer)).rejects.toThrow('The sheet "Crosscast lines" is protected');
    lines.isProtected = false;
    for (const table of lines.tables) table.isFiltered = true;
    await expect(host.apply(longer)).rejects.toThrow("in the table Crosscast_example_table: clear it");
    for (const table of lines.tables) table.isFiltered = false;
    host.excel.book.isReadOnly = true;
    await expect(host.apply(longer)).rejects.toThrow("open for reading only");
    expect(describeWorkbook(host.excel.workbook())).toEqual(before);
  });

  test("let what people typed change places", async () => {
    const [first, second] = [keptAt(10), keptAt(11)];
    const host = opened(examplePlan());
    await host.apply({ sheets: [notesPlan(undefined, undefined)] });
    host.excel.type("Our notes", "B11", "=the lower");
    const notes = sheetNamed(host.excel.book, "Our notes");
    notes?.cells.set(10 * 16_384 + 1, { value: 41, formula: "Budget!B2+$B$3+B4", format: plainFormat });
    await host.read();
    await host.apply({ sheets: [notesPlan(second, first)] });
    const grid = (await host.read()).sheets[1];
    expect(grid && [10, 11].map((row) => cellAt(grid, row, 2)?.formula)).toEqual([undefined, "Budget!B2+$B$3+B4"]);
    expect(grid && cellAt(grid, 10, 2)?.value).toBe("=the lower");
    expect(grid?.rows.flatMap(({ cells }) => cells.map(({ value }) => value))).toHaveLength(3);
  });

  test("refuse a text that is longer than a cell, before anything is written", async () => {
    const host = opened(examplePlan());
    const plan = withNote(examplePlan(), "x".repeat(32_768));
    await expect(host.apply(plan)).rejects.toThrow("Excel holds 32767 in a cell: shorten it.");
    expect((await host.read()).sheets).toHaveLength(1);
  });

  test("say when Excel has not recalculated, and keep what is written", async () => {
    const host = opened(examplePlan());
    host.excel.switches.isStale = true;
    await expect(host.apply(examplePlan())).rejects.toThrow(
      /^Everything is written, but Excel has not recalculated: \d+ figures/,
    );
    expect((await host.read()).sheets).toHaveLength(3);
  });
});

test("a cell is selected in its sheet, with Excel's own run", async () => {
  const host = opened(examplePlan());
  const at: CellRef = { sheet: "Budget", row: 2, column: 2 };
  Object.assign(globalThis, { Excel: host.excel.excel });
  await selectCell(at);
  await openExcel().read();
  expect([...(host.excel.requests[0]?.members ?? [])]).toEqual(["Worksheet.activate", "Range.select"]);
  expect(host.excel.requests).toHaveLength(3);
});

const withNote = ({ sheets: [first, second, ...rest] }: WorkbookPlan, words: string): WorkbookPlan => ({
  sheets: [
    first,
    second && { ...second, rows: [...second.rows.slice(0, 1), noteRow(words), ...second.rows.slice(2)] },
    ...rest,
  ].flatMap((sheet) => sheet ?? []),
});

const noteRow = (text: string) => ({ cells: [{ role: "note", content: { kind: "text", text } } satisfies PlanCell] });

const keptAt = (from: number): PlanCell => ({
  role: "free-text",
  content: { kind: "kept", from: { row: from, column: 2 } },
});

const notesPlan = (upper: PlanCell | undefined, lower: PlanCell | undefined): SheetPlan => ({
  ...{
    marker: "Crosscast_notes",
    name: "Our notes",
    widths: [20, 40],
    tables: [],
    names: [],
    highlights: [],
    choices: [],
  },
  rows: [
    { cells: [{ role: "title", content: { kind: "text", text: "Notes" } }] },
    ...Array.from({ length: 8 }, () => ({ cells: [] })),
    { cells: [undefined, upper] },
    { cells: [undefined, lower] },
  ],
  page: { orientation: "portrait", area: { top: 1, left: 1, bottom: 11, right: 2 }, header: "", footer: "" },
});
