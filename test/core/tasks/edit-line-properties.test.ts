import fc from "fast-check";
import { cellKey } from "../../../src/core/grid/address";
import type { Cell } from "../../../src/core/grid/cell";
import { editGrids } from "../../../src/core/grid/edit-grids";
import type { Grid } from "../../../src/core/grid/grid";
import type { LineEdit } from "../../../src/core/model/edits/line-edit";
import { Decimal } from "../../../src/core/money/decimal";
import { readAmount } from "../../../src/core/money/read-amount";
import { drawGrid } from "../../support/draw-grid";
import { plannedEdit } from "../../support/planned-edit";

/** A register of up to eight lines over three years with a blank row before its total, typed or as text. */
const register = fc
  .record({
    typed: fc.boolean(),
    figures: fc.array(fc.array(fc.integer({ min: -99_999, max: 99_999 }), { minLength: 3, maxLength: 3 }), {
      minLength: 2,
      maxLength: 8,
    }),
  })
  .map(({ typed, figures }): Grid => {
    const last = figures.length + 3;
    const print = (figure: number): string => {
      const size = String(Math.abs(figure)).replace(/\B(?=(\d{3})+$)/g, ",");
      return figure < 0 ? `(${size})` : size;
    };
    const sums = ["C", "D", "E"].map((column, year) => {
      const total = figures.reduce((sum, row) => sum + (row[year] ?? 0), 0);
      return typed ? `=SUM(${column}3:${column}${last}) → ${print(total)}` : print(total);
    });
    return drawGrid(
      [
        "Savings, £000: each year is the change on the year before; savings are negative | | | |",
        "Reference | Saving | 2026/27 | 2027/28 | 2028/29",
        ...figures.map(
          (row, index) => `SAV0${index} | Saving number ${"abcdefgh".charAt(index)} | ${row.map(print).join(" | ")}`,
        ),
        "| | | |",
        `**Total** | | ${sums.join(" | ")}`,
      ].join("\n"),
      { sheet: "Register", typed },
    );
  });

const value = fc.integer({ min: -9_999_999, max: 9_999_999 }).map((digits) => new Decimal(digits).dividedBy(100));
const year = fc.constantFrom(2026, 2027, 2028);

const cellsOf = (grid: Grid | undefined): ReadonlyMap<string, Cell> =>
  new Map(
    (grid?.rows ?? []).flatMap(({ cells }) =>
      cells.map((cell): [string, Cell] => [cellKey({ sheet: "", row: cell.row, column: cell.column }), cell]),
    ),
  );

const amountEdit = (start: number, amount: Decimal): LineEdit => ({
  kind: "change",
  line: "SAV01",
  to: { amounts: [{ year: { start }, amount: { kind: "figure", value: amount } }] },
});

const figureOf = (cell: Cell | undefined): Decimal | undefined => {
  const reading = cell && readAmount(cell.value, cell.look.numberFormat);
  return reading?.kind === "amount" ? reading.value : undefined;
};

test("a changed amount reads as given, moves its total by the difference, and touches no other cell", () => {
  fc.assert(
    fc.property(register, year, value, (grid, start, amount) => {
      const plan = plannedEdit(amountEdit(start, amount), grid);
      const [changed, ...others] = plan.changes.cells;
      if (plan.refusals.length > 0) {
        expect(plan.refusals).toEqual([expect.stringContaining("there is nothing to change")]);
        return;
      }
      expect(others).toEqual([]);
      const place = changed && cellKey({ ...changed.at, sheet: "" });
      const [before, after] = [cellsOf(grid), cellsOf(editGrids([grid], plan.changes)[0])];
      for (const [key, cell] of after) if (key !== place) expect(cell).toBe(before.get(key));
      expect(after.size).toBe(before.size);
      const [was, is] = [figureOf(before.get(place ?? "")), figureOf(after.get(place ?? ""))];
      expect(is?.eq(amount)).toBe(true);
      for (const total of plan.effects.totals)
        expect(new Decimal(total.after).minus(total.before).toFixed(2)).toBe(amount.minus(was ?? 0).toFixed(2));
    }),
    { numRuns: 60 },
  );
});

test("the change taken back leaves the sheet as it was", () => {
  fc.assert(
    fc.property(register, year, value, (grid, start, amount) => {
      const plan = plannedEdit(amountEdit(start, amount), grid);
      const [change] = plan.changes.cells;
      if (change === undefined) return;
      const was = figureOf(cellsOf(grid).get(cellKey({ ...change.at, sheet: "" })));
      const [edited] = editGrids([grid], plan.changes);
      if (edited === undefined || was === undefined) throw new Error("The register is lost.");
      const back = plannedEdit(amountEdit(start, was), edited);
      const values = (one: Grid | undefined) =>
        [...cellsOf(one)].map(([key, cell]) => [key, figureOf(cell)?.toFixed(2) ?? cell.value]);
      expect(values(editGrids([edited], back.changes)[0])).toEqual(values(grid));
    }),
    { numRuns: 40 },
  );
});

test("a line that is added and taken out again leaves the sheet as it was", () => {
  fc.assert(
    fc.property(register, year, value, (grid, start, amount) => {
      const added = plannedEdit(
        {
          kind: "add",
          table: "Register",
          to: {
            name: "Shared archive",
            reference: "SAV99",
            amounts: [{ year: { start }, amount: { kind: "figure", value: amount } }],
          },
        },
        grid,
      );
      expect(added.refusals).toEqual([]);
      const [edited] = editGrids([grid], added.changes);
      if (edited === undefined) throw new Error("The register is lost.");
      const removed = plannedEdit({ kind: "remove", line: "SAV99" }, edited);
      expect(removed.refusals).toEqual([]);
      expect(editGrids([edited], removed.changes)).toEqual([grid]);
    }),
    { numRuns: 40 },
  );
});
