import { type CellRef, parsePosition } from "../../src/core/grid/address";
import type { CellValue } from "../../src/core/grid/cell";
import type { CellChange, NewContent } from "../../src/core/grid/cell-change";
import { cellAt, type Grid } from "../../src/core/grid/grid";
import { Decimal } from "../../src/core/money/decimal";
import { editLine } from "../../src/core/tasks/edit-line";
import { WorkbookError, type WorkbookHost } from "../../src/core/tasks/workbook";
import { drawGrid } from "../support/draw-grid";

const register = drawGrid(
  `
  Savings register, £000: each year is the change on the year before; savings are negative | | |
  Reference | Saving         | 2026/27 | 2027/28
  SAV01     | Mobile library | (40)    | (10)
  SAV02     | Park wardens   | (25)    | 5
            |                |         |
  **Total** |                | =SUM(C3:C5) → (65) | =SUM(D3:D5) → (5)
  `,
  { sheet: "Register", typed: true, merges: ["A8:B8"] },
);
const notes = drawGrid("Notes | 'kept as they are\n12 | #N/A", { sheet: "Notes" });

const at = (address: string, sheet = "Register"): CellRef => ({ sheet, row: 0, column: 0, ...parsePosition(address) });
const number = (value: string): NewContent => ({ kind: "number", value: new Decimal(value) });
const text = (words: string): NewContent => ({ kind: "text", text: words });
const change = (address: string, before: CellValue | undefined, after: NewContent, sheet?: string): CellChange => ({
  at: at(address, sheet),
  after,
  ...(before === undefined ? {} : { before }),
});

/** What any host promises of single cells, over a workbook of a register with totals and a sheet of notes. */
export const keepsEditContract = (name: string, open: (...grids: readonly Grid[]) => WorkbookHost): void => {
  const opened = (): WorkbookHost => open(register, notes);
  const values = async (host: WorkbookHost): Promise<Readonly<Record<string, CellValue>>> =>
    Object.fromEntries(
      (await host.read()).sheets.flatMap(({ sheet, rows }) =>
        rows.flatMap(({ cells }) => cells.map(({ row, column, value }) => [`${sheet} ${row} ${column}`, value])),
      ),
    );

  describe(`${name} writes single cells`, () => {
    test("as numbers, as text, and as nothing, and leaves every other", async () => {
      const host = opened();
      const before = await values(host);
      await host.edit({
        cells: [
          change("C3", -40, number("-120.5")),
          change("B4", "Park wardens", text("Park wardens & rangers")),
          change("D4", 5, { kind: "blank" }),
          change("A5", undefined, text("SAV03")),
        ],
      });
      const rest = Object.fromEntries(Object.entries(before).filter(([place]) => place !== "Register 4 4"));
      const after = await values(host);
      expect({ ...after, "Register 6 3": 0, "Register 6 4": 0 }).toEqual({
        ...rest,
        "Register 3 3": -120.5,
        "Register 4 2": "Park wardens & rangers",
        "Register 5 1": "SAV03",
        "Register 6 3": 0,
        "Register 6 4": 0,
      });
    });

    test.each([
      "=1+1",
      "+44 7700 900000",
      "-SUM(A1)",
      "@risk",
      "\t=1+1",
      '=HYPERLINK("http://x","y")',
      "'",
      "<b>&amp;",
      "_x0041_",
      "a\u0007b",
    ])("never makes a formula of %j", async (words) => {
      const host = opened();
      await host.edit({ cells: [change("B3", "Mobile library", text(words)), change("A5", undefined, text(words))] });
      const grid = (await host.read()).sheets.find(({ sheet }) => sheet === "Register");
      for (const [row, column] of [
        [3, 2],
        [5, 1],
      ] as const) {
        const cell = grid && cellAt(grid, row, column);
        expect([cell?.value, cell?.formula]).toEqual([words, undefined]);
      }
    });

    test("keeps formulas, and has worked them out or says that their values may be old", async () => {
      const host = opened();
      await host.edit({ cells: [change("C3", -40, number("-50"))] });
      const workbook = await host.read();
      const [grid] = workbook.sheets;
      const total = grid && cellAt(grid, 6, 3);
      expect(total?.formula).toBe("SUM(C3:C5)");
      expect(workbook.recalculatesOnOpen === true ? -75 : total?.value).toBe(-75);
    });

    test("keeps the look of a cell, and gives a new one the look it is told to take", async () => {
      const host = opened();
      await host.edit({
        cells: [
          change("C3", -40, number("-50")),
          { ...change("C5", undefined, number("-3")), like: { row: 4, column: 3 } },
        ],
      });
      const [grid] = (await host.read()).sheets;
      const looks = [3, 4, 5].map((row) => grid && cellAt(grid, row, 3)?.look.numberFormat);
      expect(looks).toEqual(["0;(0)", "0;(0)", "0;(0)"]);
    });

    test("and the way back leaves the sheet as it was", async () => {
      const host = opened();
      const before = await values(host);
      await host.edit({ cells: [change("C3", -40, number("-50")), change("B5", undefined, text("New"))] });
      await host.edit({ cells: [change("C3", -50, number("-40")), change("B5", "New", { kind: "blank" })] });
      expect(await values(host)).toEqual(before);
    });
  });

  describe(`${name} writes nothing at all`, () => {
    test.each<[string, CellChange, string]>([
      [
        "where somebody changed a cell meanwhile",
        change("C4", -24, number("-30")),
        "Register!C4 holds -25 now and not -24",
      ],
      [
        "where a cell that was blank is not",
        change("B4", undefined, text("x")),
        'holds "Park wardens" now and not nothing',
      ],
      ["where a cell holds a formula", change("C6", -65, number("-75")), "Register!C6 holds the formula =SUM(C3:C5)"],
      ["inside merged cells", change("B8", undefined, text("x")), "Register!B8 lies inside the merged cells A8:B8"],
      ["where an error value is another", change("B2", "#REF!", text("x"), "Notes"), "Notes!B2 holds #N/A now"],
    ])("%s", async (_, refused, sentence) => {
      const host = opened();
      const before = await values(host);
      const edit = host.edit({ cells: [change("C3", -40, number("-50")), refused] });
      await expect(edit).rejects.toThrow(WorkbookError);
      await expect(edit).rejects.toThrow(sentence);
      expect(await values(host)).toEqual(before);
    });
  });

  describe(`a line of a register in ${name}`, () => {
    const edited = (host: WorkbookHost, line: string, year: number, value: string) =>
      editLine(
        host,
        {
          kind: "change",
          line,
          to: { amounts: [{ year: { start: year }, amount: { kind: "figure", value: new Decimal(value) } }] },
        },
        { answers: new Map(), confirm: () => true },
      );

    test("is changed, checked again and ties out", async () => {
      const host = opened();
      const { written, checked, plan } = await edited(host, "SAV01", 2026, "-120");
      expect(written).toBe(true);
      expect(plan.effects.totals.map(({ before, after }) => [before, after])).toEqual([[-65, -145]]);
      const waits = (await host.read()).recalculatesOnOpen === true;
      expect(checked.reading.tieOuts.map(({ verdict }) => verdict)).toEqual([
        waits ? "incomplete" : "agrees",
        "agrees",
      ]);
      const amiss = checked.findings.filter(
        ({ severity, cells: [first] }) => severity === "error" && first?.sheet === "Register",
      );
      expect(amiss).toEqual([]);
    });

    test("is added on a blank row and taken out again", async () => {
      const host = opened();
      const before = await values(host);
      const options = { answers: new Map<string, string>(), confirm: () => true };
      const amounts = [{ year: { start: 2026 }, amount: { kind: "figure", value: new Decimal(-7) } as const }];
      const added = await editLine(
        host,
        { kind: "add", table: "Register", to: { name: "Shared archive", reference: "SAV03", amounts } },
        options,
      );
      expect([added.written, added.plan.refusals]).toEqual([true, []]);
      expect(added.checked.lines.map(({ key }) => key)).toEqual(["SAV01", "SAV02", "SAV03"]);
      const removed = await editLine(host, { kind: "remove", line: "SAV03" }, options);
      expect([removed.written, removed.plan.refusals]).toEqual([true, []]);
      const after = await values(host);
      expect({ ...after, "Register 6 3": -65 }).toEqual(before);
    });

    test("is left alone where nobody says yes, and where it was changed between the look and the yes", async () => {
      const host = opened();
      const before = await values(host);
      const to = { name: "Mobile library service" };
      const { written } = await editLine(
        host,
        { kind: "change", line: "SAV01", to },
        { answers: new Map(), confirm: () => false },
      );
      expect([written, await values(host)]).toEqual([false, before]);
      const second = async (): Promise<boolean> => {
        await host.edit({ cells: [change("B3", "Mobile library", text("Library van"))] });
        return true;
      };
      await expect(
        editLine(host, { kind: "change", line: "SAV01", to }, { answers: new Map(), confirm: second }),
      ).rejects.toThrow('holds "Library van" now and not "Mobile library"');
    });
  });
};
