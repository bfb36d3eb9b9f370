import type { NewContent } from "../../../../src/core/grid/cell-change";
import { Decimal } from "../../../../src/core/money/decimal";
import { openXlsx } from "../../../../src/hosts/xlsx/open-xlsx";
import type { SheetPlan, WorkbookPlan } from "../../../../src/core/summary/sheet-plan";
import { rollForwardWorkbook } from "../../../../src/core/tasks/roll-forward-workbook";
import { gatherByHand, planByHand } from "../../../support/budget-model-sheet";
import { buildXlsx } from "../../../support/build-xlsx";
import { drawBook } from "../../../support/models/draw-book";
import { budgetByHand } from "../../../support/models/budget-by-hand";
import { ownFormulas, unlikeFormulas } from "../../../support/own-formulas";
import { libreOfficeIsInstalled, recalculatedAll } from "../../../support/recalculate";
import { refreshOptions } from "../../../support/refresh-options";
import { sampleBytes } from "../../../support/sample-plans";

const first = 20_261_124;
const testWithLibreOffice = libreOfficeIsInstalled ? test : test.skip;
const skipped = libreOfficeIsInstalled ? "" : " (skipped: LibreOffice is not installed)";

const planOf = (seed: number): WorkbookPlan => {
  const { tables, answers } = drawBook(seed);
  return planByHand(gatherByHand(tables, answers), { rollsForward: true });
};

const nextYearIn = ({ sheets }: WorkbookPlan): SheetPlan | undefined =>
  sheets.find(({ marker }) => marker === "Crosscast_next_year");

/** The values of the proof's figures; an Excel error of the user's own stays one. */
const proofFigures = ({ tables, rows }: SheetPlan): readonly string[] => {
  const range = tables.find(({ name }) => name === "Crosscast_next_proof_table")?.range;
  return rows
    .slice(range?.top ?? 0, range?.bottom ?? 0)
    .flatMap(({ cells }) =>
      cells.flatMap((cell) => (cell?.content.kind === "formula" ? [String(cell.content.cached)] : [])),
    );
};

test(`300 plans drawn at random (seeds ${first} on) are rolled forward and lose nothing`, () => {
  const seeds = Array.from({ length: 300 }, (_, index) => first + index);
  const plans = seeds.flatMap((seed) => nextYearIn(planOf(seed)) ?? []);
  expect(plans.length).toBeGreaterThan(200);
  const lost = plans.flatMap(proofFigures).filter((figure) => figure !== "0" && !figure.startsWith("#"));
  expect(lost).toEqual([]);
});

testWithLibreOffice(
  `10 plans drawn at random and rolled forward: LibreOffice works out every figure to the same penny${skipped}`,
  async () => {
    const seeds = Array.from({ length: 40 }, (_, index) => first + index);
    const planned = seeds.map((seed) => ({ seed, plan: planOf(seed) })).filter(({ plan }) => nextYearIn(plan));
    const books = await Promise.all(
      planned.slice(0, 10).map(async ({ seed, plan }) => {
        const host = openXlsx(buildXlsx(budgetByHand(drawBook(seed).tables).grids.map((grid) => ({ grid }))));
        await host.apply(plan);
        return { seed, file: host.bytes() };
      }),
    );
    expect(books).toHaveLength(10);
    const theirs = await recalculatedAll(books.map(({ file }) => file));
    for (const [index, { seed, file }] of books.entries()) {
      const recalculated = theirs[index];
      if (recalculated === undefined) throw new Error(`LibreOffice does not open the plan of seed ${seed}.`);
      const ours = ownFormulas(await openXlsx(file).read());
      expect([seed, unlikeFormulas(ours, ownFormulas(recalculated))]).toEqual([seed, []]);
    }
  },
);

testWithLibreOffice(
  `the example plan rolled forward, with savings carried and written off, is worked out the same${skipped}`,
  async () => {
    const host = openXlsx(sampleBytes("mtfs-2026-27"));
    await rollForwardWorkbook(host, refreshOptions());
    const { sheets } = await openXlsx(host.bytes()).read();
    const asked = (sheets.find(({ sheet }) => sheet === "Next year")?.rows ?? []).flatMap(({ row, cells }) =>
      cells.some(({ formula }) => formula?.startsWith("IF(M")) ? [row] : [],
    );
    const cell = (row: number, column: number, after: NewContent) => ({
      at: { sheet: "Next year", row, column },
      after,
    });
    await host.edit({
      cells: asked
        .slice(0, 30)
        .flatMap((row, index) => [
          cell(row, 12, { kind: "number", value: new Decimal(index).plus("0.25") }),
          ...(index % 3 === 0 ? [] : [cell(row, 13, { kind: "text", text: index % 3 === 1 ? "Carry" : "Write off" })]),
        ]),
    });
    const again = openXlsx(host.bytes());
    const done = await rollForwardWorkbook(again, refreshOptions());
    // Of 0.25 to 29.25 every third is carried, from 1.25 on, and every third written off, from 2.25 on.
    expect(done.rolled?.undelivered).toEqual({
      typed: new Decimal("442.5"),
      carried: new Decimal("147.5"),
      writtenOff: new Decimal("157.5"),
    });
    expect(done.rolled?.isProved).toBe(true);
    const [theirs] = await recalculatedAll([again.bytes()]);
    const ours = ownFormulas(await openXlsx(again.bytes()).read());
    expect(unlikeFormulas(ours, theirs === undefined ? new Map() : ownFormulas(theirs))).toEqual([]);
  },
);
