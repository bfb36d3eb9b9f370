import { cellAt, type Grid } from "../../src/core/grid/grid";
import { lookOf } from "../../src/core/summary/house-style";
import type { PlanCell, SheetPlan, WorkbookPlan } from "../../src/core/summary/sheet-plan";
import type { Workbook, WorkbookHost } from "../../src/core/tasks/workbook";
import { drawGrid } from "../support/draw-grid";
import { awkwardTexts, examplePlan } from "../support/example-plan";
import { describeWorkbook } from "../support/refresh-both";

const budget = drawGrid(
  `
  Budget, £000   | 2026/27 | 2027/28
  Mobile library | 40      | 10
  Park wardens   | 25      | 5
  **Total**      | =SUM(B2:B3) → 65 | =SUM(C2:C3) → 15
  `,
  { sheet: "Budget", typed: true, merges: ["A6:B6"] },
);
const notes = drawGrid("Notes | 'kept as they are\n12 | #N/A | TRUE", { sheet: "Notes" });

/** What any host promises of reading a whole workbook and of writing our sheets into it. */
export const keepsPlanContract = (name: string, open: (...grids: readonly Grid[]) => WorkbookHost): void => {
  const opened = async (plan?: WorkbookPlan): Promise<WorkbookHost> => {
    const host = open(budget, notes);
    const before = await host.read();
    if (plan !== undefined) await host.apply(plan);
    expect(before.sheets.map(({ sheet }) => sheet)).toEqual(["Budget", "Notes"]);
    return host;
  };
  const typed = async (host: WorkbookHost, sheet: string, row: number, column: number, words: string): Promise<void> =>
    host.edit({ cells: [{ at: { sheet, row, column }, after: { kind: "text", text: words } }] });

  describe(`${name} is read`, () => {
    test("sheet by sheet, with values, formulas, errors and merges", async () => {
      const { sheets, names, dates1904 } = await open(budget, notes).read();
      expect([names, dates1904]).toEqual([[], false]);
      for (const drawn of [budget, notes]) {
        const read = sheets.find(({ sheet }) => sheet === drawn.sheet);
        expect([read?.hidden, read?.merges, read && held(read)]).toEqual([false, drawn.merges, held(drawn)]);
      }
    });
  });

  describe(`sheets of ours in ${name}`, () => {
    test("follow the others, hold what is planned, and leave the others as they were", async () => {
      const host = await opened(examplePlan());
      const { sheets } = await host.read();
      expect(sheets.map(({ sheet }) => sheet)).toEqual(["Budget", "Notes", "Crosscast case", "Crosscast lines"]);
      expect(sheets.slice(0, 2).map(held)).toEqual([budget, notes].map(held));
      for (const plan of examplePlan().sheets) expect(notAsPlanned(plan, await host.read())).toEqual([]);
    });

    test("are marked, named and made tables of", async () => {
      const host = await opened(examplePlan());
      const { names, sheets } = await host.read();
      expect(new Map(names.map(({ name: own, refersTo }) => [own, refersTo]))).toEqual(
        new Map([
          ["Crosscast_example_case", { sheet: "Crosscast case", range: { top: 1, left: 1, bottom: 1, right: 1 } }],
          ["Crosscast_example_total", { sheet: "Crosscast case", range: { top: 14, left: 6, bottom: 14, right: 6 } }],
          ["Crosscast_example_lines", { sheet: "Crosscast lines", range: { top: 1, left: 1, bottom: 1, right: 1 } }],
        ]),
      );
      expect(sheets[3]?.listObjects).toEqual([
        expect.objectContaining({
          name: "Crosscast_example_table",
          range: { top: 3, left: 1, bottom: 8, right: 7 },
          columns: ["Reference", "Line", "Theme", "2026/27", "2027/28", "2028/29", "Source"],
        }),
      ]);
    });

    test("never make a formula of a text", async () => {
      const host = await opened(examplePlan());
      const grid = (await host.read()).sheets[2];
      const found = awkwardTexts.map((_, index) => grid && cellAt(grid, 19 + index, 2));
      expect(found.map((cell) => [cell?.value, cell?.formula])).toEqual(
        awkwardTexts.map((words) => [words, undefined]),
      );
    });

    test("are the same the second time", async () => {
      const host = await opened(examplePlan());
      const once = describeWorkbook(await host.read());
      await host.apply(examplePlan());
      expect(describeWorkbook(await host.read())).toEqual(once);
    });

    test("follow a plan that has changed: cells of ours that are gone from it go", async () => {
      const host = await opened(examplePlan());
      const shorter = withoutLastRows(examplePlan(), 3);
      await host.read();
      await host.apply(shorter);
      const grid = (await host.read()).sheets[2];
      expect(grid?.rows.at(-1)?.row).toBe(shorter.sheets[0]?.rows.length);
      for (const plan of shorter.sheets) expect(notAsPlanned(plan, await host.read())).toEqual([]);
    });

    test("keep what a person typed to the letter, where it is ours to write and where it is not", async () => {
      const host = await opened(examplePlan());
      await typed(host, "Crosscast case", 17, 2, "  =SUM of the parts? £64k – “as drafted”\n賛成 ");
      await typed(host, "Crosscast case", 5, 8, "a note beside");
      await typed(host, "Crosscast case", 60, 1, "a note below");
      await host.read();
      await host.apply(examplePlan());
      const grid = (await host.read()).sheets[2];
      const at = (row: number, column: number) => grid && cellAt(grid, row, column)?.value;
      expect([at(17, 2), at(5, 8), at(60, 1)]).toEqual([
        "  =SUM of the parts? £64k – “as drafted”\n賛成 ",
        "a note beside",
        "a note below",
      ]);
    });

    test("take what a person typed along when their rows move", async () => {
      const host = await opened(examplePlan());
      await typed(host, "Crosscast case", 17, 2, "=keep me");
      await host.read();
      await host.apply(withRowsBefore(examplePlan(), 15, 2));
      const grid = (await host.read()).sheets[2];
      expect(grid && [cellAt(grid, 17, 2)?.value, cellAt(grid, 19, 2)?.value, cellAt(grid, 19, 2)?.formula]).toEqual([
        undefined,
        "=keep me",
        undefined,
      ]);
    });
  });
};

const held = ({ rows }: Grid) =>
  rows.flatMap(({ cells }) =>
    cells.map(({ row, column, value, formula, look }) => [row, column, value, formula, look.numberFormat]),
  );

/** The cells of a sheet that do not hold what is planned, or do not look so. */
const notAsPlanned = (plan: SheetPlan, { sheets }: Workbook): readonly string[] => {
  const grid = sheets.find(({ sheet }) => sheet === plan.name);
  return plan.rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) => {
      if (grid === undefined || cell === undefined || cell.content.kind === "kept") return [];
      const present = cellAt(grid, row + 1, column + 1);
      const [wanted, found] = [wantedOf(cell), [present?.value, present?.formula]];
      // Whether a label is bold tells something, and labels stand in the first columns: of figures a host need not say it.
      const isBold = column < 4 ? present?.look.bold : lookOf(cell.role).bold;
      const looksRight =
        present === undefined ||
        (present.look.numberFormat === (cell.format ?? "General") && isBold === lookOf(cell.role).bold);
      return JSON.stringify(wanted) === JSON.stringify(found) && looksRight
        ? []
        : [`${row + 1}:${column + 1} ${JSON.stringify(found)}, planned ${JSON.stringify(wanted)}`];
    }),
  );
};

const wantedOf = ({ content }: PlanCell): readonly unknown[] => {
  switch (content.kind) {
    case "text":
    case "link":
      return [content.text === "" ? undefined : content.text, undefined];
    case "amount":
      return [content.amount.toNumber(), undefined];
    case "formula":
      return [typeof content.cached === "string" ? content.cached : content.cached.toNumber(), content.formula];
    default:
      return [undefined, undefined];
  }
};

const withoutLastRows = ({ sheets: [first, ...rest] }: WorkbookPlan, count: number): WorkbookPlan => ({
  sheets: first === undefined ? rest : [{ ...first, rows: first.rows.slice(0, -count) }, ...rest],
});

/** The plan with blank rows put in: what stands below, and nothing above leads to, is moved down. */
const withRowsBefore = ({ sheets: [first, ...rest] }: WorkbookPlan, row: number, count: number): WorkbookPlan => ({
  sheets:
    first === undefined
      ? rest
      : [
          {
            ...first,
            rows: [
              ...first.rows.slice(0, row),
              ...Array.from({ length: count }, () => ({ cells: [] })),
              ...first.rows.slice(row),
            ],
          },
          ...rest,
        ],
});
